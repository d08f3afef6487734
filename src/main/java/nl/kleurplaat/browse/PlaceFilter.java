package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import nl.kleurplaat.snapshot.Column;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Folded;
import nl.kleurplaat.snapshot.Index;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Vocabulary;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import org.jspecify.annotations.Nullable;

/**
 * What lists of the network are narrowed by, as tests on places in a snapshot; an absent field does not narrow. A field is
 * called as the one that it narrows, in the singular or the plural; {@code text} is a part of the name or of a text that can
 * be searched, {@code existingOn} and {@code activeOn} a day on which the thing is there.
 */
final class PlaceFilter {

    private PlaceFilter() {}

    /**
     * Passes what a filter asks for; null where it asks for nothing.
     *
     * @throws nl.kleurplaat.api.Problem NOT_FOUND for what does not exist
     */
    static @Nullable IntPredicate of(Type type, Snapshot snapshot, @Nullable Map<String, @Nullable Object> filter) {
        IntPredicate all = null;
        for (var asked : filter == null ? Map.<String, @Nullable Object>of().entrySet() : filter.entrySet()) {
            Object value = asked.getValue();
            if (value != null) {
                all = both(all, one(type, snapshot, asked.getKey(), value));
            }
        }
        return all;
    }

    static @Nullable IntPredicate both(@Nullable IntPredicate one, @Nullable IntPredicate other) {
        return one == null ? other : other == null ? one : one.and(other);
    }

    private static IntPredicate one(Type type, Snapshot snapshot, String name, Object asked) {
        return switch (name) {
            case "text" ->
                Among.isUnseen((String) asked) ? place -> false : text(type, snapshot, Folded.of((String) asked));
            case "existingOn", "activeOn" -> there(type, snapshot, (LocalDate) asked);
            case "keys" -> organisations(snapshot, texts(asked));
            case "participants" -> participants(snapshot, texts(asked));
            default -> {
                Field field = narrowed(type, name);
                BitSet chosen = new Vocabulary(snapshot).chosen(type, field, texts(asked));
                Column column = snapshot.index().column(type, field);
                yield place -> column.hasOne(place, chosen);
            }
        };
    }

    /** @throws IllegalArgumentException where nothing is narrowed so */
    private static Field narrowed(Type type, String name) {
        Field field = type.called(name);
        if (!field.is(Trait.FILTERABLE)) {
            throw new IllegalArgumentException(type + " is not narrowed by " + name);
        }
        return field;
    }

    private static List<String> texts(Object asked) {
        return (asked instanceof List<?> several ? several : List.of(asked))
                .stream().map(String::valueOf).toList();
    }

    private static IntPredicate text(Type type, Snapshot snapshot, String part) {
        String[] names = snapshot.index().names(type).folded();
        IntPredicate passes = place -> names[place].contains(part);
        for (Field field : type.fields()) {
            if (field.type() == FieldType.TEXT && field.is(Trait.SEARCHABLE) && !field.is(Trait.NAMING)) {
                var words = snapshot.index().words(type, field);
                BitSet having = new BitSet();
                for (int number = 0; number < words.labels().size(); number++) {
                    having.set(number, Folded.of(words.labels().get(number)).contains(part));
                }
                passes = passes.or(place -> words.column().hasOne(place, having));
            }
        }
        return passes;
    }

    /** What is there on a day. */
    static IntPredicate there(Type type, Snapshot snapshot, LocalDate day) {
        Index index = snapshot.index();
        int[] start = index.column(type, type.field(type.start())).of();
        int[] end = index.column(type, type.field(type.end())).of();
        int on = Days.start(day);
        return place -> start[place] <= on && on <= end[place];
    }

    private static IntPredicate organisations(Snapshot snapshot, List<String> keys) {
        BitSet asked = new BitSet();
        keys.forEach(key -> asked.set(new Vocabulary(snapshot).organisation(key)));
        return asked::get;
    }

    /** Collaborations in which all of these take part at any time. */
    private static IntPredicate participants(Snapshot snapshot, List<String> keys) {
        IntPredicate all = place -> true;
        for (String key : keys) {
            int[] of = snapshot.collaborationsOf(new Vocabulary(snapshot).organisation(key));
            all = all.and(place -> Arrays.binarySearch(of, place) >= 0);
        }
        return all;
    }
}
