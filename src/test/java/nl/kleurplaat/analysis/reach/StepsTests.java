package nl.kleurplaat.analysis.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Test;

class StepsTests {

    private static BitSet set(int... members) {
        BitSet set = new BitSet();
        Arrays.stream(members).forEach(set::set);
        return set;
    }

    @Test
    void followsTheShortestWayAndOfTheseTheOneWhoseLightestTieIsHeaviest() {
        Graphs.Named graph = Graphs.of("a-b 1, a-c 3, b-z 9, c-z 2, z-y 1, lone");
        Steps steps = Steps.from(graph.ties(), set(graph.actor("a")), Steps.ANY);

        assertThat(steps.to(graph.actor("z"))).isEqualTo(2);
        assertThat(steps.via(graph.actor("z"))).containsExactly(graph.actor("c"));
        assertThat(steps.via(graph.actor("y"))).containsExactly(graph.actor("c"), graph.actor("z"));
        assertThat(steps.via(graph.actor("c"))).isEmpty();
        assertThat(steps.to(graph.actor("a"))).isZero();
        assertThat(steps.to(graph.actor("lone"))).isEqualTo(-1);
        assertThat(steps.source(graph.actor("y"))).isEqualTo(graph.actor("a"));
    }

    @Test
    void goesNoFurtherThanAsked() {
        Steps steps = Steps.from(Graphs.path(6), set(0), 2);

        assertThat(steps.reached()).containsExactly(0, 1, 2);
        assertThat(steps.to(3)).isEqualTo(-1);
    }

    @Test
    void agreesWithTryingEveryWayOnRandomGraphs() {
        for (int seed = 0; seed < 60; seed++) {
            Ties ties = Graphs.random(seed, 9, 4 + seed % 14, 4);
            BitSet sources = seed % 3 == 0 ? set(0, 5) : set(seed % 9);
            Steps steps = Steps.from(ties, sources, Steps.ANY);
            for (int to = 0; to < 9; to++) {
                Way best = best(ties, sources, to);
                assertThat(steps.to(to)).as("seed %d to %d", seed, to).isEqualTo(best.steps());
                if (best.steps() > 0) {
                    List<Integer> way = new ArrayList<>(List.of(steps.source(to)));
                    way.addAll(steps.via(to));
                    way.add(to);
                    assertThat(sources.get(way.getFirst())).isTrue();
                    assertThat(lightest(ties, way))
                            .as("seed %d to %d", seed, to)
                            .isEqualTo(best.lightest());
                    assertThat(way).hasSize(best.steps() + 1);
                }
            }
        }
    }

    private record Way(int steps, double lightest) {
        static final Way NONE = new Way(-1, 0);
    }

    private static double lightest(Ties ties, List<Integer> way) {
        double lightest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < way.size(); i++) {
            int tie = ties.tie(way.get(i - 1), way.get(i));
            assertThat(tie).isNotNegative();
            lightest = Math.min(lightest, ties.tieWeight()[tie]);
        }
        return lightest;
    }

    private static Way best(Ties ties, BitSet sources, int to) {
        List<List<Integer>> ways = new ArrayList<>();
        sources.stream().forEach(source -> walk(ties, new ArrayList<>(List.of(source)), to, ways));
        int shortest = ways.stream().mapToInt(List::size).min().orElse(0);
        return ways.stream()
                .filter(way -> way.size() == shortest)
                .map(way -> new Way(shortest - 1, lightest(ties, way)))
                .max((a, b) -> Double.compare(a.lightest(), b.lightest()))
                .orElse(Way.NONE);
    }

    private static void walk(Ties ties, List<Integer> way, int to, List<List<Integer>> ways) {
        if (way.getLast() == to) {
            ways.add(List.copyOf(way));
            return;
        }
        for (int next = 0; next < ties.actors(); next++) {
            if (!way.contains(next) && ties.tie(way.getLast(), next) >= 0) {
                way.add(next);
                walk(ties, way, to, ways);
                way.removeLast();
            }
        }
    }

    @Test
    void standsUpToAVeryLongPathAndToNothing() {
        Steps steps = Steps.from(Graphs.path(50_000), set(0), Steps.ANY);
        assertThat(steps.to(49_999)).isEqualTo(49_999);
        assertThat(steps.via(49_999)).hasSize(49_998).startsWith(1, 2).endsWith(49_998);
        assertThat(Steps.from(Graphs.isolates(0), set(), Steps.ANY).reached()).isEmpty();
        assertThat(Steps.from(Graphs.isolates(2), set(), Steps.ANY).to(1)).isEqualTo(-1);
    }
}
