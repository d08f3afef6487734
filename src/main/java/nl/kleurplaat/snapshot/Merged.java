package nl.kleurplaat.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A list in the order of keys in which what was touched has made place for what was read of it; the rest is that of the
 * last list. O(t log n) comparisons for t things touched, and O(n) copying.
 *
 * @param all the new list
 * @param origin by new place, the place in the last list; for what was read {@code -1 - i}, {@code i} its place among what
 *     was read; empty where nothing was touched
 * @param moves from the last list to the new one; what was read again under the same key is not gone
 */
@SuppressWarnings("ArrayRecordComponent")
public record Merged<T extends Keyed>(List<T> all, int[] origin, Moves moves) {

    /** @param touched keys; what of them was not read is gone */
    static <T extends Keyed> Merged<T> of(List<T> last, Set<String> touched, List<T> read) {
        Map<String, Integer> readAt = HashMap.newHashMap(read.size());
        for (int i = 0; i < read.size(); i++) {
            readAt.put(read.get(i).key(), i);
        }
        Set<String> keys = new TreeSet<>(touched);
        keys.addAll(readAt.keySet());
        if (keys.isEmpty()) {
            return new Merged<>(last, new int[0], Moves.NONE);
        }
        int[] moves = new int[last.size()];
        Merged<T> merged = new Merged<>(
                new ArrayList<>(last.size() + read.size()),
                new int[last.size() + read.size()],
                new Moves(moves, false, false));
        boolean come = false;
        boolean gone = false;
        int from = 0;
        for (String next : keys) {
            int found = place(last, next);
            int to = found < 0 ? -1 - found : found;
            merged.keep(last, from, to);
            Integer at = readAt.get(next);
            if (found >= 0) {
                moves[found] = at == null ? -1 : merged.all.size();
            }
            come |= found < 0 && at != null;
            gone |= found >= 0 && at == null;
            if (at != null) {
                merged.origin[merged.all.size()] = -1 - at;
                merged.all.add(read.get(at));
            }
            from = found < 0 ? to : to + 1;
        }
        merged.keep(last, from, last.size());
        return new Merged<>(
                merged.all,
                Arrays.copyOf(merged.origin, merged.all.size()),
                come || gone ? new Moves(moves, false, !gone) : Moves.NONE);
    }

    private void keep(List<T> last, int from, int to) {
        for (int place = from; place < to; place++) {
            moves.to()[place] = all.size();
            origin[all.size()] = place;
            all.add(last.get(place));
        }
    }

    /** With others in the places of what was not read. */
    Merged<T> replaceKept(UnaryOperator<T> other) {
        List<T> replaced = new ArrayList<>(all);
        for (int place = 0; place < replaced.size(); place++) {
            if (!isRead(place)) {
                replaced.set(place, other.apply(replaced.get(place)));
            }
        }
        return new Merged<>(replaced, origin, moves);
    }

    /** Whether nothing was touched: the list is the last one. */
    boolean same() {
        return origin.length == 0;
    }

    boolean isRead(int place) {
        return !same() && origin[place] < 0;
    }

    /** The first place after this one at which the list does not go on as the last one did; for what was kept. */
    int endOfRun(int place) {
        int end = place + 1;
        while (end < origin.length && origin[end] == origin[end - 1] + 1) {
            end++;
        }
        return end;
    }

    /** The place of what was read, among what was read. */
    int readPlace(int place) {
        return -1 - origin[place];
    }

    /** The place of a key, or -1. */
    public int place(String key) {
        return Math.max(-1, place(all, key));
    }

    /** The place of a key in a list in the order of keys; {@code -1 - p} where it would stand at {@code p}. */
    public static int place(List<? extends Keyed> list, String key) {
        int from = 0;
        int to = list.size() - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = list.get(middle).key().compareTo(key);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return -1 - from;
    }
}
