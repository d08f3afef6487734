package nl.kleurplaat.types;

/** What a cell holds, which tells how it is read and how it is written to the record. */
public enum CellType {
    /** The id of the row's own thing. */
    KEY,
    /** The id of a thing in another table, or in the same one. */
    REFERENCE,
    /** The id of a thing in another table; every row of the same thing adds one. */
    REFERENCES,
    /** The ids of things in another table, separated by {@code ;}. */
    LINKS,
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
    /** A day on which something happens; a year is its first. */
    DAY,
    /** A whole number from 1 to the limit of the column. */
    NUMBER,
    BOOLEAN,
    COLOUR,
    EMAIL,
    URL;

    public boolean date() {
        return this == START || this == END || this == DAY;
    }

    /** Whether the value is kept as relationships and not as a property. */
    public boolean related() {
        return reference() || this == DOMAINS || this == REGION;
    }

    /** Whether it names a thing of another table. */
    public boolean reference() {
        return this == REFERENCE || this == REFERENCES || this == LINKS;
    }

    /** Whether it holds several values, in an order. */
    boolean several() {
        return this == REFERENCES || this == LINKS || this == DOMAINS || this == TEXTS;
    }
}
