package nl.kleurplaat.snapshot;

/** Which way a list goes. */
public enum Direction {
    ASCENDING,
    DESCENDING
}
