package nl.kleurplaat.analysis.introductions;

import java.util.List;

/**
 * The probability of something as a logistic function of a sum: the weights with the highest likelihood, less the sum of
 * their squares (a ridge; le Cessie and van Houwelingen, <i>Ridge estimators in logistic regression</i>, 1992), found by
 * Newton's method. O(e k²) a step for e examples of k figures. Deterministic.
 */
final class LogisticRegression {

    private static final int MOST_STEPS = 30;
    private static final double SMALL = 1e-8;

    private LogisticRegression() {}

    /**
     * @param figures with a mean of about 0 and a deviation of about 1
     * @param weight for how many examples this one stands
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Example(double[] figures, boolean happened, double weight) {}

    /**
     * @param examples at least one
     * @param penalty of each square, above 0; the constant has none
     * @return the weight of each figure, and last the constant
     */
    static double[] fit(List<Example> examples, double penalty) {
        int k = examples.getFirst().figures.length + 1;
        double[] weights = new double[k];
        for (int step = 0; step < MOST_STEPS; step++) {
            double[][] curve = new double[k][k];
            double[] slope = new double[k];
            examples.forEach(example -> add(example, weights, curve, slope));
            for (int i = 0; i < k - 1; i++) {
                slope[i] -= penalty * weights[i];
                curve[i][i] += penalty;
            }
            curve[k - 1][k - 1] += SMALL;
            double[] move = solve(curve, slope);
            double most = 0;
            for (int i = 0; i < k; i++) {
                weights[i] += Math.clamp(move[i], -2, 2);
                most = Math.max(most, Math.abs(move[i]));
            }
            if (most < SMALL) {
                break;
            }
        }
        return weights;
    }

    /** The sum that the probability follows from. */
    static double sum(double[] weights, double[] figures) {
        double sum = weights[figures.length];
        for (int i = 0; i < figures.length; i++) {
            sum += weights[i] * figures[i];
        }
        return sum;
    }

    static double probability(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }

    private static void add(Example example, double[] weights, double[][] curve, double[] slope) {
        double[] x = example.figures;
        double p = probability(sum(weights, x));
        double off = example.weight * ((example.happened ? 1 : 0) - p);
        double bend = example.weight * p * (1 - p);
        int last = x.length;
        for (int i = 0; i <= last; i++) {
            double xi = i == last ? 1 : x[i];
            slope[i] += off * xi;
            for (int j = 0; j <= i; j++) {
                curve[i][j] += bend * xi * (j == last ? 1 : x[j]);
            }
        }
    }

    /** By Cholesky's factors of the lower half, which is overwritten. */
    private static double[] solve(double[][] a, double[] b) {
        int k = b.length;
        double[] x = b.clone();
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = a[i][j];
                for (int l = 0; l < j; l++) {
                    rest -= a[i][l] * a[j][l];
                }
                a[i][j] = i == j ? Math.sqrt(Math.max(rest, SMALL)) : rest / a[j][j];
            }
            for (int l = 0; l < i; l++) {
                x[i] -= a[i][l] * x[l];
            }
            x[i] /= a[i][i];
        }
        for (int i = k - 1; i >= 0; i--) {
            for (int l = i + 1; l < k; l++) {
                x[i] -= a[l][i] * x[l];
            }
            x[i] /= a[i][i];
        }
        return x;
    }
}
