package nl.kleurplaat.history;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a state, written anew without a person.
 *
 * @param name of the thing, as the history calls it
 * @param person what the history calls who goes
 * @param texts what becomes of a text
 */
record WithoutPerson(String label, String name, String person, PersonKeys persons, UnaryOperator<String> texts) {

    /**
     * The same with other texts, and without what the mandates of one person say. What is closed is opened for it; keys stay.
     *
     * @param person what the history calls them
     * @return null where nothing is different
     */
    static byte @Nullable [] of(byte[] bytes, String person, PersonKeys persons, UnaryOperator<String> texts) {
        List<@Nullable Object> all = new ArrayList<>();
        boolean different = false;
        for (Object each : StateText.JSON.readValue(StateText.inflated(bytes), List.class)) {
            List<@Nullable Object> state = new ArrayList<>((List<?>) each);
            if (state.get(2) instanceof Map<?, ?> values) {
                var other = new WithoutPerson((String) state.get(0), (String) state.get(1), person, persons, texts);
                Map<String, @Nullable Object> after = other.values(values);
                different |= !after.equals(values);
                state.set(2, after);
            }
            all.add(state);
        }
        return different ? StateText.deflated(StateText.JSON.writeValueAsBytes(all)) : null;
    }

    private Map<String, @Nullable Object> values(Map<?, ?> values) {
        Map<String, @Nullable Object> after = new TreeMap<>();
        values.forEach((field, value) -> after.put((String) field, value(String.valueOf(field), value)));
        return after;
    }

    private @Nullable Object value(String field, @Nullable Object value) {
        if (value != null && StateText.INVOLVED.contains(field)) {
            return StateText.words(value, each -> word(field, each));
        }
        if (field.equals(StateText.CLOSED) && value instanceof String closed) {
            return personal(closed);
        }
        return isReference(field) ? value : text(value);
    }

    private boolean isReference(String field) {
        return Types.labelled(label).stream()
                .flatMap(type -> type.fields().stream())
                .anyMatch(it -> it.name().equals(field) && it.type().related());
    }

    private @Nullable Object text(@Nullable Object value) {
        return switch (value) {
            case String day when !day.isEmpty() && day.charAt(0) == StateText.DAY -> day;
            case String text -> texts.apply(text);
            case List<?> several -> several.stream().map(this::text).toList();
            case null, default -> value;
        };
    }

    private @Nullable Object word(String field, List<?> each) {
        String who = String.valueOf(each.get(StateText.WHO));
        if (field.equals(StateText.REPRESENTATIONS) && who.equals(person)) {
            return null;
        }
        if (each.get(StateText.WORD) instanceof String text && StateText.isClosed(text)) {
            Object open = StateText.opened(each, persons);
            String after = open == null ? null : texts.apply((String) open);
            return after == null || after.equals(open) ? text : StateText.closedText(persons.key(who), after, persons);
        }
        return text(each.get(StateText.WORD));
    }

    /** What is said of the person who goes stays closed for good. */
    private String personal(String closed) {
        byte[] open = name.equals(person)
                ? null
                : persons.open(name, Base64.getDecoder().decode(closed));
        if (open == null) {
            return closed;
        }
        Map<?, ?> before = StateText.JSON.readValue(open, LinkedHashMap.class);
        Map<String, @Nullable Object> after = new TreeMap<>();
        before.forEach((field, value) -> after.put((String) field, text(value)));
        return after.equals(before)
                ? closed
                : StateText.closed(persons.key(name), StateText.JSON.writeValueAsBytes(after), persons);
    }
}
