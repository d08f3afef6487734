package nl.kleurplaat.api;

/** What somebody may do, the least first: each also what those before it may. */
public enum Role {
    /** Looks; sees roles where persons are. */
    VIEWER,
    /** Changes what says nothing of persons, and imports it. */
    EDITOR,
    /** Sees and changes personal data. */
    STEWARD,
    /** Says who comes in. */
    ADMIN;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
