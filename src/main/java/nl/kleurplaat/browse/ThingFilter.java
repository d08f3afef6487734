package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.lens.Filter;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.LensInput;
import nl.kleurplaat.practice.Dialogue;
import nl.kleurplaat.practice.Goal;
import nl.kleurplaat.practice.Lasting;
import nl.kleurplaat.practice.Obstacle;
import nl.kleurplaat.practice.Opportunity;
import nl.kleurplaat.practice.Step;
import nl.kleurplaat.practice.Strength;
import nl.kleurplaat.practice.Talk;
import nl.kleurplaat.practice.Thing;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lists of what partners say and agree are narrowed by; an absent field does not narrow. A list of keys, words or names
 * is called as the field that it narrows, in the plural; {@code text} is a part of the names and of what can be searched,
 * {@code activeOn} a day between the first and the last one, {@code from} and {@code until} days around the one on which
 * something happens, {@code lens} what it is about. What narrows otherwise stands in {@link #OTHERWISE}.
 */
public final class ThingFilter {

    private interface Narrowed {
        Predicate<Thing> by(Snapshot snapshot, Object value);
    }

    private static final Map<String, Narrowed> OTHERWISE = Map.of(
            "Strength.organisations",
            organisations(Strength.class, (snapshot, it) -> holder(snapshot, it.dialogue())),
            "Opportunity.organisations",
            organisations(
                    Opportunity.class,
                    (snapshot, it) -> Stream.concat(holder(snapshot, it.dialogue()), it.partners().stream())),
            "Step.dueBefore",
            is(Step.class, (it, asked) -> it.due() != null && it.due().isBefore((LocalDate) asked)),
            "Obstacle.organisations",
            organisations(
                    Obstacle.class,
                    (snapshot, it) -> Stream.concat(Stream.ofNullable(it.raisedBy()), it.owners().stream())),
            "Obstacle.joint",
            is(Obstacle.class, (it, asked) -> asked.equals(it.isJoint())),
            "Goal.hasPartner",
            is(Goal.class, (it, asked) -> !asked.equals(it.partners().isEmpty())));

    private ThingFilter() {}

    /**
     * Passes the things of a type that a filter asks for.
     *
     * @param filter null: all
     * @throws nl.kleurplaat.api.Problem NOT_FOUND for an organisation, collaboration or domain that does not exist
     */
    public static Predicate<Thing> of(
            Class<? extends Thing> held, Snapshot snapshot, @Nullable Map<String, @Nullable Object> filter) {
        Type type = Types.titled(held.getSimpleName());
        Predicate<Thing> all = it -> true;
        if (filter == null) {
            return all;
        }
        for (Map.Entry<String, @Nullable Object> asked : filter.entrySet()) {
            Object value = asked.getValue();
            if (value != null) {
                all = all.and(one(type, asked.getKey()).by(snapshot, value));
            }
        }
        return all;
    }

    /** @throws IllegalArgumentException where the type has nothing that is narrowed so */
    private static Narrowed one(Type type, String name) {
        Narrowed otherwise = OTHERWISE.get(type.title() + "." + name);
        if (otherwise != null) {
            return otherwise;
        }
        for (Field field : type.fields()) {
            if (field.is(Trait.FILTERABLE) && field.isCalled(name)) {
                return (snapshot, asked) -> values(snapshot, field, (List<?>) asked);
            }
        }
        return switch (name) {
            case "text" -> (snapshot, asked) -> text(type, (String) asked);
            case "conversation" -> (snapshot, asked) -> it -> about((Talk) it, asked);
            case "lens" -> (snapshot, asked) -> within(type, snapshot, ofNow(asked));
            case "activeOn" -> (snapshot, asked) -> it -> ((Lasting) it).isThereOn((LocalDate) asked);
            case "from" -> happening(type, (day, asked) -> !day.isBefore(asked));
            case "until" -> happening(type, (day, asked) -> !day.isAfter(asked));
            default -> throw new IllegalArgumentException(type + " is not narrowed by " + name);
        };
    }

    /** @throws Problem BAD_INPUT for what was known then: that is asked of the list itself */
    private static Lens ofNow(Object asked) {
        Lens lens = JsonMapper.shared().convertValue(asked, LensInput.class).lens();
        if (lens.recordedAt() != null) {
            throw new Problem(ProblemCode.BAD_INPUT, "lens.recorded-in-filter");
        }
        return lens;
    }

    /**
     * Passes what is about what a lens lets pass, on any day: what names a collaboration goes by that; otherwise it is about the
     * organisations that it names, and about its region and domains. What names none of these is about everything.
     *
     * @throws nl.kleurplaat.api.Problem NOT_FOUND for a domain, region or kind that does not exist
     */
    public static Predicate<Thing> within(Class<? extends Thing> held, Snapshot snapshot, Lens lens) {
        return within(Types.titled(held.getSimpleName()), snapshot, lens);
    }

    private static Predicate<Thing> within(Type type, Snapshot snapshot, Lens lens) {
        Filter filter = new Filter(snapshot, lens);
        return it -> {
            int[] collaborations = places(type, it, snapshot, "Collaboration");
            if (collaborations.length > 0) {
                return Arrays.stream(collaborations).anyMatch(filter::passes);
            }
            int[] organisations = places(type, it, snapshot, "Organisation");
            int[] regions = places(type, it, snapshot, "Region");
            int[] domains = places(type, it, snapshot, "Domain");
            if (regions.length + domains.length == 0 && organisations.length == 0) {
                return true;
            }
            return Arrays.stream(organisations).anyMatch(filter::inside)
                    || (regions.length + domains.length > 0
                            && (regions.length == 0 || Arrays.stream(regions).anyMatch(filter::inRegion))
                            && (domains.length == 0 || filter.inDomains(domains)));
        };
    }

    /** Where the things of a label are that something names. */
    private static int[] places(Type type, Thing it, Snapshot snapshot, String label) {
        return type.fields().stream()
                .filter(field -> field.type().related() && field.label().equals(label))
                .flatMap(field -> texts(it, field).stream())
                .mapToInt(key -> snapshot.place(label, key))
                .filter(place -> place >= 0)
                .toArray();
    }

    private static boolean about(Talk talk, Object asked) {
        return asked.equals(talk.conversation()) || "BOTH".equals(talk.conversation());
    }

    /** Whether a list of a type can be narrowed by this. */
    static boolean knows(Type type, String name) {
        try {
            return one(type, name) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Predicate<Thing> values(Snapshot snapshot, Field field, List<?> asked) {
        List<String> words = asked.stream().map(String::valueOf).toList();
        if (field.type() == FieldType.WORD) {
            List<String> folded = words.stream().map(ThingFilter::folded).toList();
            return it -> it.value(field.name()) instanceof String word && folded.contains(folded(word));
        }
        if (field.type() == FieldType.CHOICE) {
            return it -> words.contains(String.valueOf(it.value(field.name())));
        }
        var among = new Among(snapshot);
        Predicate<Collection<String>> passes = switch (field.label()) {
            case "Organisation" -> among.organisations(words);
            case "Collaboration" -> among.collaborations(words);
            case "Domain" -> among.domains(words);
            default -> Among.keys(words);
        };
        return it -> passes.test(texts(it, field));
    }

    private static String folded(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    private static Predicate<Thing> text(Type type, String asked) {
        Predicate<Collection<@Nullable String>> passes = Among.text(asked);
        List<Field> fields = type.fields().stream()
                .filter(field -> field.is(Trait.NAMING) || field.is(Trait.SEARCHABLE))
                .toList();
        return it -> {
            List<@Nullable String> texts = new ArrayList<>();
            fields.forEach(field -> texts.addAll(texts(it, field)));
            return passes.test(texts);
        };
    }

    /** What a thing has in a field of texts or keys. */
    private static List<String> texts(Thing it, Field field) {
        Object value = it.value(field.name());
        return value instanceof List<?> several
                ? several.stream().map(String.class::cast).toList()
                : Stream.ofNullable(value).map(String.class::cast).toList();
    }

    private static Narrowed happening(Type type, BiPredicate<LocalDate, LocalDate> passes) {
        Field day = type.fields().stream()
                .filter(field -> field.type() == FieldType.DAY && field.is(Trait.REQUIRED))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " does not happen on a day"));
        return (snapshot, asked) ->
                it -> it.value(day.name()) instanceof LocalDate on && passes.test(on, (LocalDate) asked);
    }

    private static <T extends Thing> Narrowed is(Class<T> type, BiPredicate<T, Object> passes) {
        return (snapshot, asked) -> it -> passes.test(type.cast(it), asked);
    }

    private static <T extends Thing> Narrowed organisations(
            Class<T> type, BiFunction<Snapshot, T, Stream<String>> keys) {
        return (snapshot, asked) -> {
            Predicate<Collection<String>> passes = new Among(snapshot)
                    .organisations(
                            ((List<?>) asked).stream().map(String.class::cast).toList());
            return it -> passes.test(keys.apply(snapshot, type.cast(it)).toList());
        };
    }

    /** The organisation where a dialogue was held. */
    private static Stream<String> holder(Snapshot snapshot, String dialogue) {
        Dialogue held = snapshot.practice().all(Dialogue.class).find(dialogue);
        return held == null ? Stream.empty() : Stream.of(held.organisation());
    }
}
