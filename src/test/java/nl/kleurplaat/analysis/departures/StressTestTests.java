package nl.kleurplaat.analysis.departures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.measures.Components;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.KnownGraphs;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StressTestTests {

    private static List<List<Integer>> worst(Ties ties, int together, int first) {
        return StressTest.worst(ties, new double[ties.actors()], together, first, new Effort());
    }

    /** Some sparse, some dense, some with all of one hub. */
    private static Ties random(int seed) {
        int n = 6 + seed % 9;
        return Graphs.random(seed, n, n - 2 + seed % (2 * n), 1);
    }

    private static double[] weights(int seed, int n) {
        return new Random(seed).ints(n, 0, 4).asDoubleStream().toArray();
    }

    @Test
    void findsWhomFlorenceCouldNotMiss() {
        Graphs.Named florence = KnownGraphs.florentine();
        assertThat(worst(florence.ties(), 1, 1)).containsExactly(List.of(florence.actor("Medici")));
        assertThat(worst(florence.ties(), 2, 1))
                .containsExactly(List.of(florence.actor("Guadagni"), florence.actor("Medici")));
    }

    @Test
    void findsWhomTheKarateClubCouldNotMiss() {
        assertThat(worst(KnownGraphs.karate().ties(), 1, 1)).containsExactly(List.of(0));
        assertThat(worst(KnownGraphs.karate().ties(), 2, 1)).containsExactly(List.of(0, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void isWhatTryingEverySetFinds(int together) {
        for (int seed = 0; seed < 150; seed++) {
            Ties ties = random(seed);
            double[] weight = weights(seed, ties.actors());
            assertThat(StressTest.worst(ties, weight, together, 7, new Effort()))
                    .as("seed %d", seed)
                    .isEqualTo(tried(ties, weight, together, 7));
        }
    }

    @Test
    void isWhatTryingEverySetFindsWhereManyArePassengers() {
        for (int seed = 0; seed < 30; seed++) {
            Ties ties = cliques(seed);
            double[] weight = weights(seed, ties.actors());
            assertThat(StressTest.worst(ties, weight, 3, 25, new Effort()))
                    .as("seed %d", seed)
                    .isEqualTo(tried(ties, weight, 3, 25));
        }
    }

    @Test
    void theTiesThatMatterLeaveTheSameParts() {
        for (int seed = 0; seed < 60; seed++) {
            Ties ties = random(seed);
            for (int[] gone : sets(ties.actors(), 3)) {
                Cuts cuts = new Cuts(SparseTies.of(ties, 3));
                cuts.search(gone);
                assertThat(cuts.pairs()).as("seed %d", seed).isEqualTo(pairs(ties, gone));
            }
        }
        Ties dense = Graphs.random(1, 200, 8_000, 1);
        assertThat(SparseTies.of(dense, 3).neighbours().length / 2).isLessThanOrEqualTo(4 * 199);
    }

    @Test
    void passengersAreInNoSetThatSeparates() {
        for (int seed = 0; seed < 30; seed++) {
            Ties ties = cliques(seed);
            BitSet passengers = Passengers.of(ties, 2);
            assertThat(passengers.cardinality()).isPositive();
            for (int[] gone : sets(ties.actors(), 2)) {
                int[] others =
                        Arrays.stream(gone).filter(v -> !passengers.get(v)).toArray();
                if (others.length == 1) {
                    int left = Components.of(without(ties, gone)).sizes().length - 2;
                    assertThat(Components.of(without(ties, others)).sizes().length - 1)
                            .isBetween(left, left + 1);
                }
            }
        }
    }

    @Test
    void findsThePlantedSetInEveryNetwork() {
        for (int seed = 0; seed < 50; seed++) {
            Ties ties = planted(seed);
            assertThat(worst(ties, 3, 1)).as("seed %d", seed).containsExactly(List.of(0, 1, 2));
        }
    }

    @Test
    void saysNothingWhereFewerThanTwoWouldBeLeft() {
        assertThat(worst(Graphs.isolates(0), 1, 5)).isEmpty();
        assertThat(worst(Graphs.path(2), 1, 5)).isEmpty();
        assertThat(worst(Graphs.path(3), 1, 1)).containsExactly(List.of(1));
        assertThat(worst(Graphs.complete(5), 3, 100)).hasSize(10);
    }

    @Test
    void doesNotDependOnNumbers() {
        Ties ties = planted(3);
        int[] number = Graphs.permutation(5, ties.actors());
        List<Integer> planted = Arrays.stream(number).limit(3).sorted().boxed().toList();
        assertThat(worst(Graphs.relabelled(ties, number), 3, 1)).containsExactly(planted);
    }

    @Test
    void doesNotOverflowOnALongPath() {
        assertThat(worst(Graphs.path(50_001), 1, 1)).containsExactly(List.of(25_000));
    }

    @Test
    void stopsWhenNobodyWaits() {
        Effort effort = new Effort();
        effort.stop();
        Ties ties = Graphs.path(50);
        assertThatThrownBy(() -> StressTest.worst(ties, new double[50], 2, 5, effort))
                .isInstanceOf(CancellationException.class);
    }

    /** Two dense halves that only the first three actors connect. */
    private static Ties planted(int seed) {
        Random random = new Random(seed);
        List<int[]> ties = new ArrayList<>();
        int n = 43;
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                boolean sameHalf = a < 3 || (a < 23) == (b < 23);
                if (sameHalf && (random.nextInt(3) == 0 || b == a + 1 || (a < 3 && b < 30))) {
                    ties.add(new int[] {a, b});
                }
            }
        }
        return ties(n, ties);
    }

    /** Collaborations of up to six, as in a network of organisations. */
    private static Ties cliques(int seed) {
        Random random = new Random(seed);
        int n = 18;
        boolean[][] tied = new boolean[n][n];
        for (int c = 0; c < 6; c++) {
            int[] members = random.ints(2 + random.nextInt(5), 0, n).toArray();
            for (int a : members) {
                for (int b : members) {
                    tied[Math.min(a, b)][Math.max(a, b)] = a != b || tied[a][b];
                }
            }
        }
        return ties(
                n, sets(n, 2).stream().filter(pair -> tied[pair[0]][pair[1]]).toList());
    }

    private static Ties ties(int n, List<int[]> ties) {
        return Ties.of(
                n,
                ties.stream().mapToInt(tie -> tie[0]).toArray(),
                ties.stream().mapToInt(tie -> tie[1]).toArray(),
                ties.stream().mapToDouble(tie -> 1).toArray());
    }

    private static List<List<Integer>> tried(Ties ties, double[] weight, int together, int first) {
        Comparator<int[]> order = Comparator.comparingLong((int[] gone) -> pairs(ties, gone))
                .thenComparingDouble(
                        gone -> -Arrays.stream(gone).mapToDouble(v -> weight[v]).sum())
                .thenComparing(Arrays::compare);
        return sets(ties.actors(), together).stream()
                .sorted(order)
                .limit(first)
                .map(gone -> Arrays.stream(gone).boxed().toList())
                .toList();
    }

    private static List<int[]> sets(int n, int size) {
        return IntStream.range(0, 1 << n)
                .filter(bits -> Integer.bitCount(bits) == size)
                .mapToObj(bits -> BitSet.valueOf(new long[] {bits}).stream().toArray())
                .toList();
    }

    private static Ties without(Ties ties, int... gone) {
        BitSet left = new BitSet();
        Arrays.stream(gone).forEach(left::set);
        return ties(
                ties.actors(),
                IntStream.range(0, ties.ties())
                        .filter(t -> !left.get(ties.tieA()[t]) && !left.get(ties.tieB()[t]))
                        .mapToObj(t -> new int[] {ties.tieA()[t], ties.tieB()[t]})
                        .toList());
    }

    /** Those who left are parts of one, and have no pairs. */
    private static long pairs(Ties ties, int... gone) {
        return Arrays.stream(Components.of(without(ties, gone)).sizes())
                .mapToLong(size -> (long) size * (size - 1) / 2)
                .sum();
    }
}
