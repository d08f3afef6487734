package nl.kleurplaat.analysis.measures;

import nl.kleurplaat.analysis.ActorScores;
import nl.kleurplaat.lens.Ties;
import org.jspecify.annotations.Nullable;

/**
 * How evenly an actor's ties are spread over groups: 1 − Σ_g (k_ig/k_i)², with k_ig its ties to actors whose primary
 * group is g and k_i its ties to actors that have a group at all; the weighted form takes the weights of those ties.
 *
 * <p>Guimerà and Amaral, <i>Functional cartography of complex metabolic networks</i>, 2005. O(n + m) for n actors and m
 * ties. Null for an actor without a neighbour that has a group; whether the actor itself has one does not matter.
 */
public final class Participation implements ActorScores<Double> {
    private final int[] grouped;
    private final double[] unweighted;
    private final double[] weighted;

    private Participation(int actors) {
        grouped = new int[actors];
        unweighted = new double[actors];
        weighted = new double[actors];
    }

    /** @param primary the primary group of each actor, -1 for none */
    public static Participation of(Ties ties, int[] primary) {
        Participation result = new Participation(ties.actors());
        double[] counts = new double[GroupCounts.count(primary)];
        double[] sums = new double[counts.length];
        for (int v = 0; v < ties.actors(); v++) {
            result.measure(ties, primary, v, counts, sums);
        }
        return result;
    }

    @Override
    public int actors() {
        return grouped.length;
    }

    /** Over ties, 0 (all to one group) to below 1. */
    @Override
    public @Nullable Double of(int actor) {
        return grouped[actor] == 0 ? null : Double.valueOf(unweighted[actor]);
    }

    /** Over the weights of ties. */
    public @Nullable Double weighted(int actor) {
        return grouped[actor] == 0 ? null : Double.valueOf(weighted[actor]);
    }

    /** The weighted form as a measure. */
    public ActorScores<Double> weighted() {
        return ActorScores.of(actors(), this::weighted);
    }

    /** @param counts zeros, by group, as are {@code sums}; left as zeros */
    private void measure(Ties ties, int[] primary, int actor, double[] counts, double[] sums) {
        int from = ties.offsets()[actor];
        int to = ties.offsets()[actor + 1];
        double total = 0;
        for (int arc = from; arc < to; arc++) {
            int group = primary[ties.neighbours()[arc]];
            if (group >= 0) {
                grouped[actor]++;
                total += ties.weights()[arc];
                counts[group]++;
                sums[group] += ties.weights()[arc];
            }
        }
        double evenness = 1;
        double weightedEvenness = 1;
        for (int arc = from; arc < to; arc++) {
            int group = primary[ties.neighbours()[arc]];
            if (group >= 0 && counts[group] > 0) {
                double share = counts[group] / grouped[actor];
                double weightedShare = counts[group] == grouped[actor] ? 1 : sums[group] / total;
                evenness -= share * share;
                weightedEvenness -= weightedShare * weightedShare;
                counts[group] = 0;
                sums[group] = 0;
            }
        }
        unweighted[actor] = Math.max(0, evenness);
        weighted[actor] = Math.max(0, weightedEvenness);
    }
}
