package nl.kleurplaat.analysis.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarmonicTests {

    @Test
    void addsOneDividedByEachDistance() {
        Graphs.Named graph = Graphs.of("A-B, B-C, C-D, E");
        double[] sums = Harmonic.of(graph.ties()).sums();
        assertThat(sums).containsExactly(new double[] {1 + .5 + 1 / 3.0, 2.5, 2.5, 1 + .5 + 1 / 3.0, 0}, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1,12,14", "2,65,90", "3,130,200", "4,300,280", "5,70,900", "6,1500,2500"})
    void agreesWithAllDistances(long seed, int actors, int ties) {
        Ties graph = Graphs.random(seed, actors, ties, 1);
        AllPaths all = new AllPaths(graph);
        double[] expected = new double[actors];
        for (int s = 0; s < actors; s++) {
            for (int t = 0; t < actors; t++) {
                expected[s] += all.distance[s][t] > 0 ? 1.0 / all.distance[s][t] : 0;
            }
        }
        assertThat(Harmonic.of(graph).sums()).containsExactly(expected, within(1e-9));
    }

    @Test
    void takesPlainCases() {
        assertThat(Harmonic.of(Graphs.isolates(0)).sums()).isEmpty();
        assertThat(Harmonic.of(Graphs.isolates(1)).sums()).containsExactly(0);
        assertThat(Harmonic.of(Graphs.isolates(100_000)).sums()).containsOnly(0);
        assertThat(Harmonic.of(Graphs.complete(100)).sums()).containsOnly(99);
    }

    @Test
    void followsALongPath() {
        int n = 8_000;
        Harmonic harmonic = Harmonic.of(Graphs.path(n));
        double ends = 0;
        for (int d = 1; d < n; d++) {
            ends += 1.0 / d;
        }
        assertThat(harmonic.of(0)).isCloseTo(ends, within(1e-9));
        assertThat(harmonic.of(n - 1)).isCloseTo(ends, within(1e-9));
    }

    @Test
    void doesNotDependOnTheNumbersOfTheActorsAndGivesTheSameBitsTwice() {
        Ties graph = Graphs.random(7, 400, 900, 1);
        int[] number = Graphs.permutation(8, 400);
        Harmonic harmonic = Harmonic.of(graph);
        Harmonic again = Harmonic.of(Graphs.relabelled(graph, number));
        for (int v = 0; v < 400; v++) {
            assertThat(again.of(number[v])).isCloseTo(harmonic.of(v), within(1e-9));
        }
        assertThat(Harmonic.of(graph).sums()).isEqualTo(harmonic.sums());
    }

    @Test
    void staysWithinTheErrorItStatesWhereItIsEstimated() {
        Ties[] graphs = {
            Graphs.random(9, 2_000, 9_000, 1), Graphs.random(10, 3_000, 2_500, 1), Graphs.random(11, 500, 60_000, 1)
        };
        for (Ties graph : graphs) {
            Harmonic exact = Harmonic.of(graph);
            assertThat(exact.error()).isNull();
            double farthest = 0;
            for (long seed = 0; seed < 40; seed++) {
                Harmonic estimate = Harmonic.of(graph, 2_000_000, seed, new Effort());
                double error = estimate.error() == null ? -1 : estimate.error();
                assertThat(estimate.sums()).isNotEqualTo(exact.sums()).containsExactly(exact.sums(), within(error));
                for (int v = 0; v < graph.actors(); v++) {
                    farthest = Math.max(farthest, Math.abs(estimate.of(v) - exact.of(v)) / error);
                }
            }
            // nor is the error so wide that it says nothing
            assertThat(farthest).isGreaterThan(.04);
        }
    }

    @Test
    void estimatesTheSameBitsOnAnyNumberOfThreads() throws Exception {
        Ties graph = Graphs.random(12, 2_000, 9_000, 1);
        Harmonic first = Harmonic.of(graph, 2_000_000, 1, new Effort());
        try (ForkJoinPool alone = new ForkJoinPool(1)) {
            Harmonic second = alone.submit(() -> Harmonic.of(graph, 2_000_000, 1, new Effort()))
                    .get();
            assertThat(second.sums()).isEqualTo(first.sums());
            assertThat(second.error()).isNotNull().isEqualTo(first.error());
        }
    }

    @Test
    void saysHowFarItIsAndCanBeStopped() {
        Ties graph = Graphs.random(13, 1_000, 4_000, 1);
        for (long limit : new long[] {100_000, 10_000_000_000L}) {
            Effort effort = new Effort();
            Harmonic.of(graph, limit, 1, effort);
            assertThat(effort.share()).isEqualTo(1);
            effort.stop();
            assertThatThrownBy(() -> Harmonic.of(graph, limit, 1, effort))
                    .isExactlyInstanceOf(CancellationException.class);
        }
    }
}
