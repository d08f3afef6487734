package nl.kleurplaat.analysis.seating;

/** What has to hold in a plan. */
public enum SeatingRule {
    /** No two sit at one table in two rounds, but those who sit together. */
    NO_PAIR_TWICE,
    /** As few as possible of one organisation, and of the front runners, are at a table. */
    SPREAD,
    APART,
    TOGETHER,
    /** Who can sit at certain tables only sits at one of these. */
    CERTAIN_TABLES,
    /** No table has more than its seats. */
    SEATS
}
