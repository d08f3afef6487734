package nl.kleurplaat.intake.check;

import nl.kleurplaat.intake.rows.SourceRows;
import org.jspecify.annotations.Nullable;

/**
 * A value that an import changes.
 *
 * @param key of the thing
 * @param field the English name of the column
 * @param before null where there was none
 * @param after null where there is none any more
 */
public record ChangedValue(
        String table,
        int row,
        String key,
        String field,
        @Nullable String before,
        @Nullable String after,
        boolean personal) {

    /** The same, with the row of the file that the table was made of. */
    ChangedValue placed(SourceRows rows) {
        return new ChangedValue(table, rows.row(table, row), key, field, before, after, personal);
    }

    /** The same without personal data, to be stored. */
    ChangedValue impersonal() {
        return personal ? new ChangedValue(table, row, key, field, null, null, true) : this;
    }
}
