package nl.kleurplaat.explore;

import graphql.schema.DataFetchingEnvironment;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kleurplaat.api.Connection;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.LensInput;
import nl.kleurplaat.results.ActorsBy;
import nl.kleurplaat.results.HeaviestTies;
import nl.kleurplaat.results.Measure;
import nl.kleurplaat.results.Results;
import nl.kleurplaat.results.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The network seen through a lens: its actors and ties. */
@Controller
class NetworkController {

    private final Results results;

    NetworkController(Results results) {
        this.results = results;
    }

    @QueryMapping
    NetworkView network(@Argument @Nullable LensInput lens, Visit visit) {
        return new NetworkView(results.of(LensInput.of(lens), visit), false);
    }

    @SchemaMapping(typeName = "Network")
    Connection<ActorView> actors(
            NetworkView network,
            @Argument @Nullable List<String> keys,
            @Argument @Nullable Measure orderBy,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            DataFetchingEnvironment field) {
        Paging paging = paging(field, first, after, last, before);
        NetworkAnalysis analysis = network.analysis();
        Measure measure = orderBy == null ? Measure.DEGREE : orderBy;
        int[] actors = analysis.get(new ActorsBy(measure, analysis.exact()));
        return paging.of(
                keys == null ? actors : only(analysis, keys, actors),
                Ends.actors(analysis.network()),
                v -> new ActorView(analysis, v));
    }

    private static int[] only(NetworkAnalysis analysis, List<String> keys, int[] actors) {
        Set<Integer> wanted = keys.stream().map(key -> number(analysis, key)).collect(Collectors.toSet());
        return Arrays.stream(actors).filter(wanted::contains).toArray();
    }

    @SchemaMapping(typeName = "Network")
    @Nullable
    ActorView actor(NetworkView network, @Argument String key) {
        int actor = number(network.analysis(), key);
        return actor < 0 ? null : new ActorView(network.analysis(), actor);
    }

    /** Negative where there is none. */
    private static int number(NetworkAnalysis analysis, String key) {
        String now = analysis.lens().actors() == ActorKind.ORGANISATION
                ? analysis.snapshot().organisationKey(key)
                : key;
        return Collections.binarySearch(analysis.network().keys(), now);
    }

    @SchemaMapping(typeName = "Network")
    Connection<TieView> ties(
            NetworkView network,
            @Argument @Nullable Boolean crossGroup,
            @Argument @Nullable Boolean bridge,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            DataFetchingEnvironment field) {
        Paging paging = paging(field, first, after, last, before);
        NetworkAnalysis analysis = network.analysis();
        return paging.of(
                analysis.get(new HeaviestTies(crossGroup, bridge)),
                Ends.ties(analysis.network()),
                t -> new TieView(analysis, t));
    }

    /** Where {@code last} is asked for, the usual {@code first} is not meant. */
    private static Paging paging(
            DataFetchingEnvironment field,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        boolean meant = field.getField().getArguments().stream()
                .anyMatch(argument -> argument.getName().equals("first"));
        return new Paging(last == null || meant ? first : null, after, last, before);
    }
}
