package nl.kleurplaat.results;

import nl.kleurplaat.analysis.Effort;

/**
 * Something to ask about what is seen through a lens. It is a value: a record, or a constant where nothing tells one asking
 * from another. Equal questions about the same get one answer, which is immutable by agreement.
 */
@FunctionalInterface
public interface Question<A> {

    /**
     * Computes the answer; what other questions answer is asked of {@code seen}.
     *
     * @param effort is told how far it is, by what can take over a second
     */
    A answer(Seen seen, Effort effort);
}
