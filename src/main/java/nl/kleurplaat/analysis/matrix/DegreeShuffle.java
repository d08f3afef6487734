package nl.kleurplaat.analysis.matrix;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Deals the groups of actors out anew, among actors with about as many ties: what a network would look like if who is
 * tied to whom had nothing to do with groups, while busy actors stay busy.
 *
 * <p>Whole sets of groups change hands, among the actors that have a tie and a group, within deciles of degree: these
 * actors in the order of (degree, number) are cut into ten, and actors of equal degree stay in the decile in which the
 * first of them falls, so that there may be fewer than ten. Each round has a generator of its own (SplitMix64: Steele,
 * Lea &amp; Flood 2014, <i>Fast splittable pseudorandom number generators</i>) that depends on the seed and the round
 * alone. Rounds can therefore be drawn in any order, on any thread and on any machine, and stay what they are. O(n) a round.
 *
 * @param actors how many there are
 * @param order the actors that take part, decile by decile
 * @param starts where deciles start in {@code order}, and its length
 */
@SuppressWarnings("ArrayRecordComponent")
public record DegreeShuffle(int actors, int[] order, int[] starts) {

    private static final int DECILES = 10;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /**
     * O(n log n).
     *
     * @param degree by actor; who has none takes no part
     * @param hasGroup who may take part
     */
    public static DegreeShuffle of(int[] degree, IntPredicate hasGroup) {
        int[] order = IntStream.range(0, degree.length)
                .filter(v -> degree[v] > 0 && hasGroup.test(v))
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
    public int[] own() {
        return IntStream.range(0, actors).toArray();
    }

    /**
     * One round.
     *
     * @param whose filled in: for each actor, whose groups it gets; its own where it takes no part
     */
    public void round(long seed, int round, int[] whose) {
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

    /** A number from 0 up to {@code bound}, from the upper half of the bits; off by less than 2⁻³² × bound. */
    private static int below(int bound, long bits) {
        return (int) (((bits >>> 32) * bound) >>> 32);
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
