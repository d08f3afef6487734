package nl.kleurplaat.history;

import org.jspecify.annotations.Nullable;

/**
 * By whom and why a change is made.
 *
 * @param by the name of who makes it; {@code local} is whoever sits at the machine
 * @param reason in the words of who makes it, or the name of a file; null: none was given
 * @param batch the id of the import or the edits that it is made by
 */
public record Cause(String by, Action action, @Nullable String reason, String batch) {

    /** By what a change is made. */
    public enum Action {
        /** Somebody changed things by hand. */
        EDIT,
        /** Two things were made one. */
        MERGE,
        /** A file was brought in. */
        IMPORT,
        /** An import was cancelled halfway: what it had written was taken back. */
        CANCELLED,
        /** An earlier change was taken back. */
        UNDO,
        /** The sample was taken away. */
        SAMPLE_REMOVED,
        /** A person was erased. */
        ERASED
    }
}
