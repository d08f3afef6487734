package nl.kleurplaat.analysis.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.KnownGraphs;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRankTests {

    @Test
    void givesTheTwoLeadersOfTheKarateClubMost() {
        // as igraph and networkx give it
        PageRank rank = PageRank.of(KnownGraphs.karate().ties());
        assertThat(rank.of(33)).isCloseTo(.1009, within(.00005));
        assertThat(rank.of(0)).isCloseTo(.0970, within(.00005));
    }

    @ParameterizedTest
    @CsvSource({"1,12,14", "2,30,60", "3,30,20", "4,40,200"})
    void isWhereTheRandomWalkIsInBalance(long seed, int actors, int ties) {
        Ties graph = Graphs.random(seed, actors, ties, 3);
        PageRank rank = PageRank.of(graph);
        for (int v = 0; v < actors; v++) {
            double arriving = 0;
            for (int u = 0; u < actors; u++) {
                double here = graph.degree(u) == 0 ? 1.0 / actors : graph.tie(u, v) >= 0 ? 1.0 / graph.degree(u) : 0;
                arriving += rank.of(u) * here;
            }
            assertThat(rank.of(v)).isCloseTo(.15 / actors + .85 * arriving, within(1e-12));
        }
        assertThat(Arrays.stream(rank.shares()).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void isEvenWhereEveryoneIsAlike() {
        assertThat(PageRank.of(Graphs.isolates(0)).shares()).isEmpty();
        assertThat(PageRank.of(Graphs.isolates(1)).shares()).containsExactly(1);
        assertThat(PageRank.of(Graphs.path(2)).shares()).containsExactly(.5, .5);
        assertThat(PageRank.of(Graphs.complete(5)).shares()).containsOnly(new double[] {.2}, within(1e-12));
        double[] many = PageRank.of(Graphs.isolates(100_000)).shares();
        assertThat(many).containsOnly(new double[] {1e-5}, within(1e-12));
    }

    @Test
    void sumsToOneAlongALongPath() {
        assertThat(Arrays.stream(PageRank.of(Graphs.path(100_000)).shares()).sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void doesNotDependOnTheNumbersOfTheActors() {
        Ties graph = Graphs.random(6, 100, 300, 1);
        int[] number = Graphs.permutation(7, 100);
        PageRank rank = PageRank.of(graph);
        PageRank again = PageRank.of(Graphs.relabelled(graph, number));
        for (int v = 0; v < 100; v++) {
            assertThat(again.of(number[v])).isCloseTo(rank.of(v), within(1e-12));
        }
    }
}
