package nl.kleurplaat.snapshot;

import graphql.GraphQLContext;
import java.util.function.Function;
import nl.kleurplaat.answering.Lengths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long the lists of the record are that do not page: the longest of them, the others are short. */
@Configuration(proxyBeanMethods = false)
class RecordLengths {

    /** Of a usual meeting. */
    private static final int ROUNDS = 4;

    private static final int TABLES = 8;
    private static final int SEATS = 8;

    @Bean
    Lengths lengths() {
        return new Lengths()
                .add(
                        "Query",
                        "domains",
                        request -> of(request, Snapshot::domains).size())
                .add(
                        "Query",
                        "regions",
                        request -> of(request, Snapshot::regions).size())
                .add("Collaboration", "participations", request -> mean(of(request, Snapshot::participations)))
                .add("Collaboration", "representations", request -> mean(of(request, Snapshot::representations)))
                // the plan itself has a price
                .add("MeetingPlan", "rounds", request -> ROUNDS)
                .add("PlannedRound", "tables", request -> TABLES)
                .add("PlannedTable", "actors", request -> SEATS);
    }

    private static <T> T of(GraphQLContext request, Function<Snapshot, T> of) {
        return of.apply(request.get("snapshot"));
    }

    private static double mean(Involvements involvements) {
        return (double) involvements.who().length / Math.max(1, involvements.offsets().length - 1);
    }
}
