package nl.kleurplaat.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Sketch;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Test;

class CrossGroupChangeTests {

    /** Actor v is tied to v + each step, round a ring: everyone has as many ties. */
    private static Ties ring(int actors, int... steps) {
        int[] a =
                Arrays.stream(steps).flatMap(step -> IntStream.range(0, actors)).toArray();
        int[] b = Arrays.stream(steps)
                .flatMap(step -> IntStream.range(0, actors).map(v -> (v + step) % actors))
                .toArray();
        double[] ones = new double[a.length];
        Arrays.fill(ones, 1);
        return Ties.of(actors, a, b, ones);
    }

    private static double share(Ties ties, int[] primary) {
        long cross = IntStream.range(0, ties.ties())
                .filter(t -> primary[ties.tieA()[t]] != primary[ties.tieB()[t]])
                .count();
        return (double) cross / ties.ties();
    }

    @Test
    void comesCloseToAllWaysToDealTheGroupsOut() {
        Ties before = ring(12, 1, 2);
        Ties after = ring(12, 3, 4);
        for (int ways : new int[] {0b000000111111, 0b000010111101, 0b010011001011, 0b010101010101}) {
            int[] primary = IntStream.range(0, 12).map(v -> ways >> v & 1).toArray();
            double[] all = IntStream.range(0, 1 << 12)
                    .filter(dealt -> Integer.bitCount(dealt) == 6)
                    .mapToDouble(dealt -> {
                        int[] labels =
                                IntStream.range(0, 12).map(v -> dealt >> v & 1).toArray();
                        return share(after, labels) - share(before, labels);
                    })
                    .toArray();
            double mean = Arrays.stream(all).average().orElseThrow();
            double observed = share(after, primary) - share(before, primary);
            double far = Arrays.stream(all)
                    .filter(t -> Math.abs(t - mean) >= Math.abs(observed - mean) - 1e-9)
                    .count();
            Groups groups = Sketch.groups(2, primary);

            CrossGroupChange change =
                    CrossGroupChange.of(Sketch.network(before, groups), Sketch.network(after, groups), 9_999, 7);

            assertThat(change.change()).isCloseTo(observed, within(1e-12));
            assertThat(change.changedTies()).isEqualTo(48);
            assertThat(change.pValue()).isCloseTo(far / all.length, within(.02));
        }
    }

    @Test
    void findsAChangeThatWasPlanted() {
        int n = 60;
        int[] primary = IntStream.range(0, n).map(v -> v % 3).toArray();
        Groups groups = Sketch.groups(3, primary);
        // steps of three stay within a group
        Network apart = Sketch.network(ring(n, 3, 6, 1), groups);
        Network together = Sketch.network(ring(n, 2, 4, 1), groups);

        CrossGroupChange change = CrossGroupChange.of(apart, together);

        assertThat(change.change()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(change.pValue()).isEqualTo(.001);
        assertThat(CrossGroupChange.of(together, apart).change()).isCloseTo(-2 / 3.0, within(1e-12));
    }

    @Test
    void isSeldomSureWhereGroupsHaveNothingToDoWithIt() {
        int low = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Groups groups = Sketch.groups(
                    3, IntStream.range(0, 40).map(v -> random.nextInt(3)).toArray());
            CrossGroupChange change = CrossGroupChange.of(
                    Sketch.network(Graphs.random(seed, 40, 80, 1), groups),
                    Sketch.network(Graphs.random(seed + 500, 40, 120, 1), groups),
                    199,
                    42);
            Double p = change.pValue();
            low += p != null && p <= .05 ? 1 : 0;
        }
        assertThat(low).as("of 200, about 10").isBetween(2, 22);
    }

    @Test
    void theOtherWayRoundIsAsLikely() {
        for (int seed = 0; seed < 20; seed++) {
            Network one = random(seed, 30, 60);
            Network other = random(seed + 100, 30, 90);
            assertThat(CrossGroupChange.of(one, other, 99, 42).pValue())
                    .isEqualTo(CrossGroupChange.of(other, one, 99, 42).pValue());
        }
    }

    private static Network random(int seed, int actors, int ties) {
        return Sketch.network(
                Graphs.random(seed, actors, ties, 1), Sketch.groups(3, Graphs.randomGroups(seed % 100, actors, 3)));
    }

