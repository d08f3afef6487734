package nl.kleurplaat.exports.reports;

/** How the table of a chapter is shown on paper. */
enum Look {
    /** As it is. */
    TABLE,
    /** One row, as figures beside each other. */
    FIGURES,
    /** A row is a heading with what is said below it. */
    FINDINGS,
    /** As it is, with a bar for the share in the last column. */
    BARS,
    /** As the map of the network that is seen. */
    MAP,
    /** Groups by groups: the ties between them. */
    MATRIX,
    /** Regions by domains. */
    COVERAGE
}
