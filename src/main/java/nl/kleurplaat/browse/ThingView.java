package nl.kleurplaat.browse;

import java.util.List;
import java.util.Objects;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.api.Typed;
import nl.kleurplaat.practice.Thing;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/** Something that partners say or agree, as the API shows it: its fields are those that its type declares. */
public record ThingView<T extends Thing>(Snapshot snapshot, T it) implements NodeView, Typed {

    /** Null where there is nothing. */
    static <T extends Thing> @Nullable ThingView<T> of(Snapshot snapshot, @Nullable T it) {
        return it == null ? null : new ThingView<>(snapshot, it);
    }

    public static <T extends Thing> List<ThingView<T>> all(Snapshot snapshot, List<T> things) {
        return things.stream().map(thing -> new ThingView<>(snapshot, thing)).toList();
    }

    @Override
    public String type() {
        return it.getClass().getSimpleName();
    }

    @Override
    public String id() {
        return new GlobalId(type(), key()).toString();
    }

    @Override
    public String key() {
        return it.key();
    }

    public int version() {
        return it.version();
    }

    /** What it refers to in a field of several, in their order. */
    public <V> List<V> those(String field, Class<V> shownAs) {
        Type type = Types.titled(type());
        Field of = type.fields().stream()
                .filter(it -> it.name().equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no " + field));
        return ((List<?>) Objects.requireNonNull(shown(of)))
                .stream().map(shownAs::cast).toList();
    }

    /** What it shows in a field: what it refers to is looked up, and left out where it is gone. */
    @Nullable
    Object shown(Field field) {
        Object value = it.value(field.name());
        return switch (field.type()) {
            case REFERENCE -> value == null ? null : NodeViews.find(snapshot, field.label(), (String) value);
            case LINKS, REFERENCES, DOMAINS ->
                ((List<?>) Objects.requireNonNull(value))
                        .stream()
                                .map(key -> NodeViews.find(snapshot, field.label(), (String) key))
                                .filter(Objects::nonNull)
                                .toList();
            case REGION ->
                value != null && NodeViews.find(snapshot, field.label(), (String) value) instanceof RegionView region
                        ? region.name()
                        : null;
            default -> value;
        };
    }
}
