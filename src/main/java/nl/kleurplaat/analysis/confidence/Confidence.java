package nl.kleurplaat.analysis.confidence;

import java.util.List;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.lens.Ties;

/**
 * How sure what is seen of a network is.
 *
 * @param silent who told nothing, by number
 * @param told how many did
 * @param timesPartners how many times as many partners the silent have, among those who told
 * @param seed of the draws
 * @param intervals of each figure; none where too few told
 * @param drawn what may be missing: for each draw the collaborations, each as who takes part; none where nothing is drawn
 */
@SuppressWarnings("ArrayRecordComponent")
public record Confidence(
        int[] silent, int told, double timesPartners, long seed, List<Interval> intervals, List<List<int[]>> drawn) {

    /** So many times as many partners are worth telling. */
    private static final double CENTRAL = 1.25;

    public Confidence {
        intervals = List.copyOf(intervals);
        drawn = List.copyOf(drawn);
    }

    /** Whether anything can be said: everybody told, or enough did to draw what the others have. */
    public boolean isKnown() {
        return silent.length == 0 || !drawn.isEmpty();
    }

    /** The ties as they may be, in each draw. */
    public List<Ties> draws(Ties seen) {
        return drawn.stream().map(draw -> DrawnTies.of(seen, draw)).toList();
    }

    /** What the doubt comes from. */
    public Sentence reason(Wording words) {
        if (silent.length == 0) {
            return Sentence.of("confidence.all-told").with("count", told).with("those", words.actors(told));
        }
        Sentence who = Sentence.of(told < Doubt.FEWEST ? "confidence.too-few" : "confidence.silent")
                .with("silent", silent.length)
                .with("told", told)
                .with("those", words.actors(silent.length + told))
                .with("fewest", Doubt.FEWEST)
                .with("draws", drawn.size());
        return told >= Doubt.FEWEST && timesPartners >= CENTRAL ? who.then(Sentence.of("confidence.central")) : who;
    }

    /**
     * Whom to ask, so that what is left of the doubt about the number of ties is least: one after the other, each beside those before.
     *
     * @param first how many at most
     */
    public List<NextQuestion> ask(Ties seen, int first) {
        return drawn.isEmpty() ? List.of() : new Asking(this, seen).first(first);
    }
}
