package nl.kleurplaat.generator;

/** How many take part in each collaboration: two or more, most of them few and a few of them many, by a power law. */
final class Sizes {

    static final int LEAST = 2;
    private static final int STEPS = 60;

    private Sizes() {}

    /** As many as there are collaborations, adding up to the number of participations. */
    static int[] draw(Draws draws, Size size) {
        int count = size.collaborations();
        int total = size.participations();
        double[] weights = weights((double) total / count, size);
        int[] sizes = new int[count];
        int left = total;
        for (int c = 0; c < count; c++) {
            sizes[c] = LEAST + draws.weighted(weights);
            left -= sizes[c];
        }
        while (left != 0) {
            int c = draws.below(count);
            int next = sizes[c] + Integer.signum(left);
            if (next >= LEAST && next <= size.largest()) {
                sizes[c] = next;
                left -= Integer.signum(left);
            }
        }
        return sizes;
    }

    /** By number above the least, how often a collaboration is so large where so many take part on the average. */
    static double[] weights(double mean, Size size) {
        double low = 0;
        double high = 10;
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (mean(weights(middle, size.largest())) > mean) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return weights(low, size.largest());
    }

    private static double[] weights(double exponent, int largest) {
        double[] weights = new double[largest - LEAST + 1];
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
