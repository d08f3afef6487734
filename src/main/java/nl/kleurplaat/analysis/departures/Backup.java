package nl.kleurplaat.analysis.departures;

import java.util.List;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.Sentence;

/**
 * New ties that make up for actors that leave.
 *
 * @param ties who would be tied to whom, one to three pairs
 * @param restores the share of the pairs that lose each other which it keeps connected, above 0 and up to 1: of those of
 *     different groups, or of all where no pair of different groups loses each other
 */
public record Backup(List<Tie> ties, double restores) {

    /** Two who would be tied. */
    public record Tie(int a, int b) {}

    public Backup {
        ties = List.copyOf(ties);
    }

    /** Which ties, and what they bring back. */
    public Sentence reason(Wording words) {
        return Sentence.of("departures.backup")
                .with("count", ties.size())
                .with("ties", ties.stream().map(tie -> named(words, tie)).toList())
                .with("amount", restores == 1 ? "all" : Wording.amount(restores))
                .with("share", restores);
    }

    private static Sentence named(Wording words, Tie tie) {
        return Sentence.of("departures.tie").with("a", words.actor(tie.a)).with("b", words.actor(tie.b));
    }
}
