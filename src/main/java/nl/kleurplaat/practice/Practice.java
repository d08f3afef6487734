package nl.kleurplaat.practice;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** All that partners say and agree, and what belongs to what. Immutable. */
public final class Practice {

    /** What holds the things of each type, by the name of the type. */
    public static final Map<String, Class<? extends Thing>> TYPES = types();

    /** Nothing. */
    public static final Practice NONE = of();

    private final Map<Class<? extends Thing>, Things<?>> things;

    private Practice(Map<Class<? extends Thing>, Things<?>> things) {
        this.things = things;
    }

    /** Of these things. */
    public static Practice of(Thing... things) {
        return of(
                type -> Things.of(Arrays.stream(things).filter(type::isInstance).toList()));
    }

    /** Of the things of each type. */
    public static Practice of(Function<Class<? extends Thing>, Things<?>> things) {
        Map<Class<? extends Thing>, Things<?>> all = new LinkedHashMap<>();
        TYPES.values().forEach(type -> all.put(type, things.apply(type)));
        return new Practice(all);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Class<? extends Thing>> types() {
        Map<String, Class<? extends Thing>> types = new LinkedHashMap<>();
        Arrays.stream(Thing.class.getPermittedSubclasses())
                .forEach(type -> types.put(type.getSimpleName(), (Class<? extends Thing>) type));
        return types;
    }

    /** All things of a type. */
    @SuppressWarnings("unchecked") // they stand by their type
    public <T extends Thing> Things<T> all(Class<T> type) {
        return (Things<T>) things.getOrDefault(type, Things.none());
    }

    /** Everything, type by type, each by key. */
    public Stream<Thing> all() {
        return things.values().stream().flatMap(of -> of.all().stream());
    }

    /** The things of a type that name a key in a field, such as the steps with this {@code owner}; by key. */
    public <T extends Thing> List<T> naming(Class<T> type, String field, String key) {
        return all(type).naming(field, key);
    }

    /** What was talked about a collaboration up to a day, the latest first; on one day by type and key. */
    public List<Talk> talks(String collaboration, LocalDate day) {
        return TYPES.values().stream()
                .filter(Talk.class::isAssignableFrom)
                .flatMap(type -> naming(type, "collaboration", collaboration).stream())
                .map(Talk.class::cast)
                .filter(talk -> !talk.date().isAfter(day))
                .sorted(Comparator.comparing(Talk::date).reversed())
                .toList();
    }

    /** The last assessments of each side of a collaboration up to a day: those of the last day on which it scored, in the order of key. */
    public List<Assessment> lastAssessments(String collaboration, LocalDate day) {
        Map<String, LocalDate> last = new HashMap<>();
        List<Assessment> all = naming(Assessment.class, "collaboration", collaboration).stream()
                .filter(it -> !it.date().isAfter(day))
                .toList();
        all.forEach(it -> last.merge(it.organisation(), it.date(), (a, b) -> a.isAfter(b) ? a : b));
        return all.stream()
                .filter(it -> it.date().equals(last.get(it.organisation())))
                .toList();
    }
}
