package nl.kleurplaat.practice;

/** What makes a strategic partnership: the criteria of the municipalities that explored trust together. */
public enum Criterion {
    COMMITTED,
    /** Durable and stable. */
    DURABLE,
    TRUST,
    POSITIVE_INTENTIONS,
    SHARED_GOAL,
    /** For both. */
    MUTUAL_BENEFIT,
    /** From both sides. */
    SACRIFICES,
    /** With support. */
    SHARED_VISION,
    /** One that lets you know the partner. */
    TENDER_FORM,
    /** Known and respected. */
    DIFFERENCES,
    /** Open and frequent. */
    COMMUNICATION,
    MISTAKES_SHARED,
    /** A contact with mandate, on both sides. */
    MANDATE,
    /** Firm. */
    CONTRACT_MANAGEMENT
}
