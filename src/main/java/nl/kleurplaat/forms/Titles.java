package nl.kleurplaat.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.kleurplaat.snapshot.Keyed;
import nl.kleurplaat.snapshot.Named;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;

/** What things are called: by their name, or made of what they are known by where they have none. */
public final class Titles {

    private static final String BETWEEN = " · ";
    private static final int LONGEST = 120;

    private final Snapshot snapshot;
    private final Locale language;

    /** Those of things that are not held with a name, by type and key. */
    private final Map<Type, Map<String, String>> read = new HashMap<>();

    public Titles(Snapshot snapshot, Locale language) {
        this.snapshot = snapshot;
        this.language = language;
    }

    /** Whether the snapshot has the names of its things. */
    static boolean isHeld(Type type) {
        return Named.TYPES.containsKey(type) || type == Types.DOMAINS;
    }

    void add(Type type, String key, Map<Field, List<String>> values) {
        read.computeIfAbsent(type, t -> new HashMap<>()).put(key, title(type, values));
    }

    /** @param values of the thing, those of persons only where who asks may see them */
    public String title(Type type, Map<Field, List<String>> values) {
        String name = values.entrySet().stream()
                .filter(value -> value.getKey().is(Trait.NAMING))
                .map(value -> String.join(", ", value.getValue()))
                .findFirst()
                .orElseGet(() -> values.entrySet().stream()
                        .filter(value -> tells(value.getKey()))
                        .map(value -> value.getValue().stream()
                                .map(one -> called(value.getKey(), one))
                                .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining(BETWEEN)));
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1).stripTrailing() + "…";
    }

    /** Whether one knows a thing without a name by this. */
    private static boolean tells(Field field) {
        return field.is(Trait.REQUIRED) || field.is(Trait.IDENTIFYING) || field.is(Trait.SEARCHABLE);
    }

    /** What people call a value of a field. */
    public String called(Field field, String value) {
        if (field.type() == FieldType.DOMAINS) {
            return nameOf(Types.DOMAINS, value);
        }
        if (field.type() == FieldType.CHOICE) {
            return field.word(value, language);
        }
        return field.type().reference() ? nameOf(Types.named(field.target()), value) : value;
    }

    /** What people call the thing of a key. */
    public String nameOf(Type type, String key) {
        if (!isHeld(type)) {
            return read.getOrDefault(type, Map.of()).getOrDefault(key, key);
        }
        int place = snapshot.place(type.label(), key);
        if (place < 0) {
            return key;
        }
        if (type == Types.DOMAINS) {
            return snapshot.domains().get(place).name(language);
        }
        Keyed named = Objects.requireNonNull(snapshot.named(type)).get(place);
        return named instanceof Named it ? it.name() : key;
    }
}
