package nl.kleurplaat.intake.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.network.Keys;
import nl.kleurplaat.types.Column;
import nl.kleurplaat.types.Table;
import nl.kleurplaat.types.Tables;
import org.jspecify.annotations.Nullable;

/** The key of the thing that a row speaks of. */
public final class RowKeys {

    private RowKeys() {}

    /** The key, or null where the row's own id is missing. */
    public static String key(Table table, Row row) {
        if (table == Tables.PARTICIPATIONS) {
            return Keys.participation(
                    part(table, row, "collaboration_id"),
                    part(table, row, "organisation_id"),
                    (String) value(table, row, "role"),
                    (LocalDate) value(table, row, "from"));
        }
        if (table == Tables.REPRESENTATIONS) {
            return Keys.representation(
                    part(table, row, "collaboration_id"),
                    part(table, row, "stakeholder_id"),
                    (String) value(table, row, "organisation_id"),
                    (LocalDate) value(table, row, "from"));
        }
        if (!table.hasId()) {
            return Keys.of(
                    IntStream.of(table.identifying()).mapToObj(row::value).toArray());
        }
        return part(table, row, "id");
    }

    /**
     * Puts the parts of a key that is made of parts into a row, so that its key is that one.
     *
     * @return whether it can be such a key
     */
    public static boolean put(Table table, Row row, String key) {
        int[] columns = order(table);
        String[] parts = key.split(Pattern.quote(String.valueOf(Keys.SEPARATOR)), columns.length);
        if (parts.length != columns.length) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            Column column = table.column(columns[i]);
            try {
                row.values[columns[i]] =
                        parts[i].isEmpty() ? null : column.type().date() ? LocalDate.parse(parts[i]) : parts[i];
            } catch (DateTimeParseException e) {
                return false;
            }
        }
        return true;
    }

    /** The columns that make a key, in the order in which it names them. */
    private static int[] order(Table table) {
        if (table == Tables.PARTICIPATIONS) {
            return columns(table, "collaboration_id", "organisation_id", "from", "role");
        }
        return table == Tables.REPRESENTATIONS
                ? columns(table, "collaboration_id", "stakeholder_id", "from", "organisation_id")
                : table.identifying();
    }

    private static int[] columns(Table table, String... names) {
        return Arrays.stream(names).mapToInt(table::index).toArray();
    }

    private static String part(Table table, Row row, String column) {
        return String.valueOf(value(table, row, column));
    }

    private static @Nullable Object value(Table table, Row row, String column) {
        return row.value(table.index(column));
    }
}
