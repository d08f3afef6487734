package nl.kleurplaat.explore;

import graphql.GraphQLContext;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.snapshot.Renewal;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Snapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Follows the network seen through a lens. */
@Controller
class NetworkFollowing {

    private final Snapshots snapshots;
    private final Networks networks;

    NetworkFollowing(Snapshots snapshots, Networks networks) {
        this.snapshots = snapshots;
        this.networks = networks;
    }

    @SubscriptionMapping
    Flux<NetworkChangeView> networkChanged(
            @Argument @Nullable LensInput lens,
            @ContextValue Snapshot snapshot,
            @ContextValue Deadline deadline,
            GraphQLContext context) {
        Lens asked = lens == null ? Lens.DEFAULT : lens.lens();
        // a lens that shows nothing is refused now, not at the first change
        networks.of(snapshot, asked, deadline);
        return snapshots.after(snapshot).map(renewal -> change(renewal, asked, deadline.again(), context));
    }

    /** From here on the whole answer is of this reading, and has its own time. There is one in the making at a time. */
    private static NetworkChangeView change(Renewal renewal, Lens lens, Deadline deadline, GraphQLContext context) {
        context.put("snapshot", renewal.snapshot());
        context.put("deadline", deadline);
        return new NetworkChangeView(renewal, lens, deadline);
    }

    @SchemaMapping(typeName = "NetworkChange")
    NetworkView network(NetworkChangeView change) {
        return new NetworkView(networks.of(change.renewal().snapshot(), change.lens(), change.deadline()));
    }
}
