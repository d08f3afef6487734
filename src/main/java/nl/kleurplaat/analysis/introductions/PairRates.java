package nl.kleurplaat.analysis.introductions;

import java.util.Arrays;

/** Which share of the pairs of two classes of actors is tied, as logarithms; few pairs are drawn towards the share of all. */
final class PairRates {

    /** So many pairs of the share of all are added to each two classes. */
    private static final double PRIOR = 20;

    private final int[] of;
    private final double[][] logRate;
    private final double logAll;

    /**
     * @param of by actor its class, from 0; -1 for none
     * @param a one end of each tie
     * @param b the other end
     */
    PairRates(int[] of, int[] a, int[] b) {
        this.of = of;
        int classes = Arrays.stream(of).max().orElse(-1) + 1;
        double n = of.length;
        double all = (a.length + 1) / (n * (n - 1) / 2 + 2);
        logAll = Math.log(all);
        double[] size = new double[classes];
        Arrays.stream(of).filter(c -> c >= 0).forEach(c -> size[c]++);
        double[][] ties = new double[classes][classes];
        for (int t = 0; t < a.length; t++) {
            int c = of[a[t]];
            int d = of[b[t]];
            if (c >= 0 && d >= 0) {
                ties[Math.max(c, d)][Math.min(c, d)]++;
            }
        }
        logRate = new double[classes][];
        for (int c = 0; c < classes; c++) {
            logRate[c] = new double[c + 1];
            for (int d = 0; d <= c; d++) {
                double pairs = c == d ? size[c] * (size[c] - 1) / 2 : size[c] * size[d];
                logRate[c][d] = Math.log((ties[c][d] + PRIOR * all) / (pairs + PRIOR));
            }
        }
    }

    double log(int v, int u) {
        int c = of[v];
        int d = of[u];
        return c < 0 || d < 0 ? logAll : logRate[Math.max(c, d)][Math.min(c, d)];
    }
}
