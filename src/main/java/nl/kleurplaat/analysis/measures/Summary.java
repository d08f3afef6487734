package nl.kleurplaat.analysis.measures;

import java.util.Arrays;
import java.util.stream.IntStream;
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
public record Summary(
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

    /**
     * The measures are those of the network.
     *
     * @param primaries the primary group of each actor, or -1
     */
    public static Summary of(
            Network network,
            Components components,
            CutPoints cutPoints,
            Clustering clustering,
            EiIndex eiIndex,
            int[] primaries) {
        Ties ties = network.ties();
        int n = ties.actors();
        int m = ties.ties();
        return new Summary(
                n,
                m,
                network.collaborations().length,
                Arrays.stream(ties.tieWeight()).sum(),
                (int) IntStream.range(0, n).filter(v -> ties.degree(v) == 0).count(),
                components.count(),
                components.largest(),
                cutPoints.cutActors(),
                cutPoints.bridgeTies(),
                n < 2 ? null : 2.0 * m / ((double) n * (n - 1)),
                clustering.transitivity(),
                n == 0 ? null : 2.0 * m / n,
                eiIndex.network(),
                Modularity.of(ties, primaries),
                eiIndex.crossGroupShare());
    }
}
