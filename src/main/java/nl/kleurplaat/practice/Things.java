package nl.kleurplaat.practice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All things of one type, in ascending order of key. Immutable. */
public final class Things<T extends Thing> {

    private static final Things<?> NONE = new Things<>(List.of());

    private final List<T> all;
    private final Map<String, T> byKey;

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

    /** The things by one key that each names, or by several; in the order of their own keys. */
    Map<String, List<T>> by(Function<T, Collection<String>> keys) {
        Map<String, List<T>> by = new LinkedHashMap<>();
        for (T thing : all) {
            for (String key : keys.apply(thing)) {
                by.computeIfAbsent(key, k -> new ArrayList<>()).add(thing);
            }
        }
        by.replaceAll((key, things) -> List.copyOf(things));
        return by;
    }
}
