package nl.kleurplaat.analysis.confidence;

import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.Sentence;

/**
 * Somebody to ask.
 *
 * @param shrinks by what part of all doubt its answer shrinks the doubt, beside those of who was named before: 0–1
 * @param together by what part all of these answers do
 */
public record NextQuestion(int actor, double shrinks, double together) {

    private static final double SAME = 1e-9;

    public Sentence reason(Wording words) {
        return Sentence.of("confidence.ask")
                .with("who", words.actor(actor))
                .with("amount", Wording.amount(shrinks))
                .with("share", shrinks)
                .with("together", Math.floor(together * 100) / 100)
                .with("first", together - shrinks < SAME);
    }
}
