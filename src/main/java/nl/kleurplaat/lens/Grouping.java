package nl.kleurplaat.lens;

/** By what actors are put into groups; part of the agreed API. */
public enum Grouping {
    DOMAIN,
    KIND,
    REGION,
    ORGANISATION,
    COMMUNITY
}
