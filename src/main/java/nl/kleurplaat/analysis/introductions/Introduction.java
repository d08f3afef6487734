package nl.kleurplaat.analysis.introductions;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.practice.Acquaintance;
import org.jspecify.annotations.Nullable;

/**
 * Two actors without a tie who could be brought together.
 *
 * @param a the one with the lower number
 * @param b the other
 * @param through who could do so: a partner of both, or -1 where there is none
 * @param introducer why that one; null where there is none
 * @param made the last that was recorded of bringing them together; null where nothing was
 * @param likelihood the probability that they take part in one collaboration within the horizon, 0–1
 * @param value the share of the pairs of different groups more than two steps apart that a tie brings within two steps, 0–1
 * @param gain how many pairs that are
 * @param terms what the likelihood is made of, what adds most or takes away most first
 * @param horizon days
 * @param learned whether the likelihood follows from the record's own history
 */
public record Introduction(
        int a,
        int b,
        int through,
        @Nullable Sentence introducer,
        @Nullable Acquaintance made,
        double likelihood,
        double value,
        int gain,
        List<Term> terms,
        int horizon,
        boolean learned) {

    private static final double DAYS_OF_MONTH = 30.4;

    /** So many of what makes it likelier are in the sentence. */
    private static final int NAMED = 2;

    /**
     * One part of a likelihood.
     *
     * @param contribution what it adds to the logarithm of the odds, compared with an average pair
     * @param reason in words
     */
    public record Term(Predictor predictor, double contribution, Sentence reason) {}

    public Introduction {
        terms = List.copyOf(terms);
    }

    /** Whether somebody is to bring them together: they did not decline, and did not meet. */
    private boolean isProposed() {
        return made == null || !made.outcome().isSettled();
    }

    private Sentence meet(Wording words) {
        if (!isProposed()) {
            return Sentence.of(requireNonNull(made).outcome().isMet() ? "introductions.met" : "introductions.declined");
        }
        return through < 0
                ? Sentence.of("introductions.meet")
                : Sentence.of("introductions.meet.through").with("through", words.actor(through));
    }

    /** Who brings them together, why they would, and what it brings. */
    public Sentence reason(Wording words) {
        Sentence reason = Sentence.of("introductions.reason")
                .with("meet", meet(words).with("a", words.actor(a)).with("b", words.actor(b)))
                .with("amount", Wording.amount(likelihood))
                .with("share", likelihood)
                .with("months", Math.round(horizon / DAYS_OF_MONTH));
        for (Term term :
                terms.stream().filter(it -> it.contribution > 0).limit(NAMED).toList()) {
            reason = reason.then(term.reason);
        }
        if (introducer != null && isProposed()) {
            reason = reason.then(introducer);
        }
        if (made != null) {
            reason = reason.then(Sentence.of("introductions.made")
                    .with("outcome", made.outcome().name())
                    .with("date", made.date()));
        }
        if (gain > 0) {
            reason = reason.then(
                    Sentence.of("introductions.gain").with("gain", gain).with("across", words.actorsAcross()));
        }
        return learned ? reason : reason.then(Sentence.of("introductions.fixed"));
    }
}
