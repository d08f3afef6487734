package nl.kleurplaat.analysis.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
}
