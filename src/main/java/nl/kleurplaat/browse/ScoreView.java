package nl.kleurplaat.browse;

import nl.kleurplaat.practice.Criterion;

/**
 * How a partnership does on a criterion.
 *
 * @param value 1 (low) to 5 (high)
 */
record ScoreView(Criterion criterion, int value) {}
