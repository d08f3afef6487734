package nl.kleurplaat.analysis.terms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kleurplaat.analysis.RecordNames;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.practice.Term;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * A term by which partners mean different things.
 *
 * @param agreed whether a meaning had been agreed on by the day
 * @param meanings those that differ, each once, that of most parties first; where a meaning was agreed on only those that
 *     were given later
 * @param silent places of the organisations that take part in the collaboration in which the term is used and gave no
 *     meaning at all, ascending
 */
public record DifferingTerm(Term term, boolean agreed, List<Meaning> meanings, List<Integer> silent) {

    /**
     * One meaning and who gave it.
     *
     * @param text as the first of them wrote it
     * @param isAgreed whether it is the agreed one
     * @param parties places of organisations, ascending
     */
    public record Meaning(String text, boolean isAgreed, List<Integer> parties) {}

    /** How many parties gave a meaning that is not the agreed one. */
    public int parties() {
        return meanings.stream()
                .filter(meaning -> !meaning.isAgreed())
                .mapToInt(meaning -> meaning.parties().size())
                .sum();
    }

    /** How it differs, and who said nothing. */
    public Sentence reason(Snapshot snapshot) {
        Sentence differs = agreed
                ? new Sentence(
                        "terms.since",
                        Map.of(
                                "term", term.name(),
                                "parties", parties(),
                                "agreed", Objects.requireNonNull(term.agreedOn())))
                : new Sentence(
                        "terms.open", Map.of("term", term.name(), "parties", parties(), "meanings", meanings.size()));
        String key = term.collaboration();
        int place = key == null ? -1 : snapshot.collaboration(key);
        if (silent.isEmpty() || place < 0) {
            return differs;
        }
        RecordNames names = new RecordNames(snapshot);
        return differs.then(new Sentence(
                "terms.silent",
                Map.of(
                        "count", silent.size(),
                        "collaboration", names.collaboration(place),
                        "who", names.organisations(silent))));
    }
}
