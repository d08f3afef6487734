package nl.kleurplaat.snapshot;

import java.util.Arrays;
import java.util.List;

/**
 * Things in the order of their names without case and diacritics; equals by key.
 *
 * @param folded the names, by place
 * @param sequence the places in this order
 * @param rank where each place stands in it
 */
@SuppressWarnings("ArrayRecordComponent")
public record NameOrder(String[] folded, int[] sequence, int[] rank) {

    /** O(n log n) comparisons. */
    static NameOrder of(List<? extends Named> things) {
        String[] folded = new String[things.size()];
        Arrays.setAll(folded, place -> Folded.of(things.get(place).name()));
        int[] all = new int[folded.length];
        Arrays.setAll(all, place -> place);
        return of(folded, sorted(folded, all, all.length));
    }

    /**
     * The same as {@link #of}, from the order of the last snapshot: O(n) steps, and comparisons only of what is new or has
     * another name.
     *
     * @param last the things that {@code order} is of, by key, as {@code things} are
     */
    static NameOrder after(List<? extends Named> last, NameOrder order, List<? extends Named> things) {
        String[] folded = new String[things.size()];
        int[] fresh = new int[things.size()];
        int[] moves = new int[last.size()];
        int freshly = 0;
        int old = 0;
        for (int place = 0; place < folded.length; place++) {
            Named thing = things.get(place);
            int step = 1;
            while (old < moves.length && (step = compare(last.get(old).key(), thing.key())) < 0) {
                moves[old++] = -1;
            }
            boolean same = old < moves.length && step == 0;
            boolean kept = same && last.get(old).name().equals(thing.name());
            folded[place] = kept ? order.folded[old] : Folded.of(thing.name());
            if (same) {
                moves[old++] = kept ? place : -1;
            }
            if (!kept) {
                fresh[freshly++] = place;
            }
        }
        Arrays.fill(moves, old, moves.length, -1);
        return of(folded, merged(folded, order.sequence, moves, sorted(folded, fresh, freshly)));
    }

    /** Keys that did not change are the same object, which is seen at once. */
    private static int compare(String a, String b) {
        return a.equals(b) ? 0 : a.compareTo(b);
    }

    private static int[] merged(String[] folded, int[] sequence, int[] moves, int[] fresh) {
        int[] merged = new int[folded.length];
        int at = 0;
        int next = 0;
        for (int old : sequence) {
            int place = moves[old];
            if (place >= 0) {
                while (next < fresh.length && compare(folded, fresh[next], place) < 0) {
                    merged[at++] = fresh[next++];
                }
                merged[at++] = place;
            }
        }
        System.arraycopy(fresh, next, merged, at, fresh.length - next);
        return merged;
    }

    private static int[] sorted(String[] folded, int[] places, int count) {
        return Arrays.stream(places, 0, count)
                .boxed()
                .sorted((a, b) -> compare(folded, a, b))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int compare(String[] folded, int a, int b) {
        int order = folded[a].compareTo(folded[b]);
        return order == 0 ? Integer.compare(a, b) : order;
    }

    private static NameOrder of(String[] folded, int[] sequence) {
        int[] rank = new int[sequence.length];
        for (int i = 0; i < sequence.length; i++) {
            rank[sequence[i]] = i;
        }
        return new NameOrder(folded, sequence, rank);
    }
}
