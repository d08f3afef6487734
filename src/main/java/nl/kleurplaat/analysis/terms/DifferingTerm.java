package nl.kleurplaat.analysis.terms;

import java.util.List;
import nl.kleurplaat.practice.Term;

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
}
