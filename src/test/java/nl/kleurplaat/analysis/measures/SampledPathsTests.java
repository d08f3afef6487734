package nl.kleurplaat.analysis.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.KnownGraphs;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampledPathsTests {
    private static final int SEEDS = 60;

    /** Connected and not, sparse and dense, with a few groups and with many. */
    @ParameterizedTest
    @CsvSource({"1,40,60,2", "2,200,180,3", "3,150,900,40", "4,300,320,5", "5,60,1500,3", "6,400,2000,400"})
    void staysWithinTheErrorForAllActorsAndTiesAndIsNotFarFromIt(long seed, int actors, int ties, int groups) {
        checkSeeds(Graphs.random(seed, actors, ties, 1), Graphs.randomGroups(seed, actors, groups));
    }

    @Test
    void staysWithinTheErrorWhereOneActorIsOnAllPaths() {
        int[] centre = new int[80];
        int[] leaves = IntStream.rangeClosed(1, 80).toArray();
        double[] ones = new double[80];
        Arrays.fill(ones, 1);
        checkSeeds(Ties.of(81, centre, leaves, ones), IntStream.range(0, 81).toArray());
        checkSeeds(Graphs.path(90), IntStream.range(0, 90).toArray());
        checkSeeds(KnownGraphs.karate().ties(), KnownGraphs.karateClubs());
    }

    private static void checkSeeds(Ties graph, int[] primary) {
        BreadthFirstRows rows = new BreadthFirstRows(graph);
        int[] group = Arrays.stream(rows.actor).map(actor -> primary[actor]).toArray();
        PairDraw pairs = new PairDraw(rows, group);
        Betweenness.AcrossGroups exact = Betweenness.acrossGroups(graph, primary);
        assertThat(pairs.pairs).isEqualTo(exact.pairs());
        int within = 0;
        double farthest = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            SampledPaths sample = SampledPaths.of(rows, pairs, true, 200_000, seed, new Effort());
            double off = 0;
            for (int v = 0; v < rows.size; v++) {
                double share = exact.actors()[rows.actor[v]] / exact.pairs();
                off = Math.max(off, Math.abs((double) sample.actors()[v] / sample.paths() - share));
            }
            for (int t = 0; t < graph.ties(); t++) {
                double share = exact.ties()[t] / exact.pairs();
                off = Math.max(off, Math.abs((double) sample.ties()[t] / sample.paths() - share));
            }
            within += off <= sample.error() ? 1 : 0;
            farthest = Math.max(farthest, off / sample.error());
        }
        assertThat(within).isGreaterThanOrEqualTo(SEEDS * 95 / 100);
        // nor is the error so wide that it says nothing
        assertThat(farthest).isGreaterThan(.25);
    }

    @Test
    void drawsEachShortestPathAsOften() {
        // from A to H: over B, C or D to E, then over F or G
        Graphs.Named graph = Graphs.of("A-B, A-C, A-D, B-E, C-E, D-E, E-F, E-G, F-H, G-H");
        BreadthFirstRows rows = new BreadthFirstRows(graph.ties());
        int[] group = Arrays.stream(rows.actor)
                .map(v -> v == graph.actor("A") ? 0 : v == graph.actor("H") ? 1 : -1)
                .toArray();
        SampledPaths sample = SampledPaths.of(rows, new PairDraw(rows, group), true, 1_000_000, 1, new Effort());
        for (int v = 0; v < rows.size; v++) {
            String key = graph.keys().get(rows.actor[v]);
            double share = "AH".contains(key) ? 0 : "E".equals(key) ? 1 : "BCD".contains(key) ? 1 / 3.0 : .5;
            assertThat((double) sample.actors()[v] / sample.paths())
                    .as(key)
                    .isBetween(share - sample.error(), share + sample.error());
        }
        assertThat(sample.error()).isLessThan(.03);
    }
}
