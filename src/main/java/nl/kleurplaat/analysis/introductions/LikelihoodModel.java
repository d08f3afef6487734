package nl.kleurplaat.analysis.introductions;

import java.util.Arrays;
import java.util.List;

/**
 * How likely two actors come to take part in one collaboration within a horizon: the logistic function of a weighted sum of
 * {@link Predictor}s, so that each adds its own part and can be said in words. The weights follow from what came about in the
 * record before; see {@link PastPairs}. Where fewer than {@value #FEWEST} pairs came about, they are fixed: those of
 * {@link Predictor}, and a constant by which one in fifty average pairs comes about.
 *
 * @param mean by predictor, what is average
 * @param deviation by predictor, above 0
 * @param weights by predictor, for one deviation; last the constant
 * @param horizon days
 * @param learned whether the weights follow from the record
 */
@SuppressWarnings("ArrayRecordComponent")
public record LikelihoodModel(double[] mean, double[] deviation, double[] weights, int horizon, boolean learned) {

    /** Fewer pairs that came about say too little. */
    static final int FEWEST = 100;

    private static final double PENALTY = 1;

    /** The least deviation with fixed weights: what is rare would decide everything otherwise. */
    private static final double LEAST_DEVIATION = .25;

    /** The logarithm of 1 to 49. */
    private static final double FIXED_CONSTANT = -Math.log(49);

    /**
     * @param examples of past days
     * @param now pairs of the day that is looked at, for what is average where little came about
     */
    static LikelihoodModel of(PastPairs examples, PastPairs now, int horizon) {
        boolean learned = examples.happened() >= FEWEST;
        List<LogisticRegression.Example> from = learned ? examples.all() : now.all();
        int k = Predictor.values().length;
        double[] mean = new double[k];
        double[] deviation = new double[k];
        double[] least = Arrays.stream(Predictor.values())
                .mapToDouble(it -> learned ? it.least : LEAST_DEVIATION)
                .toArray();
        double all =
                from.stream().mapToDouble(LogisticRegression.Example::weight).sum();
        for (int j = 0; j < k; j++) {
            int predictor = j;
            double average = from.stream()
                            .mapToDouble(it -> it.weight() * it.figures()[predictor])
                            .sum()
                    / Math.max(1, all);
            double variance = from.stream()
                            .mapToDouble(it -> it.weight() * Math.pow(it.figures()[predictor] - average, 2))
                            .sum()
                    / Math.max(1, all);
            mean[j] = average;
            deviation[j] = variance < 1e-12 ? 1 : Math.max(least[j], Math.sqrt(variance));
        }
        LikelihoodModel fixed = new LikelihoodModel(mean, deviation, fixedWeights(), horizon, false);
        return learned
                ? new LikelihoodModel(
                        mean,
                        deviation,
                        LogisticRegression.fit(
                                from.stream().map(fixed::standardised).toList(), PENALTY),
                        horizon,
                        true)
                : fixed;
    }

    private static double[] fixedWeights() {
        double[] weights = Arrays.copyOf(
                Arrays.stream(Predictor.values()).mapToDouble(it -> it.fixed).toArray(), Predictor.values().length + 1);
        weights[weights.length - 1] = FIXED_CONSTANT;
        return weights;
    }

    private LogisticRegression.Example standardised(LogisticRegression.Example example) {
        return new LogisticRegression.Example(standardised(example.figures()), example.happened(), example.weight());
    }

    private double[] standardised(double[] figures) {
        double[] x = new double[figures.length];
        Arrays.setAll(x, j -> (figures[j] - mean[j]) / deviation[j]);
        return x;
    }

    /** 0–1. */
    double likelihood(double[] figures) {
        return LogisticRegression.probability(LogisticRegression.sum(weights, standardised(figures)));
    }

    /** By predictor, what it adds to the sum. */
    double[] contributions(double[] figures) {
        double[] x = standardised(figures);
        Arrays.setAll(x, j -> x[j] * weights[j]);
        return x;
    }
}
