package nl.kleurplaat.analysis.bridges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.bridges.Bridge.ActorBridge;
import nl.kleurplaat.analysis.bridges.Bridge.CollaborationBridge;
import nl.kleurplaat.analysis.bridges.Bridge.Reason;
import nl.kleurplaat.analysis.bridges.Bridge.TieBridge;
import nl.kleurplaat.analysis.measures.AllPaths;
import nl.kleurplaat.analysis.measures.Betweenness;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Sketch;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Test;

class BridgesTests {

    @Test
    void putsTheOneBetweenTwoGroupsFirst() {
        Sketch sketch =
                Sketch.of("a1-a2, a1-x, a2-x, x-b1, x-b2, b1-b2", "a1:youth a2:youth x:youth b1:housing b2:housing");
        List<Bridge> bridges = bridges(sketch.network(), 20);
        ActorBridge x = (ActorBridge) bridges.getFirst();
        assertThat(x.actor()).isEqualTo(sketch.actor("x"));
        assertThat(x.score()).isEqualTo(1);
        assertThat(x.reason()).isEqualTo(Reason.ONLY_LINK);
        assertThat(x.pairsLost()).isEqualTo(4);
        assertThat(x.groupPairsLost()).isEqualTo(4);
        assertThat(x.cutOff()).isEqualTo(2);
        assertThat(x.groups()).containsExactly(0, 1);
        assertThat(bridges)
                .extracting(Bridge::kind)
                .as("the ties from x to b1 and b2; those inside a group are left out")
                .containsExactly("actor", "tie", "tie");
        TieBridge tie = (TieBridge) bridges.get(1);
        assertThat(tie.score()).isEqualTo(0.5);
        assertThat(tie.tie()).isEqualTo(sketch.tie("b1", "x"));
        assertThat(tie.reason()).isEqualTo(Reason.CONNECTS);
    }

    @Test
    void namesTheGroupsThatAnActorInsideACycleConnects() {
        Sketch sketch = Sketch.of("x-a, x-b, x-c, y-a, y-b, y-c", "x:w a:a b:b c:b");
        Network network = sketch.network();
        ActorBridge x = (ActorBridge) bridges(network, 1).getFirst();
        assertThat(x.actor()).isEqualTo(sketch.actor("x"));
        assertThat(x.reason()).isEqualTo(Reason.CONNECTS);
        assertThat(x.groups()).as("its own, the two of b, the one of a").containsExactly(2, 1, 0);
        assertThat(x.pairsLost()).isZero();
    }

    @Test
    void scoresACollaborationByTheTiesThatItAloneCarries() {
        Sketch sketch = Sketch.of("a-b, b-c, a-c, c-d", "a:x b:y c:x d:y").from("a-b:0 a-c:0 b-c:0,1 c-d:2");
        Network network = sketch.network();
        List<CollaborationBridge> found = bridges(network, 20).stream()
                .filter(CollaborationBridge.class::isInstance)
                .map(CollaborationBridge.class::cast)
                .toList();
        // pairs a–b, a–d, b–c, c–d; number 2 carries c–d and the end of a–c–d; 0 carries a–b, and a–c–d half way
        assertThat(found).hasSize(2);
        assertThat(found.get(0).collaboration()).isZero();
        assertThat(found.get(0).score()).isEqualTo(0.5);
        assertThat(found.get(0).ties()).isEqualTo(2);
        assertThat(found.get(0).crossGroupTies()).isEqualTo(1);
        assertThat(found.get(1).collaboration()).isEqualTo(2);
        assertThat(found.get(1).score()).isEqualTo(0.5);
    }

    @Test
    void findsNoBridgeWithoutPairsOfDifferentGroups() {
        assertThat(bridges(Sketch.of("", "").network(), 20)).isEmpty();
        assertThat(bridges(Sketch.of("a", "a:x").network(), 20)).isEmpty();
        assertThat(bridges(Sketch.of("a-b, b-c", "a:x b:x c:x").network(), 20)).isEmpty();
        assertThat(bridges(Sketch.of("a-b, b-c", "").network(), 20)).isEmpty();
        assertThat(bridges(Sketch.of("a, b", "a:x b:y").network(), 20)).isEmpty();
    }

    @Test
    void findsOnlyTheTiesInAClique() {
        int[] primary = {0, 0, 1, 1, 1};
        List<Bridge> bridges = bridges(Sketch.network(Graphs.complete(5), Sketch.groups(2, primary)), 20);
        assertThat(bridges).hasSize(6).allSatisfy(bridge -> {
            assertThat(bridge).isInstanceOf(TieBridge.class);
            assertThat(bridge.score()).isCloseTo(1 / 6.0, within(1e-12));
        });
    }

