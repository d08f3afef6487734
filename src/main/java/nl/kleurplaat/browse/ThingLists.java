package nl.kleurplaat.browse;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import nl.kleurplaat.api.Connection;
import nl.kleurplaat.practice.Lasting;
import nl.kleurplaat.practice.Thing;
import nl.kleurplaat.snapshot.Past;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Type;
import org.jspecify.annotations.Nullable;

/** The lists of what partners say and agree of one type, as the type declares them. */
record ThingLists<T extends Thing>(Type type, Class<T> held) {

    @Nullable
    ThingView<T> one(DataFetchingEnvironment field) {
        Snapshot snapshot = snapshot(field);
        return ThingView.of(snapshot, snapshot.practice().all(held).find(field.<String>getArgument("key")));
    }

    /** A page of all of them. */
    Connection<ThingView<T>> page(DataFetchingEnvironment field) {
        Snapshot snapshot = snapshot(field);
        Predicate<Thing> passes =
                ThingFilter.of(held, snapshot, field.<Map<String, @Nullable Object>>getArgument("filter"));
        List<T> list = snapshot.practice().all(held).all().stream()
                .filter(passes)
                .sorted(order())
                .toList();
        return ListAsked.of(field.getArguments())
                .page()
                .paging()
                .of(list, Thing::key, thing -> new ThingView<>(snapshot, thing));
    }

    /**
     * Those that name the thing that is shown, on the day that is asked for: the latest first where they happen on a day,
     * otherwise by key.
     */
    List<ThingView<T>> naming(Field by, DataFetchingEnvironment field) {
        NodeView shown = Objects.requireNonNull(field.<NodeView>getSource());
        LocalDate asOf = field.containsArgument("asOf") ? field.<LocalDate>getArgument("asOf") : null;
        return shown.snapshot().practice().naming(held, by.name(), shown.key()).stream()
                .filter(thing -> asOf == null || !(thing instanceof Lasting lasting) || lasting.isThereOn(asOf))
                .sorted(type.latestFirst() ? order() : Comparator.comparing(Thing::key))
                .map(thing -> new ThingView<>(shown.snapshot(), thing))
                .toList();
    }

    /** As the type declares it; what has no such value comes last, and equals stand by key. */
    private Comparator<Thing> order() {
        Comparator<Thing> order = (_, _) -> 0;
        for (Field field : type.order()) {
            Comparator<Object> values = ThingLists::compare;
            order = order.thenComparing(
                    thing -> thing.value(field.name()),
                    Comparator.nullsLast(type.latestFirst() ? values.reversed() : values));
        }
        return order.thenComparing(Thing::key);
    }

    @SuppressWarnings("unchecked") // values of one field are of one kind
    private static int compare(Object one, Object other) {
        return one instanceof String text
                ? String.CASE_INSENSITIVE_ORDER.compare(text, (String) other)
                : ((Comparable<Object>) one).compareTo(other);
    }

    /** What the field shows: the record of now, or as it was known at the moment that is asked for. */
    static Snapshot snapshot(DataFetchingEnvironment field) {
        Snapshot now = Objects.requireNonNull(field.getGraphQlContext().<Snapshot>get("snapshot"));
        OffsetDateTime moment =
                field.containsArgument("recordedAt") ? field.<OffsetDateTime>getArgument("recordedAt") : null;
        return moment == null
                ? now
                : Objects.requireNonNull(field.getGraphQlContext().<Past>get("past"))
                        .at(moment.toInstant(), now);
    }
}
