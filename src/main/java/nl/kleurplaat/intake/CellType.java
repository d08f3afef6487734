package nl.kleurplaat.intake;

/** What a cell holds, which tells how it is read and how it is written to the record. */
enum CellType {
    /** The id of the row's own thing. */
    KEY,
    /** The id of a thing in another table, or in the same one. */
    REFERENCE,
    /** The id of a thing in another table; every row of the same thing adds one. */
    REFERENCES,
    /** Any text. */
    TEXT,
    /** Texts separated by {@code ;}. */
    TEXTS,
    /** One word of an open vocabulary, such as a kind or a role. */
    WORD,
    /** One of a few fixed words. */
    CHOICE,
    /** A domain, by id or name. */
    DOMAIN,
    /** Domains separated by {@code ;}, the primary one first. */
    DOMAINS,
    /** A region, by id or name. */
    REGION,
    /** A day; a year is its first. */
    START,
    /** A day; a year is its last. */
    END,
    BOOLEAN,
    COLOUR,
    EMAIL,
    URL;

    boolean date() {
        return this == START || this == END;
    }

    /** Whether the value is kept as relationships and not as a property. */
    boolean related() {
        return this == REFERENCE || this == REFERENCES || this == DOMAINS || this == REGION;
    }

    /** Whether it names a thing of another table. */
    boolean reference() {
        return this == REFERENCE || this == REFERENCES;
    }
}
