package nl.kleurplaat.accounts;

/** How far somebody is with an account. */
public enum AccountState {
    /** Has no password and no passkey yet, or has to choose anew. */
    INVITED,
    /** Can log in. */
    ACTIVE,
    /** Cannot log in, and no invitation counts. */
    BLOCKED
}
