package nl.kleurplaat.analysis.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import nl.kleurplaat.analysis.measures.Components;
import nl.kleurplaat.analysis.measures.Modularity;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.KnownGraphs;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommunitiesTests {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 42, 43, 2026})
    void findsTheBestPartitionOfTheKarateClub(long seed) {
        Ties karate = KnownGraphs.karate().ties();
        Communities communities = Communities.of(karate, seed, 1);
        assertThat(Modularity.of(karate, communities.labels())).isEqualTo(.4198, within(.00005));
        assertThat(communities.count()).isEqualTo(4);
    }

    @Test
    void numbersThemBySizeThenByLowestActor() {
        Graphs.Named graph = Graphs.of("A, B-C, D-E, F-G, G-H, H-F");
        Communities communities = Communities.of(graph.ties());
        assertThat(communities.labels()).containsExactly(3, 1, 1, 2, 2, 0, 0, 0);
        assertThat(communities.sizes()).containsExactly(3, 2, 2, 1);
    }

    @Test
    void followsTheWeights() {
        Graphs.Named square = Graphs.of("A-B 9, B-C 1, C-D 9, D-A 1");
        assertThat(Communities.of(square.ties()).labels()).containsExactly(0, 0, 1, 1);
        Graphs.Named turned = Graphs.of("A-B 1, B-C 9, C-D 1, D-A 9");
        assertThat(Communities.of(turned.ties()).labels()).containsExactly(0, 1, 1, 0);
    }

    @Test
    void doesNotMindWhatTheWeightsAreMeasuredIn() {
        Ties graph = Graphs.random(3, 200, 600, 3);
        double[] thousandfold = graph.tieWeight().clone();
        for (int t = 0; t < thousandfold.length; t++) {
            thousandfold[t] *= 1024;
        }
        Ties heavy = Ties.of(200, graph.tieA(), graph.tieB(), thousandfold);
        assertThat(Communities.of(heavy).labels())
                .isEqualTo(Communities.of(graph).labels());
    }

    @Test
    void makesMoreOfThemAtAHigherResolution() {
        Ties karate = KnownGraphs.karate().ties();
        assertThat(Communities.of(karate, 42, 3).count())
                .isGreaterThan(Communities.of(karate, 42, 1).count());
        assertThatThrownBy(() -> Communities.of(karate, 42, 0)).hasMessageContaining("resolution");
    }

    @Test
    void leavesActorsWithoutTiesAlone() {
        assertThat(Communities.of(Graphs.isolates(0)).count()).isZero();
        assertThat(Communities.of(Graphs.isolates(1)).sizes()).containsExactly(1);
        assertThat(Communities.of(Graphs.isolates(100_000)).count()).isEqualTo(100_000);
        assertThat(Communities.of(Graphs.of("A-B, C, D, E").ties()).sizes()).containsExactly(2, 1, 1, 1);
    }

    @Test
    void keepsACompleteGraphTogether() {
        assertThat(Communities.of(Graphs.complete(12)).sizes()).containsExactly(12);
    }

    @Test
    void cutsALongPathWithoutOverflow() {
        Communities communities = Communities.of(Graphs.path(50_000));
        assertThat(communities.count()).isBetween(50, 2_000);
    }

    @Test
    void neverJoinsWhatIsNotConnected() {
        Ties graph = Graphs.random(4, 300, 250, 3);
        Communities communities = Communities.of(graph);
        Components components = Components.of(graph);
        for (int a = 0; a < 300; a++) {
            for (int b = 0; b < a; b++) {
                if (communities.of(a) == communities.of(b)) {
                    assertThat(components.of(a)).isEqualTo(components.of(b));
                }
            }
        }
    }

    @Test
    void isTheSameTwiceAndInAnyOrderOfTheTies() {
        Ties graph = Graphs.random(5, 300, 900, 3);
        int[] backwards = Graphs.permutation(6, graph.ties());
        int[] a = new int[graph.ties()];
        int[] b = new int[graph.ties()];
        double[] w = new double[graph.ties()];
        for (int t = 0; t < graph.ties(); t++) {
            a[backwards[t]] = graph.tieB()[t];
            b[backwards[t]] = graph.tieA()[t];
            w[backwards[t]] = graph.tieWeight()[t];
        }
        int[] labels = Communities.of(graph).labels();
        assertThat(Communities.of(graph).labels()).isEqualTo(labels);
        assertThat(Communities.of(Ties.of(300, a, b, w)).labels()).isEqualTo(labels);
    }
}
