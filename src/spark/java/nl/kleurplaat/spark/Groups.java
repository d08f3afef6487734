package nl.kleurplaat.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which groups each actor belongs to, its primary one first.
 *
 * @param keys in ascending order; a group's place in this list is its number
 * @param offsets length actors + 1: actor v belongs to {@code members[offsets[v] … offsets[v+1]-1]}
 * @param members group numbers, none twice for an actor
 */
@SuppressWarnings("ArrayRecordComponent")
record Groups(List<String> keys, int[] offsets, int[] members) implements Serializable {

    /** @param ofActor by actor the keys of its groups, the primary one first */
    static Groups of(List<List<String>> ofActor) {
        TreeSet<String> all = new TreeSet<>();
        ofActor.forEach(all::addAll);
        List<String> keys = new ArrayList<>(all);
        Map<String, Integer> numbers = new HashMap<>();
        keys.forEach(key -> numbers.put(key, numbers.size()));
        int[] offsets = new int[ofActor.size() + 1];
        List<int[]> rows = new ArrayList<>();
        for (int v = 0; v < ofActor.size(); v++) {
            int[] own = ofActor.get(v).stream()
                    .distinct()
                    .mapToInt(key -> numbers.getOrDefault(key, -1))
                    .toArray();
            rows.add(own);
            offsets[v + 1] = offsets[v] + own.length;
        }
        return new Groups(
                keys, offsets, rows.stream().flatMapToInt(Arrays::stream).toArray());
    }

    int count() {
        return keys.size();
    }

    int count(int actor) {
        return offsets[actor + 1] - offsets[actor];
    }

    int[] of(int actor) {
        return Arrays.copyOfRange(members, offsets[actor], offsets[actor + 1]);
    }

    /** By actor the group where a measure needs one, or -1 for an actor without a group. */
    int[] primaries() {
        int[] primary = new int[offsets.length - 1];
        Arrays.setAll(primary, v -> count(v) == 0 ? -1 : members[offsets[v]]);
        return primary;
    }
}
