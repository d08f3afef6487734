package nl.kleurplaat.analysis.seating;

import nl.kleurplaat.analysis.Effort;

/**
 * What a search for a plan is about, and what ends it.
 *
 * @param end is run where the time is over
 * @param until nanoseconds, as the clock of the program counts them
 */
record Search(SeatingWish wish, Effort effort, Runnable end, long until) {

    /** So many moves are told of at once. */
    private static final int AT_ONCE = 1_000;

    /** Says that a move was looked at. */
    void looked(long moves) {
        if (moves % AT_ONCE == 0) {
            effort.did(AT_ONCE);
            if (System.nanoTime() - until > 0) {
                end.run();
            }
        }
    }
}
