package nl.kleurplaat.analysis.confidence;

import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.Sentence;

/**
 * Between what a figure lies in nine cases out of ten.
 *
 * @param value as it is seen
 * @param low at most the value, or above it where what is missing can but raise it
 * @param high at least low
 */
public record Interval(Figure figure, double value, double low, double high) {

    /** How many cases out of a hundred. */
    public static final int LEVEL = 90;

    private static final int PERCENT = 100;

    /** What is seen, and between what it probably lies. */
    public Sentence reason(Wording words) {
        return Sentence.of("confidence.figure")
                .with(
                        "figure",
                        Sentence.of("confidence.figure." + figure.name()).with("people", words.people()))
                .with("counts", figure.counts())
                .with("sure", isSure())
                .with("value", value)
                .with("low", low)
                .with("high", high)
                .with("level", LEVEL);
    }

    /** Whether its ends are the same as they are written: in numbers and percents. */
    private boolean isSure() {
        double unit = figure.counts() ? 1 : PERCENT;
        return Math.rint(low * unit) == Math.rint(high * unit);
    }
}
