package nl.kleurplaat.snapshot;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * What things have in a field, as numbers: days, places of what they refer to, or numbers of {@link Words}.
 *
 * @param offsets in compressed rows: place {@code p} has {@code of[offsets[p]] … of[offsets[p+1]-1]}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Column(int[] offsets, int[] of) {

    static <T> Column of(List<T> things, Function<T, int[]> numbers) {
        int[] offsets = new int[things.size() + 1];
        int[] of = new int[things.size()];
        for (int place = 0; place < things.size(); place++) {
            int[] its = numbers.apply(things.get(place));
            int end = offsets[place] + its.length;
            if (end > of.length) {
                of = Arrays.copyOf(of, Math.max(end, 2 * of.length));
            }
            System.arraycopy(its, 0, of, offsets[place], its.length);
            offsets[place + 1] = end;
        }
        return new Column(offsets, Arrays.copyOf(of, offsets[things.size()]));
    }

    public boolean hasOne(int place, BitSet numbers) {
        for (int i = offsets[place]; i < offsets[place + 1]; i++) {
            if (numbers.get(of[i])) {
                return true;
            }
        }
        return false;
    }

    /** The first number of a thing that has one; otherwise -1. */
    public int first(int place) {
        return offsets[place] == offsets[place + 1] ? -1 : of[offsets[place]];
    }
}
