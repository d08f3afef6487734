package nl.kleurplaat.types;

/** What a field holds, which tells how its cell is read and how it is kept. */
public enum FieldType {
    /** The id of the thing itself. */
    KEY,
    /** The id of another thing. */
    REFERENCE,
    /** The id of another thing; every row of the same thing adds one. */
    REFERENCES,
    /** The ids of other things, separated by {@code ;}. */
    LINKS,
    /** Any text. */
    TEXT,
    /** Texts separated by {@code ;}. */
    TEXTS,
    /** One word of an open vocabulary, such as a kind or a role. */
    WORD,
    /** One of a few fixed words. */
    CHOICE,
    /** A domain, by id or name, that becomes the first of the thing's {@link #DOMAINS}. */
    DOMAIN,
    /** Domains separated by {@code ;}, the primary one first. */
    DOMAINS,
    /** A region, by id or name. */
    REGION,
    /** The first day of something; a year is its first. */
    START,
    /** The last day of something; a year is its last. */
    END,
    /** A day on which something happens; a year is its first. */
    DAY,
    /** A whole number from 1 to the limit of the field. */
    NUMBER,
    BOOLEAN,
    COLOUR,
    EMAIL,
    URL;

    public boolean date() {
        return this == DAY || temporal();
    }

    /** Whether it says from when or until when its thing is there. */
    public boolean temporal() {
        return this == START || this == END;
    }

    /** Whether the value is kept as relationships and not as a property. */
    public boolean related() {
        return reference() || this == DOMAINS || this == REGION;
    }

    /** Whether it names a thing of the record by its id. */
    public boolean reference() {
        return this == REFERENCE || this == REFERENCES || this == LINKS;
    }

    /** Whether it holds several values, in an order. */
    public boolean several() {
        return this == REFERENCES || this == LINKS || this == DOMAINS || this == TEXTS;
    }
}
