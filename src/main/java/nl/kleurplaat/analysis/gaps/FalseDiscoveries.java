package nl.kleurplaat.analysis.gaps;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Who looks at many pairs finds some that chance alone put far off. This makes of each p what it is worth among all that
 * were looked at: the smallest share of false findings at which it would still count as one (Benjamini &amp; Hochberg
 * 1995, <i>Controlling the false discovery rate</i>): q of the i-th smallest of n is the least of p_j n/j over j ≥ i.
 */
public final class FalseDiscoveries {

    private FalseDiscoveries() {}

    /**
     * Not below p, at most 1, and in the same order. O(n log n).
     *
     * @param p 0–1, of everything that was looked at
     * @return q, in the order of {@code p}
     */
    public static double[] adjusted(double[] p) {
        double[] q = new double[p.length];
        int[] descending = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double least = 1;
        for (int i = 0; i < p.length; i++) {
            int rank = p.length - i;
            least = Math.min(least, p[descending[i]] * p.length / rank);
            q[descending[i]] = least;
        }
        return q;
    }
}
