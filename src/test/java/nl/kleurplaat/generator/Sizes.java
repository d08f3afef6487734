package nl.kleurplaat.generator;

/** How many take part in each collaboration: 2–60, most of them few and a few of them many, by a power law. */
final class Sizes {

    static final int LEAST = 2;
    static final int MOST = 60;

    private static final int STEPS = 60;

    private Sizes() {}

    /** @param total what the sizes add up to */
    static int[] draw(Draws draws, int count, int total) {
        double mean = (double) total / count;
        double low = 0;
        double high = 10;
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (mean(weights(middle)) > mean) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double[] weights = weights(low);
        int[] sizes = new int[count];
        int left = total;
        for (int c = 0; c < count; c++) {
            sizes[c] = LEAST + draws.weighted(weights);
            left -= sizes[c];
        }
        while (left != 0) {
            int c = draws.below(count);
            int next = sizes[c] + Integer.signum(left);
            if (next >= LEAST && next <= MOST) {
                sizes[c] = next;
                left -= Integer.signum(left);
            }
        }
        return sizes;
    }

    private static double[] weights(double exponent) {
        double[] weights = new double[MOST - LEAST + 1];
        for (int i = 0; i < weights.length; i++) {
            // strict, so that every machine draws the same
            weights[i] = StrictMath.pow(LEAST + i, -exponent);
        }
        return weights;
    }

    private static double mean(double[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (LEAST + i);
            total += weights[i];
        }
        return sum / total;
    }
}
