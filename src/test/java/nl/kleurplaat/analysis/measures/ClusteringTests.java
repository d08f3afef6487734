package nl.kleurplaat.analysis.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.KnownGraphs;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusteringTests {

    @Test
    void countsTheTrianglesOfTheKarateClub() {
        Clustering clustering = Clustering.of(KnownGraphs.karate().ties());
        assertThat(clustering.triangles()).isEqualTo(45);
        assertThat(clustering.transitivity()).isEqualTo(.2557, within(.00005));
        assertThat(clustering.triangles(0)).isEqualTo(18);
        assertThat(clustering.of(0)).isEqualTo(.15);
    }

    @ParameterizedTest
    @CsvSource({"1,12,14", "2,20,40", "3,20,150", "4,30,45"})
    void agreesWithCountingTiesAmongNeighbours(long seed, int actors, int ties) {
        Ties graph = Graphs.random(seed, actors, ties, 1);
        Clustering clustering = Clustering.of(graph);
        Naive naive = new Naive(graph, false);
        double corners = 0;
        double triples = 0;
        for (int v = 0; v < actors; v++) {
            double pairs = graph.degree(v) * (graph.degree(v) - 1) / 2.0;
            corners += naive.tiesAmongNeighbours(v);
            triples += pairs;
            assertThat(clustering.triangles(v)).isEqualTo(naive.tiesAmongNeighbours(v));
            if (pairs == 0) {
                assertThat(clustering.of(v)).isNull();
            } else {
                assertThat(clustering.of(v)).isEqualTo(naive.tiesAmongNeighbours(v) / pairs);
            }
        }
        assertThat(clustering.transitivity()).isEqualTo(corners / triples, within(1e-12));
    }

    @Test
    void isNotDefinedWithoutAPairOfNeighbours() {
        assertThat(Clustering.of(Graphs.isolates(0)).transitivity()).isNull();
        assertThat(Clustering.of(Graphs.isolates(100_000)).of(5)).isNull();
        assertThat(Clustering.of(Graphs.path(2)).of(0)).isNull();
        assertThat(Clustering.of(Graphs.path(2)).transitivity()).isNull();
    }

    @Test
    void isNothingAlongAPathAndFullInACompleteGraph() {
        assertThat(Clustering.of(Graphs.path(100_000)).of(50_000)).isZero();
        assertThat(Clustering.of(Graphs.path(100_000)).transitivity()).isZero();
        assertThat(Clustering.of(Graphs.complete(7)).of(3)).isEqualTo(1);
        assertThat(Clustering.of(Graphs.complete(7)).transitivity()).isEqualTo(1);
    }

    @Test
    void doesNotDependOnTheNumbersOfTheActors() {
        Ties graph = Graphs.random(6, 100, 400, 1);
        int[] number = Graphs.permutation(7, 100);
        Clustering clustering = Clustering.of(graph);
        Clustering again = Clustering.of(Graphs.relabelled(graph, number));
        for (int v = 0; v < 100; v++) {
            assertThat(again.of(number[v])).isEqualTo(clustering.of(v));
        }
    }
}
