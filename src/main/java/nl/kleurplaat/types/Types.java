package nl.kleurplaat.types;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All types of the record, in the order in which they are written: what is referred to comes first. */
public final class Types {

    public static final Type DOMAINS = NetworkTypes.DOMAINS;
    public static final Type ORGANISATIONS = NetworkTypes.ORGANISATIONS;
    public static final Type STAKEHOLDERS = NetworkTypes.STAKEHOLDERS;
    public static final Type COLLABORATIONS = NetworkTypes.COLLABORATIONS;
    public static final Type PARTICIPATIONS = NetworkTypes.PARTICIPATIONS;
    public static final Type REPRESENTATIONS = NetworkTypes.REPRESENTATIONS;

    public static final List<Type> ALL = Stream.of(NetworkTypes.ALL, DialogueTypes.ALL, AgreementTypes.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, Type> BY_NAME = byName();

    private Types() {}

    /** The type whose table is called so, in English or Dutch; null where none is. */
    public static @Nullable Type find(String table) {
        return BY_NAME.get(Names.folded(table));
    }

    /** The type of a table; the caller knows that it is there. */
    public static Type named(String table) {
        Type type = BY_NAME.get(table);
        if (type == null) {
            throw new IllegalArgumentException(table);
        }
        return type;
    }

    /** The type of what is called so in the API; empty for what the record has no table of. */
    public static Optional<Type> ofTitle(String title) {
        return ALL.stream().filter(type -> type.title().equals(title)).findFirst();
    }

    /** The type of what is called so in the API; the caller knows that it is there. */
    public static Type titled(String title) {
        return ofTitle(title).orElseThrow(() -> new IllegalArgumentException(title));
    }

    /** The type whose things have this label; empty for regions and what no table makes. */
    public static Optional<Type> labelled(String label) {
        return ALL.stream().filter(type -> type.label().equals(label)).findFirst();
    }

    private static Map<String, Type> byName() {
        var names = new HashMap<String, Type>();
        for (Type type : ALL) {
            names.put(type.name(), type);
            type.aliases().forEach(alias -> names.put(Names.folded(alias), type));
        }
        return Map.copyOf(names);
    }
}
