package nl.kleurplaat.intake;

import java.time.LocalDate;
import java.util.stream.IntStream;
import nl.kleurplaat.network.Keys;
import org.jspecify.annotations.Nullable;

/** The key of the thing that a row speaks of. */
final class RowKeys {

    private RowKeys() {}

    /** The key, or null where the row's own id is missing. */
    static String key(Table table, Row row) {
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

    private static String part(Table table, Row row, String column) {
        return String.valueOf(value(table, row, column));
    }

    private static @Nullable Object value(Table table, Row row, String column) {
        return row.value(table.index(column));
    }
}
