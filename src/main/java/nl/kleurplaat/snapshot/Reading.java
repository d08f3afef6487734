package nl.kleurplaat.snapshot;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Holder;
import nl.kleurplaat.types.Presence;
import nl.kleurplaat.types.ReadStatement;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Makes things of rows of the record, as their type is declared and as the class that holds them asks for it: a reference as
 * a key or, where the component is a number, as a place; days likewise. A component of a map by words holds the fields that
 * are called as these words.
 */
final class Reading<T> {

    private static final Comparator<Value> BY_POSITION = Comparator.comparingLong(
                    (Value pair) -> pair.get(0).asLong(Long.MAX_VALUE))
            .thenComparing(pair -> pair.get(1).asString());

    /** The places of things, by label and key; -1 for what is not there. */
    interface Places {
        int of(String label, String key);
    }

    /** One component. */
    private interface Cell {
        @Nullable
        Object of(ThingSource.Cells row);
    }

    private final Type type;
    private final Holder<T> holder;
    private final Places places;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<Cell> cells;

    /** Texts that many have, kept once each. */
    private final Map<String, String> words = new HashMap<>();

    Reading(Type type, Class<T> held, Places places) {
        this.type = type;
        this.holder = Holder.of(held);
        this.places = places;
        this.cells = holder.all().stream().map(this::cell).toList();
    }

    ReadStatement statement(String more) {
        return new ReadStatement(type, List.copyOf(fields.values()), more);
    }

    T thing(ThingSource.Cells row) {
        @Nullable Object[] values = new @Nullable Object[cells.size()];
        Arrays.setAll(values, i -> cells.get(i).of(row));
        return holder.make(values);
    }

    private Cell cell(RecordComponent component) {
        String name = component.getName();
        Class<?> kind = component.getType();
        if (name.equals("key")) {
            return row -> row.get(name).asString();
        }
        if (name.equals("version")) {
            return row -> row.get(name).asInt(0);
        }
        if (kind == Map.class) {
            return numbers(component);
        }
        Field field = field(name);
        return kind == int.class
                ? number(field)
                : kind == int[].class
                        ? row -> places(field, row.get(name))
                        : kind == List.class
                                ? row -> texts(field, row.get(name))
                                : row -> value(field, kind, row.get(name));
    }

    private Field field(String name) {
        Field field = type.fields().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " has no field " + name));
        fields.put(name, field);
        return field;
    }

    private Cell number(Field field) {
        String name = field.name();
        return switch (field.type()) {
            case START -> row -> Days.start(date(row.get(name)));
            case END -> row -> Days.end(date(row.get(name)));
            default ->
                row -> row.get(name).isNull()
                        ? -1
                        : Math.max(-1, places.of(field.label(), row.get(name).asString()));
        };
    }

    private Cell numbers(RecordComponent component) {
        var by = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        Map<Object, String> names = new LinkedHashMap<>();
        for (Object word : by.getEnumConstants()) {
            String column = ((Enum<?>) word).name().toLowerCase(Locale.ROOT);
            Field field = type.field(type.index(column));
            fields.put(field.name(), field);
            names.put(word, field.name());
        }
        return row -> {
            Map<Object, Integer> numbers = new LinkedHashMap<>();
            names.forEach((word, name) -> {
                if (!row.get(name).isNull()) {
                    numbers.put(word, row.get(name).asInt());
                }
            });
            return numbers;
        };
    }

    private @Nullable Object value(Field field, Class<?> kind, Value value) {
        if (kind == boolean.class) {
            return value.asBoolean(false);
        }
        if (kind.isEnum()) {
            Object[] words = Objects.requireNonNull(kind.getEnumConstants());
            return Arrays.stream(words)
                    .filter(word -> ((Enum<?>) word).name().equals(value.asString("")))
                    .findFirst()
                    .orElse(words[0]);
        }
        if (value.isNull()
                || (field.is(Trait.CLAIM) && !Presence.of(value.asString()).isThere())) {
            return null;
        }
        return kind == LocalDate.class
                ? value.asLocalDate()
                : kind == Integer.class ? (Object) value.asInt() : text(field, value.asString());
    }

    private String text(Field field, String text) {
        return field.is(Trait.NAMING) || field.type() == FieldType.REFERENCE ? text : kept(text);
    }

    private String kept(String text) {
        String known = words.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    private List<String> texts(Field field, Value value) {
        if (value.isNull()) {
            return List.of();
        }
        return field.type().related() ? keys(value).toList() : List.copyOf(value.asList(Value::asString));
    }

    private int[] places(Field field, Value pairs) {
        String label = field.label();
        ToIntFunction<String> place = key -> places.of(label, key);
        return keys(pairs).mapToInt(place).filter(at -> at >= 0).toArray();
    }

    /** The keys of pairs (position, key), in the order of their positions. */
    private static Stream<String> keys(Value pairs) {
        List<Value> list = new ArrayList<>(pairs.size());
        pairs.values().forEach(list::add);
        list.sort(BY_POSITION);
        return list.stream().map(pair -> pair.get(1).asString());
    }

    static @Nullable LocalDate date(Value value) {
        return value.isNull() ? null : value.asLocalDate();
    }
}
