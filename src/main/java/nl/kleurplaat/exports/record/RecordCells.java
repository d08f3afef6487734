package nl.kleurplaat.exports.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
record RecordCells(Snapshot snapshot) {

    /**
     * What stands in the columns of {@link RowStatement}: one row, or one for each of several references.
     *
     * @param values as {@link nl.kleurplaat.snapshot.RecordRows} gives them
     */
    List<List<String>> rows(Type type, List<@Nullable Object> values) {
        List<Field> columns = new RowStatement(type).columns();
        int several = columns.stream().map(Field::type).toList().indexOf(FieldType.REFERENCES);
        if (several < 0 || !(values.get(several) instanceof List<?> references) || references.size() < 2) {
            return List.of(cells(type, columns, values));
        }
        return references.stream()
                .map(reference -> {
                    List<@Nullable Object> one = new ArrayList<>(values);
                    one.set(several, reference);
                    return cells(type, columns, one);
                })
                .toList();
    }

    private List<String> cells(Type type, List<Field> columns, List<@Nullable Object> values) {
        List<String> cells = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            cells.add(cell(type, columns.get(i), values.get(i), values.getFirst()));
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
