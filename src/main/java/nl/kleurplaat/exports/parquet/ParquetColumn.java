package nl.kleurplaat.exports.parquet;

/**
 * A column; every cell of it may be null.
 *
 * @param name as whoever reads the file sees it
 */
public record ParquetColumn(String name, Kind kind) {

    /** What the cells of a column are. */
    public enum Kind {
        /** {@link String}. */
        TEXT,
        /** A {@link java.util.List} of strings, in its order; none of them is null. */
        TEXTS,
        /** {@link java.time.LocalDate}. */
        DAY
    }

    /** How many more levels a value has than the row: one for being there, one more for being in a list. */
    int levels() {
        return kind == Kind.TEXTS ? 2 : 1;
    }
}
