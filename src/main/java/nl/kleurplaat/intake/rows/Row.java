package nl.kleurplaat.intake.rows;

import org.jspecify.annotations.Nullable;

/** A row of a table, kept small: there may be a million of them. */
public final class Row {

    /** What becomes of a row. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        FAILED
    }

    private static final String NO_KEY = "";

    public final int line;
    /** By column: null leaves what is there, {@link CellReader#CLEARED} takes it away. */
    public final @Nullable Object[] values;

    /** The key of the row's thing; empty as long as it is not known. */
    public String key = NO_KEY;

    public Outcome outcome = Outcome.UNCHANGED;
    /** The columns that change something, a bit each. */
    public long changes;
    /** The columns that an error was told of, a bit each: every error of a row is told, none twice. */
    private long wrong;

    /** Whether an earlier row speaks of the same thing. */
    public boolean repeated;

    public Row(int line, @Nullable Object[] values) {
        this.line = line;
        this.values = values;
    }

    public boolean failed() {
        return outcome == Outcome.FAILED;
    }

    /** Fails the row because of a column. */
    void fail(int column) {
        outcome = Outcome.FAILED;
        wrong |= 1L << column;
    }

    /** Whether an error was told of a column. */
    public boolean wrong(int column) {
        return (wrong & 1L << column) != 0;
    }

    public boolean hasKey() {
        return !key.equals(NO_KEY);
    }

    public boolean changes(int column) {
        return (changes & 1L << column) != 0;
    }

    /** The value of a column, null where it is empty or cleared. */
    @Nullable
    public Object value(int column) {
        Object value = values[column];
        return value == CellReader.CLEARED ? null : value;
    }
}