    @Test
    void tellsNothingFromTooFewChanges() {
        Groups groups = Sketch.groups(2, IntStream.range(0, 20).map(v -> v % 2).toArray());
        Network ring = Sketch.network(ring(20, 1), groups);
        assertThat(CrossGroupChange.of(ring, ring)).isEqualTo(new CrossGroupChange(0.0, 0, null));

        Network twenty = Sketch.network(ring(20, 1, 2), groups);
        assertThat(CrossGroupChange.of(ring, twenty).changedTies()).isEqualTo(20);
        assertThat(CrossGroupChange.of(ring, twenty).pValue()).isNotNull();

        Groups nineteen =
                Sketch.groups(2, IntStream.range(0, 19).map(v -> v % 2).toArray());
        CrossGroupChange fewer =
                CrossGroupChange.of(Sketch.network(ring(19, 1), nineteen), Sketch.network(ring(19, 1, 2), nineteen));
        assertThat(fewer.changedTies()).isEqualTo(19);
        assertThat(fewer.pValue()).isNull();
    }

    @Test
    void isNotDefinedWithoutTiesBeforeOrAfter() {
        Groups groups = Sketch.groups(2, IntStream.range(0, 30).map(v -> v % 2).toArray());
        Network none = Sketch.network(Graphs.isolates(30), groups);
        Network ring = Sketch.network(ring(30, 1), groups);
        assertThat(CrossGroupChange.of(none, ring)).isEqualTo(new CrossGroupChange(null, 30, null));
        assertThat(CrossGroupChange.of(ring, none)).isEqualTo(new CrossGroupChange(null, 30, null));
        assertThat(CrossGroupChange.of(none, none)).isEqualTo(new CrossGroupChange(null, 0, null));
        Network empty = Sketch.of("", "").network();
        assertThat(CrossGroupChange.of(empty, empty)).isEqualTo(new CrossGroupChange(null, 0, null));
        assertThat(CrossGroupChange.of(empty, ring)).isEqualTo(new CrossGroupChange(null, 0, null));
    }

    @Test
    void hasNoPWhereEveryRoundComesToTheSame() {
        Groups one = Sketch.groups(1, new int[30]);
        assertThat(CrossGroupChange.of(Sketch.network(ring(30, 1), one), Sketch.network(ring(30, 2), one)))
                .isEqualTo(new CrossGroupChange(0.0, 60, null));
    }

    @Test
    void onlyActorsOfBothWithAGroupInBothCount() {
        // d has no group before, e is only there after
        Network before = Sketch.of("a-b, b-c, c-d", "a:x b:y c:y").network();
        Network after =
                Sketch.of("a-b, b-c, a-c, c-d, a-e", "a:x b:y c:y d:z e:x").network();

        CrossGroupChange change = CrossGroupChange.of(before, after);

        assertThat(change.changedTies()).isEqualTo(1);
        assertThat(change.change()).isCloseTo(2 / 3.0 - 1 / 2.0, within(1e-12));
    }

    @Test
    void actorsAreTheSameByKeyWhateverTheirNumber() {
        List<String> keys = List.of("b", "c", "e");
        Network before = Sketch.network(keys, Graphs.path(3), Sketch.groups(2, 0, 1, 1), new int[2][0]);
        Network after = Sketch.of("a-b, b-e, c-e", "a:x b:x c:y e:y").network();

        assertThat(CrossGroupChange.of(before, after)).isEqualTo(new CrossGroupChange(0.0, 2, null));
    }

    @Test
    void givesTheSameBitsTwiceAndOnAnyNumberOfThreads() throws Exception {
        Network before = random(1, 60, 200);
        Network after = random(101, 60, 250);
        CrossGroupChange change = CrossGroupChange.of(before, after);
        assertThat(CrossGroupChange.of(before, after)).isEqualTo(change);
        for (int threads : new int[] {1, 3}) {
            try (var pool = new ForkJoinPool(threads)) {
                assertThat(pool.submit(() -> CrossGroupChange.of(before, after)).get())
                        .isEqualTo(change);
            }
        }
    }

    @Test
    void takesALongPath() {
        Groups groups =
                Sketch.groups(2, IntStream.range(0, 50_000).map(v -> v % 2).toArray());
        CrossGroupChange change = CrossGroupChange.of(
                Sketch.network(Graphs.path(50_000), groups), Sketch.network(ring(50_000, 2), groups), 3, 42);
        assertThat(change.change()).isEqualTo(-1);
    }
}
