package nl.kleurplaat.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Deals the groups of actors out anew, among actors with about as many ties, as the service does it: whole sets of groups change
 * hands among the actors that have a tie and a group, within deciles of degree, in an order that depends on the seed and the
 * round alone (SplitMix64: Steele, Lea and Flood 2014, <i>Fast splittable pseudorandom number generators</i>). Every machine deals
 * the same. O(n) a round.
 *
 * @param actors how many there are
 * @param order those that take part, decile by decile
 * @param starts where deciles start in {@code order}, and its length
 */
@SuppressWarnings("ArrayRecordComponent")
record DegreeShuffle(int actors, int[] order, int[] starts) implements Serializable {

    private static final int DECILES = 10;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** @param degree by actor */
    static DegreeShuffle of(int[] degree, Groups groups) {
        int[] order = IntStream.range(0, degree.length)
                .filter(v -> degree[v] > 0 && groups.count(v) > 0)
                .boxed()
                .sorted(Comparator.comparingInt(v -> degree[v]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] starts = new int[DECILES + 1];
        int count = 0;
        int last = -1;
        for (int i = 0; i < order.length; i++) {
            int decile = (int) ((long) i * DECILES / order.length);
            boolean sameDegree = i > 0 && degree[order[i]] == degree[order[i - 1]];
            if (!sameDegree && decile != last) {
                starts[count++] = i;
                last = decile;
            }
        }
        starts[count] = order.length;
        return new DegreeShuffle(degree.length, order, Arrays.copyOf(starts, count + 1));
    }

    /** Everyone with their own groups, as {@link #round} starts from. */
    int[] own() {
        return IntStream.range(0, actors).toArray();
    }

    /** @param whose filled in: for each actor, whose groups it gets; its own where it takes no part */
    void round(long seed, int round, int[] whose) {
        long state = mix(seed) + mix(round + GOLDEN);
        for (int v : order) {
            whose[v] = v;
        }
        for (int decile = 0; decile + 1 < starts.length; decile++) {
            int from = starts[decile];
            for (int i = starts[decile + 1] - 1; i > from; i--) {
                state += GOLDEN;
                int j = from + below(i - from + 1, mix(state));
                int held = whose[order[i]];
                whose[order[i]] = whose[order[j]];
                whose[order[j]] = held;
            }
        }
    }

    private static int below(int bound, long bits) {
        return (int) (((bits >>> 32) * bound) >>> 32);
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
