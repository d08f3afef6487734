package nl.kleurplaat.analysis.effect;

/** Why nothing can be said. */
enum Thin {
    /** Too few took part and are there on both days. */
    PARTIES,
    /** Too few others are there on both days. */
    OTHERS,
    /** Too little changed between the days. */
    CHANGES
}
