package nl.kleurplaat.intake;

import org.jspecify.annotations.Nullable;

/** Gives the whole record as a file that an import takes, so that what an import does can be undone. */
public interface WholeRecord {

    /** @return every table, also one without rows, as a zip; null where the record is not of that version (any more) */
    byte @Nullable [] of(long version);
}
