package nl.kleurplaat.analysis.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.Ties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReachesTests {

    private static BitSet set(int... members) {
        BitSet set = new BitSet();
        Arrays.stream(members).forEach(set::set);
        return set;
    }

    @Test
    void tellsWhoIsNearWhoIsBehindAPartnerAndWhoIsNot() {
        Graphs.Named graph = Graphs.of("p-g1 1, p-g2 4, p-x 2, p-y 1, x-g3 1, y-g3 5, y-g4 1, g4-g5, g6");
        BitSet towns = set(Arrays.stream(new String[] {"g1", "g2", "g3", "g4", "g5", "g6"})
                .mapToInt(graph::actor)
                .toArray());
        Reaches reaches = new Reaches(graph.ties());
        Reach reach = reaches.of(graph.actor("p"), towns);

        assertThat(reach.direct()).containsExactly(graph.actor("g2"), graph.actor("g1"));
        assertThat(reach.withinTwo())
                .containsExactly(new Reach.Indirect(graph.actor("g3"), 2), new Reach.Indirect(graph.actor("g4"), 1));
        assertThat(reach.notReached()).containsExactly(graph.actor("g5"), graph.actor("g6"));
        assertThat(reach.all()).isEqualTo(6);
        assertThat(reach.directShare()).isEqualTo(2 / 6.0);
        assertThat(reach.withinTwoShare()).isEqualTo(4 / 6.0);
        assertThat(reaches.between(graph.actor("p"), graph.actor("g3")))
                .as("x and y are equal by their lighter tie, y is heavier in all")
                .containsExactly(graph.actor("y"), graph.actor("x"));
    }

    @Test
    void theActorItselfIsNotAmongTheOthers() {
        Reach reach = new Reaches(Graphs.complete(3)).of(1, set(0, 1, 2));
        assertThat(reach.all()).isEqualTo(2);
        Reach alone = new Reaches(Graphs.isolates(1)).of(0, set(0));
        assertThat(alone.all()).isZero();
        assertThat(alone.directShare()).isNull();
        assertThat(alone.withinTwoShare()).isNull();
    }

    @Test
    void agreesWithCountingEveryWayOnRandomGraphs() {
        for (int seed = 0; seed < 40; seed++) {
            Ties ties = Graphs.random(seed, 14, 10 + seed % 30, 3);
            int[] groups = Graphs.randomGroups(seed, 14, 2);
            BitSet of = set(IntStream.range(0, 14).filter(v -> groups[v] != 0).toArray());
            BitSet among =
                    set(IntStream.range(0, 14).filter(v -> groups[v] >= 0).toArray());
            Reaches reaches = new Reaches(ties);
            of.stream()
                    .forEach(v -> among.stream().filter(w -> w != v).forEach(w -> {
                        Reach reach = reaches.of(v, among);
                        int ways = (int) IntStream.range(0, 14)
                                .filter(u -> ties.tie(v, u) >= 0 && ties.tie(u, w) >= 0)
                                .count();
                        boolean tied = ties.tie(v, w) >= 0;
                        assertThat(reach.direct().contains(w)).isEqualTo(tied);
                        assertThat(reach.withinTwo().contains(new Reach.Indirect(w, ways)))
                                .isEqualTo(!tied && ways > 0);
                        assertThat(reach.notReached().contains(w)).isEqualTo(!tied && ways == 0);
                        assertThat(reaches.between(v, w)).hasSize(ways);
                    }));
            List<Reach> all = of.stream()
                    .mapToObj(v -> reaches.of(v, among))
                    .sorted(Comparator.comparingDouble((Reach reach) -> -share(reach.directShare()))
                            .thenComparingDouble(reach -> -share(reach.withinTwoShare())))
                    .toList();
            assertThat(reaches.furthest(of, among, 100, new Effort())).isEqualTo(all);
            assertThat(reaches.furthest(of, among, 2, new Effort())).isEqualTo(all.subList(0, Math.min(2, all.size())));
        }
    }

    private static double share(@Nullable Double share) {
        return share == null ? 0 : share;
    }

    @Test
    void canBeStopped() {
        Effort effort = new Effort();
        effort.stop();
        assertThatThrownBy(() -> new Reaches(Graphs.complete(3)).furthest(set(0), set(1), 1, effort))
                .isInstanceOf(CancellationException.class);
    }
}
