package nl.kleurplaat.analysis.drawing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Discs in a plane, moved away from one another until none lies over another, each as little as that takes.
 *
 * @param x of the middle of each
 * @param y likewise
 * @param radius of each
 */
@SuppressWarnings("ArrayRecordComponent")
record Discs(double[] x, double[] y, double[] radius) {

    private static final int ROUNDS = 300;

    /** How much further than needed two are moved, so that they end beside each other in fewer rounds. */
    private static final double EAGER = 1.02;

    /** @param gap that there has to be between two */
    void separate(double gap) {
        double widest = Arrays.stream(radius).max().orElse(0);
        boolean moved = true;
        for (int round = 0; round < ROUNDS && moved; round++) {
            moved = false;
            int[] order = leftFirst();
            for (int i = 0; i < order.length; i++) {
                double reach = radius[order[i]] + widest + gap;
                for (int j = i + 1; j < order.length && x[order[j]] - x[order[i]] < reach; j++) {
                    moved |= separate(order[i], order[j], gap);
                }
            }
        }
    }

    private int[] leftFirst() {
        return IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble(disc -> x[disc]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The larger one gives way less. */
    private boolean separate(int a, int b, double gap) {
        double across = x[b] - x[a];
        double down = y[b] - y[a];
        double distance = Math.sqrt(across * across + down * down);
        double needed = radius[a] + radius[b] + gap;
        if (distance >= needed) {
            return false;
        }
        double unitX = distance == 0 ? 1 : across / distance;
        double unitY = distance == 0 ? 0 : down / distance;
        double further = EAGER * (needed - distance);
        double share = radius[a] + radius[b] == 0 ? 0.5 : radius[b] / (radius[a] + radius[b]);
        x[a] -= unitX * further * share;
        y[a] -= unitY * further * share;
        x[b] += unitX * further * (1 - share);
        y[b] += unitY * further * (1 - share);
        return true;
    }
}
