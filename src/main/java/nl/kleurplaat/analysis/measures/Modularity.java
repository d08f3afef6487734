package nl.kleurplaat.analysis.measures;

import nl.kleurplaat.lens.Ties;
import org.jspecify.annotations.Nullable;

/**
 * How much more of the weight of ties falls within groups than would by chance: Σ_g (w_g/w − (s_g/2w)²), with w_g the
 * weight within group g, s_g the weighted degrees of its actors added up and w the weight of all ties.
 *
 * <p>Newman and Girvan, <i>Finding and evaluating community structure in networks</i>, 2004; with weights as in
 * Newman, <i>Analysis of weighted networks</i>, 2004. O(n + m) for n actors and m ties.
 */
public final class Modularity {
    private Modularity() {}

    /**
     * From −0.5 to below 1. Only ties whose two ends have a group count; null where there are none.
     *
     * @param group the group of each actor, -1 for none
     */
    public static @Nullable Double of(Ties ties, int[] group) {
        double[] strength = new double[GroupCounts.count(group)];
        double within = 0;
        double all = 0;
        for (int t = 0; t < ties.ties(); t++) {
            int a = group[ties.tieA()[t]];
            int b = group[ties.tieB()[t]];
            if (a >= 0 && b >= 0) {
                double weight = ties.tieWeight()[t];
                within += a == b ? weight : 0;
                all += weight;
                strength[a] += weight;
                strength[b] += weight;
            }
        }
        if (all == 0) {
            return null;
        }
        double expected = 0;
        for (double sum : strength) {
            expected += sum / (2 * all) * (sum / (2 * all));
        }
        return within / all - expected;
    }
}
