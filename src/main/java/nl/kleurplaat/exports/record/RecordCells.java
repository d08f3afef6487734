package nl.kleurplaat.exports.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.RowStatement;
import nl.kleurplaat.types.Type;
import org.jspecify.annotations.Nullable;

/** The rows of the record as an import takes them. */
final class RecordCells {

    private final Map<Type, Columns> columns = new HashMap<>();

    /**
     * What a row of a type has.
     *
     * @param several which of them may hold several references, that get a row each; -1: none
     */
    private record Columns(List<Field> fields, int several) {

        static Columns of(Type type) {
            List<Field> fields = new RowStatement(type).columns();
            return new Columns(fields, fields.stream().map(Field::type).toList().indexOf(FieldType.REFERENCES));
        }
    }

    private Columns columns(Type type) {
        return columns.computeIfAbsent(type, Columns::of);
    }

    /** Those of {@link RowStatement}. */
    List<Field> fields(Type type) {
        return columns(type).fields();
    }

    /**
     * What stands in the columns of {@link RowStatement}: one row, or one for each of several references.
     *
     * @param values as {@link nl.kleurplaat.snapshot.RecordRows} gives them
     */
    List<List<String>> rows(Type type, List<@Nullable Object> values) {
        int several = columns(type).several();
        if (several < 0 || !(values.get(several) instanceof List<?> references) || references.size() < 2) {
            return List.of(cells(values));
        }
        return references.stream()
                .map(reference -> {
                    List<@Nullable Object> one = new ArrayList<>(values);
                    one.set(several, reference);
                    return cells(one);
                })
                .toList();
    }

    private static List<String> cells(List<@Nullable Object> values) {
        List<String> cells = new ArrayList<>(values.size());
        values.forEach(value -> cells.add(cell(value)));
        return cells;
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> list ->
                String.join(";", list.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }
}
