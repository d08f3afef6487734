package nl.kleurplaat.exports.reports;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a table, in a language.
 *
 * @param column the name of the column
 * @param heading of the column
 * @param text as it is read
 * @param value of a number, as the API gives it; null for what is no number
 * @param percent of a share, 0 to 100
 */
record Cell(
        String column,
        String heading,
        String text,
        @Nullable String value,
        int percent) {

    /** Whether it is set to the right. */
    public boolean isNumber() {
        return value != null;
    }
}
