package nl.kleurplaat.analysis.comparison;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.kleurplaat.analysis.matrix.DegreeShuffle;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.lens.Network;
import org.jspecify.annotations.Nullable;

/**
 * Whether the share of ties between groups changed more than it would have if who became or stayed tied to whom had
 * nothing to do with groups.
 *
 * <p>T is the cross-group share (external/(external + internal) ties, by primary group) after, less that before. Only
 * actors count that are in both networks with a group in both, and ties between two of them: who came or went is no
 * change of how people find each other. The test deals the groups out anew, what an actor is before and after together,
 * the same in both networks (see {@link DegreeShuffle}); deciles are those of the degrees before and after together, so
 * that comparing the other way round gives the same p. Two-sided p = (1 + #{|T*−mean| ≥ |T−mean|})/(rounds + 1), as in a
 * {@link GroupMatrix}; it is reckoned in whole numbers, so that what is equal on paper is equal.
 *
 * <p>O(rounds · (n + m)) for n actors and m ties in both together, over all cores. The same networks, rounds and seed
 * give the same p on any number of threads.
 *
 * @param change T; null where a share is not defined: without such ties before or after
 * @param changedTies how many such ties there are in one network and not in the other
 * @param pValue null below {@value #FEWEST_CHANGES} changed ties, where T is, and where every round comes to the same
 */
public record CrossGroupChange(
        @Nullable Double change, int changedTies, @Nullable Double pValue) {

    /** Fewer changed ties than this tell nothing. */
    public static final int FEWEST_CHANGES = 20;

    private static final int HANDS = 32;

    /** With the rounds and seed of whoever does not ask for others. */
    public static CrossGroupChange of(Network before, Network after) {
        return of(before, after, GroupMatrix.ROUNDS, GroupMatrix.SEED);
    }

    /** @param rounds 1 or more */
    public static CrossGroupChange of(Network before, Network after, int rounds, long seed) {
        return new Test(before, after).result(rounds, seed);
    }

    /** The ties of one network between actors who are in both, by their number among these. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Side(int[] primary, int[] a, int[] b) {

        /** @param actors the numbers, in the network, of the actors who are in both; ascending */
        static Side of(Network network, int[] actors) {
            int[] number = new int[network.size()];
            Arrays.fill(number, -1);
            IntStream.range(0, actors.length).forEach(i -> number[actors[i]] = i);
            int[] ties = IntStream.range(0, network.ties().ties())
                    .filter(t -> number[network.ties().tieA()[t]] >= 0
                            && number[network.ties().tieB()[t]] >= 0)
                    .toArray();
            return new Side(
                    Arrays.stream(actors).map(network.groups()::primary).toArray(),
                    Arrays.stream(ties)
                            .map(t -> number[network.ties().tieA()[t]])
                            .toArray(),
                    Arrays.stream(ties)
                            .map(t -> number[network.ties().tieB()[t]])
                            .toArray());
        }

        int ties() {
            return a.length;
        }

        /** @param whose for each actor, whose group it has */
        long crossGroup(int[] whose) {
            long count = 0;
            for (int t = 0; t < a.length; t++) {
                count += primary[whose[a[t]]] == primary[whose[b[t]]] ? 0 : 1;
            }
            return count;
        }

        /** Each tie as one number, ascending. */
        long[] codes() {
            return IntStream.range(0, a.length)
                    .mapToLong(t -> (long) a[t] << 32 | b[t])
                    .toArray();
        }
    }

    private static final class Test {

        private final Side before;
        private final Side after;
        private final int actors;

        Test(Network earlier, Network later) {
            int[] numbers = InBoth.numbers(earlier, later);
            int[] both = IntStream.range(0, numbers.length)
                    .filter(v -> numbers[v] >= 0)
                    .filter(v -> earlier.groups().count(v) > 0 && later.groups().count(numbers[v]) > 0)
                    .toArray();
            actors = both.length;
            before = Side.of(earlier, both);
            after = Side.of(later, Arrays.stream(both).map(v -> numbers[v]).toArray());
        }

        CrossGroupChange result(int rounds, long seed) {
            int changed = changedTies();
            if (before.ties() == 0 || after.ties() == 0) {
                return new CrossGroupChange(null, changed, null);
            }
            DegreeShuffle shuffle = shuffle();
            long observed = difference(shuffle.own());
            double change = (double) observed / ((double) before.ties() * after.ties());
            Double p = changed < FEWEST_CHANGES ? null : p(observed, dealt(shuffle, rounds, seed));
            return new CrossGroupChange(change, changed, p);
        }

        /** Both are in order, and number the same actors alike. */
        private int changedTies() {
            long[] other = after.codes();
            int common = Math.toIntExact(Arrays.stream(before.codes())
                    .filter(code -> Arrays.binarySearch(other, code) >= 0)
                    .count());
            return before.ties() + after.ties() - 2 * common;
        }

        private DegreeShuffle shuffle() {
            int[] degree = new int[actors];
            for (Side side : new Side[] {before, after}) {
                Arrays.stream(side.a()).forEach(v -> degree[v]++);
                Arrays.stream(side.b()).forEach(v -> degree[v]++);
            }
            return DegreeShuffle.of(degree, v -> true);
        }

        /** T times the numbers of ties before and after. */
        private long difference(int[] whose) {
            return after.crossGroup(whose) * before.ties() - before.crossGroup(whose) * after.ties();
        }

        /** {@link #difference} of every round. */
        private long[] dealt(DegreeShuffle shuffle, int rounds, long seed) {
            long[] dealt = new long[rounds];
            IntStream.range(0, HANDS).parallel().forEach(hand -> {
                int[] whose = shuffle.own();
                for (int round = hand; round < rounds; round += HANDS) {
                    shuffle.round(seed, round, whose);
                    dealt[round] = difference(whose);
                }
            });
            return dealt;
        }

        private static @Nullable Double p(long observed, long[] dealt) {
            if (Arrays.stream(dealt).distinct().count() < 2) {
                return null;
            }
            BigInteger sum =
                    LongStream.of(dealt).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
            BigInteger far = off(observed, sum, dealt.length);
            long asFar = LongStream.of(dealt)
                    .filter(round -> off(round, sum, dealt.length).compareTo(far) >= 0)
                    .count();
            return (1.0 + asFar) / (dealt.length + 1);
        }

        /** How far from the mean, times the number of rounds. */
        private static BigInteger off(long difference, BigInteger sum, int rounds) {
            return BigInteger.valueOf(difference)
                    .multiply(BigInteger.valueOf(rounds))
                    .subtract(sum)
                    .abs();
        }
    }
}
