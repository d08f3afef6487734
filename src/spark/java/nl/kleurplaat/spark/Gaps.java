package nl.kleurplaat.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.kleurplaat.analysis.gaps.FalseDiscoveries;
import org.jspecify.annotations.Nullable;

/**
 * What is missing in a network, worst first, as the service says it.
 *
 * <ul>
 *   <li>GROUP_PAIR, severity (1 − ratio) × (1 − q): two groups with ratio &lt; 1, z &lt; 0 and p ≤ 0.05 in the matrix. q is p
 *       adjusted for the number of pairs that were looked at (Benjamini and Hochberg 1995);
 *   <li>ISOLATED, severity = half the share of the other actors of its primary group that do have ties (of all other actors where
 *       it has no group or is alone in it; 0 where there is nobody else): an actor without any tie.
 * </ul>
 */
final class Gaps {

    private static final double SIGNIFICANT = 0.05;
    private static final double ALONE = 0.5;

    private Gaps() {}

    /**
     * A gap.
     *
     * @param severity 0–1, 1 the worst
     * @param a number of a group; -1: none
     * @param b number of another group; -1: none
     * @param actor number of who is without ties; -1: it is about groups
     */
    record Gap(String kind, double severity, int a, int b, int actor) {}

    static List<Gap> of(GroupMatrix matrix, int[] degree, int[] primary, int groups) {
        List<Gap> gaps = new ArrayList<>(pairs(matrix));
        gaps.addAll(isolates(degree, primary, groups));
        // cleared of the last bits, in which sums differ that are equal on paper; equal ones stay in their order
        gaps.sort(Comparator.<Gap>comparingDouble(gap -> Math.rint(gap.severity * 1e12))
                .reversed());
        return gaps;
    }

    private static List<Gap> pairs(GroupMatrix matrix) {
        List<GroupMatrix.Pair> tested = matrix.pairs().stream()
                .filter(pair -> pair.a() != pair.b() && pair.p() != null)
                .toList();
        double[] p = tested.stream().mapToDouble(pair -> known(pair.p(), 1)).toArray();
        double[] q = FalseDiscoveries.adjusted(p);
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < q.length; i++) {
            GroupMatrix.Pair pair = tested.get(i);
            double ratio = known(pair.ratio(), 1);
            if (ratio < 1 && known(pair.z(), 0) < 0 && p[i] <= SIGNIFICANT) {
                gaps.add(new Gap("GROUP_PAIR", (1 - ratio) * (1 - q[i]), pair.a(), pair.b(), -1));
            }
        }
        return gaps;
    }

    private static double known(@Nullable Double value, double otherwise) {
        return value == null ? otherwise : value;
    }

    private static List<Gap> isolates(int[] degree, int[] primary, int groups) {
        int[] members = new int[groups + 1];
        int[] tied = new int[groups + 1];
        for (int v = 0; v < degree.length; v++) {
            int hasTies = degree[v] > 0 ? 1 : 0;
            members[groups]++;
            tied[groups] += hasTies;
            if (primary[v] >= 0) {
                members[primary[v]]++;
                tied[primary[v]] += hasTies;
            }
        }
        List<Gap> gaps = new ArrayList<>();
        for (int v = 0; v < degree.length; v++) {
            if (degree[v] == 0) {
                int peers = primary[v] >= 0 && members[primary[v]] > 1 ? primary[v] : groups;
                double severity = members[peers] < 2 ? 0 : ALONE * tied[peers] / (members[peers] - 1);
                gaps.add(new Gap("ISOLATED", severity, primary[v], -1, v));
            }
        }
        return gaps;
    }
}
