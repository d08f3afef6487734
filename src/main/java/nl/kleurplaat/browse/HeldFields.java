package nl.kleurplaat.browse;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Named;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Holder;
import nl.kleurplaat.types.Type;
import org.jspecify.annotations.Nullable;

/** The fields of a type of the network as they are shown: those that it declares and the snapshot holds, but for the key. */
record HeldFields(Type type, Map<Field, Shown> fields) {

    /** What is shown of a thing; null for a field that is empty, and for an open day. */
    interface Shown extends Function<HeldView, @Nullable Object> {}

    /** What everything has. */
    static final Map<String, Shown> OWN =
            Map.of("id", HeldView::id, "key", HeldView::key, "version", HeldView::version);

    static final List<HeldFields> ALL = Named.TYPES.entrySet().stream()
            .map(entry -> of(entry.getKey(), Holder.of(entry.getValue())))
            .toList();

    private static HeldFields of(Type type, Holder<?> holder) {
        Map<Field, Shown> fields = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            if (field.type() == FieldType.DOMAIN) {
                Function<Object, @Nullable Object> domains = holder.reader("domains");
                fields.put(field, view -> first(view, (int[]) Objects.requireNonNull(domains.apply(view.it()))));
            } else if (holder.has(field.name()) && field.type() != FieldType.KEY) {
                fields.put(field, shown(field, holder.reader(field.name())));
            }
        }
        return new HeldFields(type, fields);
    }

    private static @Nullable Object first(HeldView view, int[] domains) {
        return domains.length == 0 ? null : DomainView.at(view.snapshot(), domains[0]);
    }

    private static Shown shown(Field field, Function<Object, @Nullable Object> held) {
        return switch (field.type()) {
            case REGION ->
                view -> {
                    int place = (int) Objects.requireNonNull(held.apply(view.it()));
                    return place < 0
                            ? null
                            : view.snapshot().regions().get(place).name();
                };
            case REFERENCE ->
                view -> NodeViews.at(
                        view.snapshot(), field.label(), (int) Objects.requireNonNull(held.apply(view.it())));
            case DOMAINS, REFERENCES ->
                view -> Arrays.stream((int[]) Objects.requireNonNull(held.apply(view.it())))
                        .mapToObj(place -> NodeViews.at(view.snapshot(), field.label(), place))
                        .toList();
            case START, END -> view -> Days.date((int) Objects.requireNonNull(held.apply(view.it())));
            default -> view -> held.apply(view.it());
        };
    }
}
