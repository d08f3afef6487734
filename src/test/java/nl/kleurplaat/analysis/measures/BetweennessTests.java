package nl.kleurplaat.analysis.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.StringJoiner;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.KnownGraphs;
import nl.kleurplaat.lens.Ties;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetweennessTests {
    private static final Offset<Double> TINY = within(1e-9);

    @Nested
    class OfActors {
        @Test
        void findsTheMediciInTheMiddleOfFlorence() {
            Graphs.Named florence = KnownGraphs.florentine();
            Betweenness betweenness = Betweenness.of(florence.ties());
            assertThat(betweenness.of(florence.actor("Medici"))).isEqualTo(47.5, TINY);
            assertThat(betweenness.normalised(florence.actor("Medici"))).isEqualTo(.522, within(.0005));
        }

        @Test
        void sharesAPairBetweenTwoShortestPaths() {
            Graphs.Named square = Graphs.of("A-B, B-C, C-D, D-A");
            assertThat(Betweenness.of(square.ties()).sums()).containsOnly(.5);
        }

        @Test
        void isNothingWhereNobodyIsBetween() {
            assertThat(Betweenness.of(Graphs.isolates(0)).sums()).isEmpty();
            assertThat(Betweenness.of(Graphs.isolates(1)).sums()).containsExactly(0);
            assertThat(Betweenness.of(Graphs.path(2)).sums()).containsExactly(0, 0);
            assertThat(Betweenness.of(Graphs.complete(9)).sums()).containsOnly(0);
            assertThat(Betweenness.of(Graphs.isolates(100_000)).sums()).containsOnly(0);
        }

        @Test
        void isNotNormalisedBelowThreeActors() {
            assertThat(Betweenness.of(Graphs.path(2)).normalised(0)).isNull();
            assertThat(Betweenness.of(Graphs.path(3)).normalised(1)).isEqualTo(1);
        }

        @Test
        void keepsToTheComponent() {
            Graphs.Named two = Graphs.of("A-B, B-C, D-E, E-F, F-G, H");
            assertThat(Betweenness.of(two.ties()).sums()).containsExactly(0, 1, 0, 0, 2, 2, 0, 0);
        }

        @Test
        void countsAlongALongPath() {
            int n = 8_000;
            Betweenness betweenness = Betweenness.of(Graphs.path(n));
            for (int v = 0; v < n; v++) {
                assertThat(betweenness.of(v)).isEqualTo((double) v * (n - 1 - v));
            }
        }

        @Test
        void staysFiniteWhereTheNumberOfPathsIsAstronomical() {
            Graphs.Named graph = diamonds(1_500);
            Betweenness betweenness = Betweenness.of(graph.ties());
            // what passes a diamond is shared by its two sides
            double passing = (3.0 * 750 + 1) * (3.0 * 749 + 1);
            assertThat(betweenness.of(graph.actor("00750b"))).isEqualTo(passing / 2, within(1e-3));
            assertThat(betweenness.of(graph.actor("00750c"))).isEqualTo(passing / 2, within(1e-3));
        }

        @ParameterizedTest
        @CsvSource({"1,12,14", "2,25,40", "3,25,120", "4,40,45", "5,40,60", "6,30,400", "7,60,90", "8,50,200"})
        void agreesWithCountingAllPaths(long seed, int actors, int ties) {
            Ties graph = Graphs.random(seed, actors, ties, 3);
            AllPaths all = new AllPaths(graph);
            double[] expected = new double[actors];
            for (int s = 0; s < actors; s++) {
                for (int t = s + 1; t < actors; t++) {
                    for (int v = 0; v < actors; v++) {
                        expected[v] += all.through(s, t, v);
                    }
                }
            }
            assertThat(Betweenness.of(graph).sums()).containsExactly(expected, TINY);
        }

        @Test
        void doesNotDependOnTheNumbersOfTheActors() {
            Ties graph = Graphs.random(11, 300, 700, 1);
            int[] number = Graphs.permutation(12, 300);
            double[] sums = Betweenness.of(graph).sums();
            double[] again = Betweenness.of(Graphs.relabelled(graph, number)).sums();
            for (int v = 0; v < 300; v++) {
                assertThat(again[number[v]]).isCloseTo(sums[v], within(1e-7));
            }
        }

        @Test
        void givesTheSameBitsTwice() {
            Ties graph = Graphs.random(13, 500, 1500, 1);
            assertThat(Betweenness.of(graph).sums())
                    .isEqualTo(Betweenness.of(graph).sums());
        }

        private Graphs.Named diamonds(int count) {
            StringJoiner text = new StringJoiner(", ");
            for (int i = 0; i < count; i++) {
                String here = "%05d".formatted(i);
                String next = "%05d".formatted(i + 1);
                text.add(here + "a-" + here + "b").add(here + "a-" + here + "c");
                text.add(here + "b-" + next + "a").add(here + "c-" + next + "a");
            }
            return Graphs.of(text.toString());
        }
    }

    @Nested
    class Estimated {
        private static final long LITTLE = 400_000;

        private final Ties graph = Graphs.random(31, 600, 1_500, 1);
        private final int[] group = Graphs.randomGroups(32, 600, 4);

        @Test
        void staysWithinTheErrorItStates() {
            Betweenness exact = Betweenness.of(graph);
            Betweenness estimate = Betweenness.of(graph, LITTLE, new Effort());
            assertThat(exact.error()).isNull();
            assertThat(estimate.sums())
                    .isNotEqualTo(exact.sums())
                    .containsExactly(exact.sums(), within(stated(estimate.error())));
            // in total it is far better than for the worst
            assertThat(Arrays.stream(estimate.sums()).sum())
                    .isCloseTo(Arrays.stream(exact.sums()).sum(), withinPercentage(5));
        }

        @Test
        void staysWithinTheErrorItStatesAcrossGroups() {
            Betweenness.AcrossGroups exact = Betweenness.acrossGroups(graph, group);
            Betweenness.AcrossGroups estimate = Betweenness.acrossGroups(graph, group, LITTLE, new Effort());
            assertThat(exact.error()).isNull();
            double error = stated(estimate.error());
            assertThat(estimate.actors()).containsExactly(exact.actors(), within(error));
            assertThat(estimate.ties()).isNotEqualTo(exact.ties()).containsExactly(exact.ties(), within(error));
            assertThat(estimate.pairs()).isEqualTo(exact.pairs());
            assertThat(estimate.endPairs()).isEqualTo(exact.endPairs());
        }

        @Test
        void isSmallerTheMoreWorkThereMayBe() {
            assertThat(stated(Betweenness.of(graph, 2 * LITTLE, new Effort()).error()))
                    .isLessThan(stated(
                            Betweenness.of(graph, LITTLE / 4, new Effort()).error()));
        }

        @Test
        void givesTheSameBitsOnAnyNumberOfThreads() throws Exception {
            Betweenness.AcrossGroups first = Betweenness.acrossGroups(graph, group, LITTLE, new Effort());
            try (ForkJoinPool alone = new ForkJoinPool(1)) {
                Betweenness.AcrossGroups second = alone.submit(
                                () -> Betweenness.acrossGroups(graph, group, LITTLE, new Effort()))
                        .get();
                assertThat(second.actors()).isEqualTo(first.actors());
                assertThat(second.ties()).isEqualTo(first.ties());
                assertThat(second.error()).isEqualTo(first.error());
            }
        }

        @Test
        void changesWithinTheErrorWhenActorsAreRenumbered() {
            int[] number = Graphs.permutation(33, 600);
            Betweenness estimate = Betweenness.of(graph, LITTLE, new Effort());
            Betweenness again = Betweenness.of(Graphs.relabelled(graph, number), LITTLE, new Effort());
            double error = stated(estimate.error()) + stated(again.error());
            for (int v = 0; v < 600; v++) {
                assertThat(again.of(number[v])).isCloseTo(estimate.of(v), within(error));
            }
        }

        @Test
        void isExactAtAnySizeWhenAskedFor() {
            assertThat(Betweenness.exact(graph, new Effort()).error()).isNull();
        }

        @Test
        void isExactWhereAllSourcesCanBeAfforded() {
            assertThat(Betweenness.of(graph, 1_500 * 600, new Effort()).error()).isNull();
            assertThat(Betweenness.of(Graphs.isolates(100_000), 0, new Effort()).error())
                    .isNull();
        }

        @Test
        void isNothingAndExactWhereThereIsNoPairToDraw() {
            Betweenness.AcrossGroups across = Betweenness.acrossGroups(graph, new int[600], 0, new Effort());
            assertThat(across.actors()).containsOnly(0);
            assertThat(across.error()).isNull();
        }

        @Test
        void saysHowFarItIsAndCanBeStopped() {
            for (long limit : new long[] {LITTLE, Long.MAX_VALUE}) {
                Effort effort = new Effort();
                Betweenness.of(graph, limit, effort);
                assertThat(effort.share()).isEqualTo(1);
                effort.stop();
                assertThatThrownBy(() -> Betweenness.of(graph, limit, effort))
                        .isExactlyInstanceOf(CancellationException.class);
                assertThatThrownBy(() -> Betweenness.acrossGroups(graph, group, limit, effort))
                        .isExactlyInstanceOf(CancellationException.class);
            }
        }

        private static double stated(@Nullable Double error) {
            assertThat(error).isNotNull();
            return error == null ? 0 : error;
        }
    }

    @Nested
    class AcrossGroups {
        @Test
        void countsOnlyPairsOfDifferentGroups() {
            Graphs.Named path = Graphs.of("A-B, B-C, C-D, D-E, F");
            Betweenness.AcrossGroups across =
                    Betweenness.acrossGroups(path.ties(), path.groups("x: A B, y: C, z: E F"));
            // pairs: AC, BC, AE, BE, CE; D has no group and F no connection
            assertThat(across.actors()).containsExactly(0, 2, 2, 3, 0, 0);
            assertThat(across.ties()[path.tie("A", "B")]).isEqualTo(2);
            assertThat(across.ties()[path.tie("B", "C")]).isEqualTo(4);
            assertThat(across.ties()[path.tie("C", "D")]).isEqualTo(3);
            assertThat(across.ties()[path.tie("D", "E")]).isEqualTo(3);
            assertThat(across.pairs()).isEqualTo(5);
            assertThat(across.endPairs()).containsExactly(2, 2, 3, 0, 3, 0);
        }

        @Test
        void isNothingWithoutTwoGroups() {
            for (int[] groups : new int[][] {{0, 0, 0}, {-1, -1, -1}, {-1, 0, -1}}) {
                Betweenness.AcrossGroups across = Betweenness.acrossGroups(Graphs.path(3), groups);
                assertThat(across.actors()).containsOnly(0);
                assertThat(across.ties()).containsOnly(0);
                assertThat(across.pairs()).isZero();
            }
            assertThat(Betweenness.acrossGroups(Graphs.isolates(0), new int[0]).pairs())
                    .isZero();
        }

        @ParameterizedTest
        @CsvSource({"1,12,14,2", "2,25,40,3", "3,25,120,2", "4,40,45,4", "5,40,60,9", "6,30,400,3", "7,70,110,5"})
        void agreesWithCountingAllPaths(long seed, int actors, int ties, int groups) {
            Ties graph = Graphs.random(seed, actors, ties, 3);
            int[] group = Graphs.randomGroups(seed, actors, groups);
            AllPaths all = new AllPaths(graph);
            double[] expected = new double[actors];
            double[] expectedTies = new double[graph.ties()];
            long[] ends = new long[actors];
            for (int s = 0; s < actors; s++) {
                for (int t = s + 1; t < actors; t++) {
                    if (group[s] >= 0 && group[t] >= 0 && group[s] != group[t] && all.distance[s][t] > 0) {
                        ends[s]++;
                        ends[t]++;
                        for (int v = 0; v < actors; v++) {
                            expected[v] += all.through(s, t, v);
                        }
                        for (int tie = 0; tie < expectedTies.length; tie++) {
                            expectedTies[tie] += all.over(s, t, tie);
                        }
                    }
                }
            }
            Betweenness.AcrossGroups across = Betweenness.acrossGroups(graph, group);
            assertThat(across.actors()).containsExactly(expected, TINY);
            assertThat(across.ties()).containsExactly(expectedTies, TINY);
            assertThat(across.endPairs()).isEqualTo(ends);
            assertThat(across.pairs()).isEqualTo(Arrays.stream(ends).sum() / 2);
        }

        @Test
        void countsEveryPairWhenEveryoneIsAGroup() {
            Ties graph = Graphs.random(21, 200, 500, 1);
            int[] apart = Graphs.permutation(22, 200);
            assertThat(Betweenness.acrossGroups(graph, apart).actors())
                    .containsExactly(Betweenness.of(graph).sums(), within(1e-7));
        }

        @Test
        void followsAVeryLongPath() {
            int n = 200_000;
            int[] group = new int[n];
            Arrays.fill(group, -1);
            group[0] = 0;
            group[n / 2] = 1;
            group[n - 1] = 2;
            Betweenness.AcrossGroups across = Betweenness.acrossGroups(Graphs.path(n), group);
            assertThat(across.pairs()).isEqualTo(3);
            assertThat(across.actors()[1]).isEqualTo(2);
            assertThat(across.actors()[n / 2]).isEqualTo(1);
            assertThat(across.ties()).containsOnly(2);
        }

        @Test
        void givesTheSameBitsTwice() {
            Ties graph = Graphs.random(23, 400, 1200, 1);
            int[] group = Graphs.randomGroups(24, 400, 6);
            Betweenness.AcrossGroups first = Betweenness.acrossGroups(graph, group);
            Betweenness.AcrossGroups second = Betweenness.acrossGroups(graph, group);
            assertThat(first.actors()).isEqualTo(second.actors());
            assertThat(first.ties()).isEqualTo(second.ties());
        }
    }
}
