package nl.kleurplaat.exports.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.api.Tier;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.RowStatement;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the record as an import takes them. To who may not see persons, roles stand in the place of names, and nothing
 * else of persons is told.
 */
final class RecordCells {

    private final Snapshot snapshot;
    private final Map<Type, Columns> columns = new HashMap<>();

    RecordCells(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

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
        List<Field> fields = fields(type);
        int several = columns(type).several();
        if (several < 0 || !(values.get(several) instanceof List<?> references) || references.size() < 2) {
            return List.of(cells(type, fields, values));
        }
        return references.stream()
                .map(reference -> {
                    List<@Nullable Object> one = new ArrayList<>(values);
                    one.set(several, reference);
                    return cells(type, fields, one);
                })
                .toList();
    }

    private List<String> cells(Type type, List<Field> fields, List<@Nullable Object> values) {
        List<String> cells = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            cells.add(cell(type, fields.get(i), values.get(i), values.getFirst()));
        }
        return cells;
    }

    private String cell(Type type, Field column, @Nullable Object value, @Nullable Object key) {
        if (column.isOfPerson() && snapshot.tier() == Tier.ROLES) {
            return column.is(Trait.NAMING) && type == Types.STAKEHOLDERS ? role(String.valueOf(key)) : "";
        }
        return switch (value) {
            case null -> "";
            case Collection<?> list ->
                String.join(";", list.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }

    private String role(String key) {
        int place = snapshot.stakeholder(key);
        return place < 0 ? "" : snapshot.stakeholders().get(place).name();
    }
}
