package nl.kleurplaat.api;

/** How much of persons is shown. */
public enum Tier {
    /** Their names. */
    PERSONS,
    /** Their role and organisation in the place of their names. */
    ROLES
}
