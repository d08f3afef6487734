package nl.kleurplaat.analysis.gatekeepers;

import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.Sentence;

/**
 * Somebody through whom actors of one kind reach those of another.
 *
 * @param load for how many pairs; a pair that has several ways counts for each of them with an equal part
 * @param share of all pairs that reach each other so, above 0 and up to 1
 * @param mean the load of all of its kind, on average
 * @param lost how many pairs have no other way
 * @param next who gets most of its load when it stops, of whom there may be several: the first; -1 where all is lost
 * @param nextLoad the load of that one then; 0 where there is none
 */
public record Gatekeeper(int actor, double load, double share, double mean, int lost, int next, double nextLoad) {

    /** From here on the load is written as a multiple of the mean. */
    private static final double TWICE = 2;

    /** How much it carries, and what happens when it stops. */
    public Sentence reason(Wording words, String fromKind, String kind, String toKind) {
        Sentence carries = Sentence.of("gatekeepers.reason")
                .with("who", words.actor(actor))
                .with("amount", share == 1 ? "all" : Wording.amount(share))
                .with("share", share)
                .with("from", fromKind)
                .with("kind", kind)
                .with("to", toKind)
                .with("heavy", load >= TWICE * mean)
                .with("times", Math.rint(load / mean * 10) / 10);
        Sentence stops =
                Sentence.of("gatekeepers.stops").with("who", words.actor(actor)).with("lost", lost);
        return carries.then(stops)
                .then(
                        next < 0
                                ? Sentence.of("gatekeepers.nobody")
                                : Sentence.of("gatekeepers.next")
                                        .with("next", words.actor(next))
                                        .with("load", Math.round(nextLoad)));
    }
}
