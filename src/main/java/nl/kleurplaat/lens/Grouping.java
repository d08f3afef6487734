package nl.kleurplaat.lens;

/** What the actors of a network are grouped by. */
public enum Grouping {
    DOMAIN,
    KIND,
    REGION,
    ORGANISATION,
    COMMUNITY
}
