package nl.kleurplaat.analysis.measures;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.KnownGraphs;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoresTests {

    @Test
    void findsTheFourCoreOfTheKarateClub() {
        Graphs.Named karate = KnownGraphs.karate();
        Cores cores = Cores.of(karate.ties());
        assertThat(cores.coreness()).contains(1, 2, 3, 4).doesNotContain(0, 5);
        assertThat(cores.of(karate.actor("34"))).isEqualTo(4);
        assertThat(cores.of(karate.actor("12"))).isEqualTo(1);
    }

    @Test
    void keepsATriangleTogetherAndItsTailApart() {
        Graphs.Named graph = Graphs.of("A-B, B-C, C-A, C-D, D-E, F");
        assertThat(Cores.of(graph.ties()).coreness()).containsExactly(2, 2, 2, 1, 1, 0);
    }

    @ParameterizedTest
    @CsvSource({"1,12,14", "2,20,40", "3,20,150", "4,30,45", "5,40,90"})
    void agreesWithTakingActorsAway(long seed, int actors, int ties) {
        Ties graph = Graphs.random(seed, actors, ties, 1);
        Cores cores = Cores.of(graph);
        Naive naive = new Naive(graph, false);
        for (int v = 0; v < actors; v++) {
            assertThat(cores.of(v)).isEqualTo(naive.coreness(v));
        }
    }

    @Test
    void takesPlainCases() {
        assertThat(Cores.of(Graphs.isolates(0)).coreness()).isEmpty();
        assertThat(Cores.of(Graphs.isolates(100_000)).coreness()).containsOnly(0);
        assertThat(Cores.of(Graphs.path(200_000)).coreness()).containsOnly(1);
        assertThat(Cores.of(Graphs.complete(8)).coreness()).containsOnly(7);
    }

    @Test
    void doesNotDependOnTheNumbersOfTheActors() {
        Ties graph = Graphs.random(6, 100, 400, 1);
        int[] number = Graphs.permutation(7, 100);
        Cores cores = Cores.of(graph);
        Cores again = Cores.of(Graphs.relabelled(graph, number));
        for (int v = 0; v < 100; v++) {
            assertThat(again.of(number[v])).isEqualTo(cores.of(v));
        }
    }
}
