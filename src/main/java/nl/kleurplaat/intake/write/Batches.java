package nl.kleurplaat.intake.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Type;
import org.jspecify.annotations.Nullable;

/** Turns rows into the parameters of the statements that write them, a batch at a time. */
final class Batches {

    static final int SIZE = 5_000;

    private Batches() {}

    /** New rows with all they hold, changed rows with what changes. */
    static List<Map<String, @Nullable Object>> properties(Type table, List<Row> rows) {
        var batch = new ArrayList<Map<String, @Nullable Object>>(rows.size());
        for (Row row : rows) {
            boolean isNew = row.outcome == Row.Outcome.NEW;
            var set = new HashMap<String, @Nullable Object>();
            var parameters = new HashMap<String, @Nullable Object>();
            parameters.put("key", row.key);
            parameters.put("set", set);
            for (int i = 0; i < table.size(); i++) {
                Field column = table.field(i);
                FieldType type = column.type();
                if (column.isFixed() && type == FieldType.REFERENCE) {
                    parameters.put(column.column(), row.value(i));
                } else if (!type.related() && type != FieldType.DOMAIN && type != FieldType.KEY) {
                    if (isNew ? row.value(i) != null : row.changes(i)) {
                        set.put(column.property(), row.value(i));
                    }
                }
            }
            batch.add(parameters);
        }
        return batch;
    }

    /** What the rows that change a column point at now. */
    static List<Map<String, Object>> relations(List<Row> rows, int column) {
        var batch = new ArrayList<Map<String, Object>>();
        for (Row row : rows) {
            if (row.changes(column)) {
                Object value = row.value(column);
                List<?> to = value == null ? List.of() : value instanceof List<?> ? (List<?>) value : List.of(value);
                batch.add(Map.of("key", row.key, "to", to));
            }
        }
        return batch;
    }

    static List<Map<String, String>> names(Map<String, String> words) {
        return words.entrySet().stream()
                .map(e -> Map.of("key", e.getKey(), "name", e.getValue()))
                .toList();
    }
}
