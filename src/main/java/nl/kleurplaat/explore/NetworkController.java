package nl.kleurplaat.explore;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.kleurplaat.api.Connection;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The network seen through a lens: its actors and ties. */
@Controller
class NetworkController {

    private final Networks networks;

    NetworkController(Networks networks) {
        this.networks = networks;
    }

    @QueryMapping
    NetworkView network(
            @Argument @Nullable LensInput lens, @ContextValue Snapshot snapshot, @ContextValue Deadline deadline) {
        return new NetworkView(networks.of(snapshot, lens == null ? Lens.DEFAULT : lens.lens(), deadline));
    }

    @SchemaMapping(typeName = "Network")
    Connection<ActorView> actors(
            NetworkView network,
            @Argument @Nullable Measure orderBy,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        Paging paging = Paging.forward(first, after);
        NetworkAnalysis analysis = network.analysis();
        Measure measure = orderBy == null ? Measure.DEGREE : orderBy;
        double[] rank = new double[analysis.network().size()];
        Arrays.setAll(rank, v -> measure.rank(new ActorView(analysis, v)));
        List<ActorView> all = IntStream.range(0, rank.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer v) -> -rank[v]))
                .map(v -> new ActorView(analysis, v))
                .toList();
        return paging.of(all, ActorView::key, Function.identity());
    }

    @SchemaMapping(typeName = "Network")
    @Nullable
    ActorView actor(NetworkView network, @Argument String key) {
        NetworkAnalysis analysis = network.analysis();
        String now = analysis.lens().actors() == ActorKind.ORGANISATION
                ? analysis.snapshot().organisationKey(key)
                : key;
        int actor = Collections.binarySearch(analysis.network().keys(), now);
        return actor < 0 ? null : new ActorView(network.analysis(), actor);
    }

    @SchemaMapping(typeName = "Network")
    Connection<TieView> ties(
            NetworkView network,
            @Argument @Nullable Boolean crossGroup,
            @Argument @Nullable Boolean bridge,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        Paging paging = Paging.forward(first, after);
        NetworkAnalysis analysis = network.analysis();
        List<TieView> all = IntStream.range(0, analysis.network().ties().ties())
                .mapToObj(t -> new TieView(analysis, t))
                .filter(tie -> crossGroup == null || crossGroup == tie.crossGroup())
                .filter(tie -> bridge == null || bridge == tie.bridge())
                .sorted(Comparator.comparingDouble((TieView tie) -> -tie.weight()))
                .toList();
        return paging.of(all, TieView::key, Function.identity());
    }
}
