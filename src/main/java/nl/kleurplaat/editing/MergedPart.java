package nl.kleurplaat.editing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.kleurplaat.intake.check.RowKeys;
import nl.kleurplaat.intake.rows.DayOrder;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/**
 * Something that an organisation has with others and that is known by its parts, such as a participation, as it is when two
 * organisations have become one.
 *
 * @param relation that leads to it, or that it is
 * @param properties its own
 */
record MergedPart(Type table, Relation relation, Map<String, Object> properties, Row row) {

    /** @param former the organisation that goes, {@code keep} the one that stays */
    static MergedPart of(Type table, Relation relation, String former, String keep) {
        Map<String, Object> properties = table.isNodes() ? relation.otherProperties() : relation.properties();
        var row = new Row(0, new Object[table.size()]);
        if (!RowKeys.put(table, row, String.valueOf(properties.get("key")))) {
            throw new IllegalStateException(properties.get("key") + " is no key of " + table);
        }
        for (int i : table.key()) {
            boolean organisation = table.field(i).target().equals(Types.ORGANISATIONS.name());
            if (organisation && former.equals(row.values[i])) {
                row.values[i] = keep;
            }
        }
        if (table.end() >= 0) {
            row.values[table.end()] = properties.get(table.field(table.end()).property());
        }
        return new MergedPart(table, relation, properties, row);
    }

    String key() {
        return RowKeys.key(table, row);
    }

    /** Whether this and another one are one and the same from now on: equal keys, or periods that overlap and no word against it. */
    boolean same(MergedPart twin) {
        if (!known().equals(twin.known())) {
            return false;
        }
        return key().equals(twin.key()) || (table.start() >= 0 && overlaps(twin) && agrees(twin));
    }

    private List<@Nullable Object> known() {
        List<@Nullable Object> known = new ArrayList<>();
        IntStream.of(table.key()).filter(i -> i != table.start()).forEach(i -> known.add(row.values[i]));
        return known;
    }

    private boolean overlaps(MergedPart twin) {
        return DayOrder.ordered(row.values[table.start()], twin.row.values[table.end()])
                && DayOrder.ordered(twin.row.values[table.start()], row.values[table.end()]);
    }

    private boolean agrees(MergedPart twin) {
        return table.fields().stream()
                .filter(column ->
                        !column.is(Trait.IDENTIFYING) && !column.type().related())
                .map(Field::property)
                .filter(property -> !property.equals(table.field(table.end()).property()))
                .allMatch(property -> !properties.containsKey(property)
                        || !twin.properties.containsKey(property)
                        || Objects.equals(properties.get(property), twin.properties.get(property)));
    }

    /** This one with what another one has more: the widest period, and what this one does not say. */
    MergedPart with(MergedPart twin) {
        Map<String, Object> both = new HashMap<>(twin.properties);
        both.putAll(properties);
        var wide = new Row(0, row.values.clone());
        if (table.start() >= 0) {
            wide.values[table.start()] = earliest(row.values[table.start()], twin.row.values[table.start()]);
            wide.values[table.end()] = latest(row.values[table.end()], twin.row.values[table.end()]);
        }
        return new MergedPart(table, relation, both, wide);
    }

    private static @Nullable Object earliest(@Nullable Object a, @Nullable Object b) {
        return a instanceof LocalDate first && b instanceof LocalDate other
                ? (first.isBefore(other) ? first : other)
                : null;
    }

    private static @Nullable Object latest(@Nullable Object a, @Nullable Object b) {
        return a instanceof LocalDate last && b instanceof LocalDate other
                ? (last.isAfter(other) ? last : other)
                : null;
    }

    /** All it says, with the key and the days that it has now; null takes a day away. */
    Map<String, @Nullable Object> said() {
        Map<String, @Nullable Object> said = new HashMap<>(properties);
        said.put("key", key());
        for (int day : new int[] {table.start(), table.end()}) {
            if (day >= 0) {
                said.put(table.field(day).property(), row.values[day]);
            }
        }
        return said;
    }

    /** Whether it says what is there already. */
    boolean stays() {
        Map<String, @Nullable Object> said = said();
        said.values().removeIf(Objects::isNull);
        Map<String, Object> there = table.isNodes() ? relation.otherProperties() : relation.properties();
        return said.equals(there);
    }
}
