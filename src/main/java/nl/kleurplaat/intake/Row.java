package nl.kleurplaat.intake;

import org.jspecify.annotations.Nullable;

/** A row of a table, kept small: there may be a million of them. */
final class Row {

    /** What becomes of a row. */
    enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        FAILED
    }

    private static final String NO_KEY = "";

    final int line;
    /** By column: null leaves what is there, {@link Cells#CLEARED} takes it away. */
    final @Nullable Object[] values;

    /** The key of the row's thing; empty as long as it is not known. */
    String key = NO_KEY;

    Outcome outcome = Outcome.UNCHANGED;
    /** The columns that change something, a bit each. */
    long changes;
    /** Whether an earlier row speaks of the same thing. */
    boolean repeated;

    Row(int line, @Nullable Object[] values) {
        this.line = line;
        this.values = values;
    }

    boolean failed() {
        return outcome == Outcome.FAILED;
    }

    boolean hasKey() {
        return !key.equals(NO_KEY);
    }

    boolean changes(int column) {
        return (changes & 1L << column) != 0;
    }

    /** The value of a column, null where it is empty or cleared. */
    @Nullable
    Object value(int column) {
        Object value = values[column];
        return value == Cells.CLEARED ? null : value;
    }
}
