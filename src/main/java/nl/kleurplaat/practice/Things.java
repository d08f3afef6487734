package nl.kleurplaat.practice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All things of one type, in ascending order of key. Immutable. */
public final class Things<T extends Thing> {

    private static final Things<?> NONE = new Things<>(List.of());

    private final List<T> all;
    private final Map<String, T> byKey;

    /** By a field and a key that it names: made when first asked for. */
    private final Map<String, Map<String, List<T>>> by = new ConcurrentHashMap<>();

    /** @param all in any order; of equal keys the last counts */
    private Things(Collection<T> all) {
        byKey = LinkedHashMap.newLinkedHashMap(all.size());
        all.stream().sorted(Comparator.comparing(Thing::key)).forEach(thing -> byKey.put(thing.key(), thing));
        this.all = List.copyOf(byKey.values());
    }

    @SuppressWarnings("unchecked") // it has no things of any type
    public static <T extends Thing> Things<T> none() {
        return (Things<T>) NONE;
    }

    public static <T extends Thing> Things<T> of(Collection<T> all) {
        return all.isEmpty() ? none() : new Things<>(all);
    }

    /** These with what was read of those that were touched; what of them was not read is gone. */
    public Things<T> with(Set<String> touched, Collection<T> read) {
        if (touched.isEmpty() && read.isEmpty()) {
            return this;
        }
        Map<String, T> next = new TreeMap<>(byKey);
        next.keySet().removeAll(touched);
        read.forEach(thing -> next.put(thing.key(), thing));
        return of(next.values());
    }

    public List<T> all() {
        return all;
    }

    /** Null where there is none of this key. */
    public @Nullable T find(@Nullable String key) {
        return key == null ? null : byKey.get(key);
    }

    /** Those of these keys that are there, in the order of the keys. */
    public List<T> those(List<String> keys) {
        return keys.stream().flatMap(key -> Stream.ofNullable(byKey.get(key))).toList();
    }

    /** The things that name a key in a field, in the order of their own keys. */
    List<T> naming(String field, String key) {
        return Objects.requireNonNull(by.computeIfAbsent(field, this::by).getOrDefault(key, List.of()));
    }

    private Map<String, List<T>> by(String field) {
        Map<String, List<T>> things = new HashMap<>();
        for (T thing : all) {
            Object named = thing.value(field);
            for (Object key : named instanceof Collection<?> several
                    ? several
                    : Stream.ofNullable(named).toList()) {
                things.computeIfAbsent((String) key, k -> new ArrayList<>()).add(thing);
            }
        }
        things.replaceAll((key, list) -> List.copyOf(list));
        return things;
    }
}