    @Test
    void holdsOnAPathOfFiftyThousandActors() {
        int n = 50_000;
        Ties path = Graphs.path(n);
        int[] primary = new int[n];
        Arrays.fill(primary, n / 2, n, 1);
        double[] raw = new double[n];
        double[] tieRaw = new double[n - 1];
        long[] ends = new long[n];
        Arrays.fill(ends, n / 2);
        Separation separation = Separation.of(path, primary);
        Arrays.setAll(raw, v -> separation.pairsLost()[v]);
        Arrays.setAll(tieRaw, t -> separation.tiePairsLost()[t]);
        Network network = Sketch.network(path, Sketch.groups(2, primary));
        Scores scores = Scores.of(network, new Betweenness.AcrossGroups(raw, tieRaw, separation.pairs(), ends));
        List<Bridge> bridges = new Bridges(network, scores, separation).strongest(3);
        assertThat(bridges).extracting(Bridge::score).containsExactly(1.0, 1.0, 1.0);
        assertThat(((ActorBridge) bridges.get(0)).actor()).isEqualTo(n / 2 - 1);
        assertThat(((ActorBridge) bridges.get(1)).actor()).isEqualTo(n / 2);
        assertThat(((TieBridge) bridges.get(2)).tie()).isEqualTo(n / 2 - 1);
    }

    @Test
    void agreesWithEveryPairOfRandomGraphs() {
        for (int seed = 0; seed < 100; seed++) {
            int n = 3 + seed % 12;
            Ties ties = Graphs.random(seed, n, 2 + seed % 29, 1);
            int[] primary = Graphs.randomGroups(seed, n, 2 + seed % 3);
            Network network = Sketch.network(ties, Sketch.groups(4, primary));
            Scores scores = Scores.of(network, Betweenness.acrossGroups(ties, primary));
            AllPaths paths = new AllPaths(ties);
            for (int v = 0; v < n; v++) {
                int actor = v;
                double score = score(primary, paths, v, (s, t) -> paths.through(s, t, actor));
                assertThat(scores.actors()[v]).as("graph %d, actor %d", seed, v).isCloseTo(score, within(1e-11));
            }
            for (int t = 0; t < ties.ties(); t++) {
                int tie = t;
                double score = score(primary, paths, -1, (from, to) -> paths.over(from, to, tie));
                assertThat(scores.ties()[t]).as("graph %d, tie %d", seed, t).isCloseTo(score, within(1e-11));
            }
        }
    }

    @Test
    void letsACutPointCarryAtLeastWhatItSeparates() {
        for (int seed = 0; seed < 100; seed++) {
            Ties ties = Graphs.random(seed, 15, 14 + seed % 6, 1);
            int[] primary = Graphs.randomGroups(seed, 15, 3);
            Separation separation = Separation.of(ties, primary);
            Betweenness.AcrossGroups across = Betweenness.acrossGroups(ties, primary);
            assertThat(across.pairs()).isEqualTo(separation.pairs());
            assertThat(across.endPairs()).isEqualTo(separation.endPairs());
            for (int v = 0; v < 15; v++) {
                assertThat(across.actors()[v] + 1e-9)
                        .isGreaterThanOrEqualTo((double) separation.pairsLost()[v]);
            }
            for (int t = 0; t < ties.ties(); t++) {
                if (separation.tieCutOff()[t] > 0) {
                    assertThat(across.ties()[t]).isCloseTo((double) separation.tiePairsLost()[t], within(1e-9));
                }
            }
        }
    }

    private interface Share {
        double of(int from, int to);
    }

    /** The mean share over all connected pairs of different groups that {@code not} is not an end of. */
    private static double score(int[] primary, AllPaths paths, int not, Share share) {
        double carried = 0;
        long pairs = 0;
        for (int s = 0; s < primary.length; s++) {
            for (int t = 0; t < s; t++) {
                boolean counts = primary[s] >= 0 && primary[t] >= 0 && primary[s] != primary[t];
                if (counts && s != not && t != not && paths.distance[s][t] > 0) {
                    pairs++;
                    carried += share.of(s, t);
                }
            }
        }
        return pairs == 0 ? 0 : carried / pairs;
    }

    @Test
    void givesTheSameAnswerTwiceAndUnderOtherNumbers() {
        int n = 40;
        Ties ties = Graphs.random(7, n, 70, 1);
        int[] primary = Graphs.randomGroups(7, n, 4);
        int[] number = Graphs.permutation(3, n);
        int[] renumbered = new int[n];
        IntStream.range(0, n).forEach(v -> renumbered[number[v]] = primary[v]);
        Network one = Sketch.network(ties, Sketch.groups(4, primary));
        Network other = Sketch.network(Graphs.relabelled(ties, number), Sketch.groups(4, renumbered));
        assertThat(bridges(one, 100)).isEqualTo(bridges(one, 100)).isNotEmpty();
        assertThat(bridges(one, 1000).stream().map(bridge -> described(bridge, number)))
                .containsExactlyInAnyOrderElementsOf(bridges(other, 1000).stream()
                        .map(bridge -> described(bridge, IntStream.range(0, n).toArray()))
                        .toList());
    }

    private static String described(Bridge bridge, int[] number) {
        String who = bridge instanceof ActorBridge actor ? " " + number[actor.actor()] + " " + actor.cutOff() : "";
        return "%s %.9f %s".formatted(bridge.textKey(), bridge.score(), who);
    }

    static List<Bridge> bridges(Network network, int first) {
        int[] primary = network.groups().primaries();
        Scores scores = Scores.of(network, Betweenness.acrossGroups(network.ties(), primary));
        return new Bridges(network, scores, Separation.of(network.ties(), primary)).strongest(first);
    }
}
