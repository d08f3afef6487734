package nl.kleurplaat.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.kleurplaat.network.Keys;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/** Where states name persons: by their own key, by a field that refers to one, as a part of a key, and among who speaks for whom. */
final class Persons {

    static final String LABEL = Types.STAKEHOLDERS.label();

    private static final String REPRESENTATIONS = "representations";

    private Persons() {}

    /** The key of a thing, with other names for persons. */
    static String key(String label, String key, UnaryOperator<String> called) {
        if (label.equals(LABEL)) {
            return called.apply(key);
        }
        Type type = Types.labelled(label).orElse(null);
        if (type == null || type.hasId()) {
            return key;
        }
        int[] parts = type.key();
        if (IntStream.of(parts).noneMatch(i -> refersToPerson(type.field(i)))) {
            return key;
        }
        String[] all = key.split(Pattern.quote(String.valueOf(Keys.SEPARATOR)), -1);
        for (int i = 0; i < parts.length && i < all.length; i++) {
            if (refersToPerson(type.field(parts[i])) && !all[i].isEmpty()) {
                all[i] = called.apply(all[i]);
            }
        }
        return String.join(String.valueOf(Keys.SEPARATOR), all);
    }

    /** What a state says, with other names for persons in the same places; the key is left as it is. */
    static void values(String label, Map<String, @Nullable Object> values, UnaryOperator<String> called) {
        Types.labelled(label)
                .ifPresent(type -> type.fields().stream()
                        .filter(Persons::refersToPerson)
                        .forEach(
                                field -> values.computeIfPresent(field.name(), (name, value) -> named(value, called))));
        values.computeIfPresent(
                REPRESENTATIONS,
                (name, value) -> ((List<?>) value)
                        .stream().map(each -> with((List<?>) each, 0, called)).toList());
    }

    /** One key, or pairs of a position and a key. */
    private static Object named(Object value, UnaryOperator<String> called) {
        return value instanceof List<?> several
                ? several.stream().map(pair -> with((List<?>) pair, 1, called)).toList()
                : called.apply((String) value);
    }

    private static List<@Nullable Object> with(List<?> list, int place, UnaryOperator<String> called) {
        List<@Nullable Object> all = new ArrayList<>(list);
        all.set(place, called.apply(String.valueOf(list.get(place))));
        return all;
    }

    private static boolean refersToPerson(Field field) {
        return field.type().related() && Types.STAKEHOLDERS.isTarget(field);
    }
}
