package nl.kleurplaat.api;

import java.util.Locale;

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

    /** As it is written where people read it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
