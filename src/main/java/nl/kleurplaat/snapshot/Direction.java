package nl.kleurplaat.snapshot;

/** Which way a list goes. */
enum Direction {
    ASCENDING,
    DESCENDING
}
