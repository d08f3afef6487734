package nl.kleurplaat.audit;

/** What somebody did. */
public enum AuditAction {
    CREATE,
    UPDATE,
    DELETE,
    /** Two things were made one by hand: only from before the record had a history. */
    MERGE,
    /** Somebody tried too often to log in, or with a passkey of which there is a copy. */
    REFUSE,
    /** A person was erased. */
    ERASE,
    /** All that is held of a person was taken along. */
    EXPORT,
    /** The whole of the database was taken along. */
    BACKUP,
    /** Something was shown that may tell of persons by name. */
    READ
}
