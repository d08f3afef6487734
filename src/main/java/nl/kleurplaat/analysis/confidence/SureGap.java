package nl.kleurplaat.analysis.confidence;

import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.gaps.Gap;
import nl.kleurplaat.api.Sentence;

/**
 * How sure a gap is.
 *
 * @param holds the share of the draws in which it is still one, 0–1; 1 where nothing is missing
 */
public record SureGap(Gap gap, double holds) {

    private static final double HALF = 0.5;

    /** Whether it is one in less than half of the draws. */
    public boolean onlyIfComplete() {
        return holds < HALF;
    }

    public Sentence reason(Wording words) {
        return Sentence.of("confidence.gap")
                .with("gap", gap.title(words))
                .with("amount", holds == 1 ? "all" : holds == 0 ? "none" : Wording.amount(holds))
                .with("holds", holds)
                .with("only", onlyIfComplete());
    }
}
