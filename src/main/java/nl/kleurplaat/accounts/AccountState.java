package nl.kleurplaat.accounts;

/** How far somebody is with an account. */
public enum AccountState {
    /** Has not chosen a password yet, or has to choose another one. */
    INVITED,
    /** Can log in. */
    ACTIVE,
    /** Cannot log in, and no invitation counts. */
    BLOCKED
}
