package nl.kleurplaat.history;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.network.Touched;
import nl.kleurplaat.types.Field;
import org.jspecify.annotations.Nullable;

/**
 * What the record held of a thing.
 *
 * @param values what it says, by the names of its fields, its key and version, and who is involved in it, as {@link
 *     nl.kleurplaat.types.ReadStatement} tells it; null: it was not there
 */
public record State(String label, String key, @Nullable Map<String, @Nullable Object> values) {

    /** How it is named among what a change touches. */
    public String thing() {
        return Touched.thing(label, key);
    }

    /** Whether the record held it. */
    public boolean isThere() {
        return values != null;
    }

    /** The version of the thing; 0 where it was not there, or was made before there were versions. */
    public int version() {
        return values != null && values.get("version") instanceof Number number ? number.intValue() : 0;
    }

    /** What it says in a field, as the record holds it: the keys of what it refers to, in their order; empty where nothing is said. */
    public List<String> said(Field field) {
        return switch (values == null ? null : values.get(field.name())) {
            case null -> List.of();
            // what is referred to stands in pairs of a position and a key
            case List<?> several
            when field.type().related() ->
                several.stream()
                        .map(pair -> (List<?>) pair)
                        .sorted(Comparator.comparingLong(State::position))
                        .map(pair -> String.valueOf(pair.get(1)))
                        .toList();
            case List<?> several -> several.stream().map(String::valueOf).toList();
            case Object value -> List.of(value.toString());
        };
    }

    private static long position(List<?> pair) {
        return pair.getFirst() instanceof Number position ? position.longValue() : Long.MAX_VALUE;
    }

    /** Whether both say the same; the version is no part of that. */
    public boolean saysAs(State other) {
        return without(values).equals(without(other.values)) && isThere() == other.isThere();
    }

    private static Map<String, @Nullable Object> without(@Nullable Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> said = new HashMap<>(values == null ? Map.of() : values);
        said.remove("version");
        return said;
    }
}
