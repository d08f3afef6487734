package nl.kleurplaat.explore;

import graphql.GraphQLContext;
import nl.kleurplaat.api.Today;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.LensInput;
import nl.kleurplaat.results.Results;
import nl.kleurplaat.results.Visit;
import nl.kleurplaat.snapshot.Renewal;
import nl.kleurplaat.snapshot.Snapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Follows the network seen through a lens. */
@Controller
class NetworkFollowing {

    private final Snapshots snapshots;
    private final Results results;
    private final Today today;

    NetworkFollowing(Snapshots snapshots, Results results, Today today) {
        this.snapshots = snapshots;
        this.results = results;
        this.today = today;
    }

    @SubscriptionMapping
    Flux<NetworkChangeView> networkChanged(@Argument @Nullable LensInput lens, Visit visit, GraphQLContext context) {
        Lens asked = LensInput.of(lens);
        // a lens that shows nothing is refused now, not at the first change
        results.of(asked, visit);
        return snapshots
                .after(visit.snapshot())
                .map(renewal -> change(
                        renewal,
                        asked,
                        new Visit(
                                renewal.snapshot(),
                                today.now(),
                                visit.deadline().again(),
                                visit.only()),
                        context));
    }

    /** From here on the whole answer is of this reading, and has its own time. There is one in the making at a time. */
    private static NetworkChangeView change(Renewal renewal, Lens lens, Visit visit, GraphQLContext context) {
        context.put("snapshot", visit.snapshot());
        context.put("today", visit.today());
        context.put("deadline", visit.deadline());
        return new NetworkChangeView(renewal, lens, visit);
    }

    @SchemaMapping(typeName = "NetworkChange")
    NetworkView network(NetworkChangeView change) {
        return new NetworkView(results.of(change.lens(), change.visit()), false);
    }
}
