package nl.kleurplaat.explore;

import java.util.Arrays;
import nl.kleurplaat.analysis.measures.Components;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Ties;
import org.jspecify.annotations.Nullable;

/**
 * A network in numbers. What is not defined is null.
 *
 * @param collaborations those that count
 * @param weight of all ties together
 * @param isolates actors without a tie
 * @param components an isolate is one
 * @param largestComponent its number of actors
 * @param density 2m/(n(n−1)); null below two actors
 * @param transitivity null without a connected triple
 * @param meanDegree 2m/n; null without actors
 * @param eiIndex (external − internal)/(external + internal), Krackhardt and Stern 1988
 * @param modularity of the primary groups, weighted
 * @param crossGroupShare external/(external + internal)
 */
record Summary(
        int actors,
        int ties,
        int collaborations,
        double weight,
        int isolates,
        int components,
        int largestComponent,
        int cutActors,
        int bridgeTies,
        @Nullable Double density,
        @Nullable Double transitivity,
        @Nullable Double meanDegree,
        @Nullable Double eiIndex,
        @Nullable Double modularity,
        @Nullable Double crossGroupShare) {

    static Summary of(NetworkAnalysis analysis) {
        Network network = analysis.network();
        Ties ties = network.ties();
        int n = ties.actors();
        int m = ties.ties();
        int isolates = 0;
        for (int v = 0; v < n; v++) {
            isolates += ties.degree(v) == 0 ? 1 : 0;
        }
        Components components = analysis.components();
        return new Summary(
                n,
                m,
                network.collaborations().length,
                Arrays.stream(ties.tieWeight()).sum(),
                isolates,
                components.count(),
                components.largest(),
                analysis.cutPoints().cutActors(),
                analysis.cutPoints().bridgeTies(),
                n < 2 ? null : 2.0 * m / ((double) n * (n - 1)),
                analysis.clustering().transitivity(),
                n == 0 ? null : 2.0 * m / n,
                analysis.eiIndex().network(),
                analysis.modularity(),
                analysis.eiIndex().crossGroupShare());
    }
}
