package nl.kleurplaat.intake.check;

/** What an import does with what its file does not say. */
public enum Mode {
    /** It stays as it is. */
    MERGE,
    /** What the tables of the file do not name is deleted. */
    REPLACE,
    /** Likewise, and an empty cell says that there is no value: the tables become what the file says. */
    RESTORE
}
