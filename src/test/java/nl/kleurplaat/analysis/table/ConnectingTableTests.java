package nl.kleurplaat.analysis.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.routes.Route;
import nl.kleurplaat.analysis.routes.TieLengths;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.NetworkGraph;
import nl.kleurplaat.lens.RealNetworks;
import nl.kleurplaat.lens.Ties;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.interfaces.SteinerTreeAlgorithm;
import org.jgrapht.alg.spanning.KruskalMinimumSpanningTree;
import org.jgrapht.alg.steiner.KouMarkowskyBermanAlgorithm;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectingTableTests {

    private static BitSet set(Integer... numbers) {
        BitSet set = new BitSet();
        Stream.of(numbers).forEach(set::set);
        return set;
    }

    private static ConnectingTable of(Ties ties, List<Integer> asked, BitSet... groups) {
        return ConnectingTable.of(ties, asked, List.of(groups), new Effort());
    }

    private static List<String> keys(Graphs.Named graph, List<Integer> actors) {
        return actors.stream().map(graph.keys()::get).toList();
    }

    private static List<List<String>> ways(Graphs.Named graph, ConnectingTable table) {
        return table.routes().stream().map(route -> keys(graph, route.actors())).toList();
    }

    @Test
    void asksTheFewestToTheTable() {
        Graphs.Named star = Graphs.of("A-M, B-M, C-M, A-P, P-B, B-Q, Q-C");
        ConnectingTable table = of(star.ties(), List.of(star.actor("A"), star.actor("B"), star.actor("C")));
        assertThat(keys(star, table.actors())).containsExactly("A", "B", "C", "M");
        assertThat(ways(star, table)).containsExactly(List.of("A", "M"), List.of("B", "M"), List.of("C", "M"));
    }

    @Test
    void prefersTheStrongestTiesOfEqualTables() {
        Graphs.Named graph = Graphs.of("A-P 1, P-B 9, A-Q 2, Q-B 3, A-R 1, R-B 2");
        ConnectingTable table = of(graph.ties(), List.of(graph.actor("A"), graph.actor("B")));
        assertThat(ways(graph, table)).containsExactly(List.of("A", "Q", "B"));
    }

    @Test
    void asksOneOfAGroup() {
        Graphs.Named graph = Graphs.of("A-B, B-C, C-D, D-E, A-F");
        BitSet group = set(graph.actor("D"), graph.actor("E"), graph.actor("C"));
        ConnectingTable table = of(graph.ties(), List.of(graph.actor("A")), group);
        assertThat(ways(graph, table)).containsExactly(List.of("A", "B", "C"));
    }

    @Test
    void doesNotTakeAGroupForAWay() {
        // C and D are of one group, but do not know each other
        Graphs.Named graph = Graphs.of("A-C, D-B, A-P, P-Q, Q-B");
        ConnectingTable table =
                of(graph.ties(), List.of(graph.actor("A"), graph.actor("B")), set(graph.actor("C"), graph.actor("D")));
        assertThat(keys(graph, table.actors())).containsExactly("A", "B", "C", "P", "Q");
    }

    @Test
    void onePartyCanStandForGroupsThatOverlap() {
        Graphs.Named graph = Graphs.of("A-B, B-C");
        ConnectingTable table = of(graph.ties(), List.of(), set(0, 1), set(1, 2), set(0, 1, 2));
        assertThat(table.actors()).containsExactly(1);
        assertThat(table.routes()).isEmpty();
    }

    @Test
    void isEmptyWithoutAWay() {
        Ties ties = Graphs.of("A-B, C-D").ties();
        assertThat(of(ties, List.of(0, 2))).isEqualTo(new ConnectingTable(List.of(), List.of()));
        assertThat(of(ties, List.of(0), set(2, 3)).actors()).isEmpty();
        assertThat(of(ties, List.of(0), set(1, 3)).actors()).containsExactly(0, 1);
        assertThat(of(Graphs.isolates(1), List.of(0)).actors()).containsExactly(0);
    }

    @Test
    void allOfACompleteGraphNeedNobodyElse() {
        ConnectingTable table = of(Graphs.complete(7), List.of(0, 2, 4, 6));
        assertThat(table.actors()).containsExactly(0, 2, 4, 6);
        assertThat(table.routes())
                .hasSize(3)
                .allSatisfy(route -> assertThat(route.steps()).isOne());
    }

    @Test
    void aLongWayIsFollowed() {
        int n = 50_000;
        ConnectingTable table = of(Graphs.path(n), List.of(0, n - 1, n / 2));
        assertThat(table.actors()).hasSize(n);
        assertThat(table.routes()).extracting(Route::steps).containsExactly(n / 2, n - 1 - n / 2);
    }

    @Test
    void moreThanCanBeToldApartIsRefused() {
        List<Integer> eleven =
                IntStream.rangeClosed(0, ConnectingTree.MOST_SETS).boxed().toList();
        assertThatThrownBy(() -> of(Graphs.complete(12), eleven)).isInstanceOf(Problem.class);
        assertThat(of(Graphs.complete(12), eleven.subList(1, 11)).actors()).hasSize(10);
        // 2^7 selections of 50,000 actors are too many to keep
        assertThatThrownBy(() -> of(Graphs.path(50_000), eleven.subList(0, 8))).isInstanceOf(Problem.class);
    }

    @Test
    void canBeStopped() {
        Effort effort = new Effort();
        effort.stop();
        assertThatThrownBy(() -> ConnectingTable.of(Graphs.complete(3), List.of(0, 1), List.of(), effort))
                .isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void isWhatTryingEveryTableFinds(long seed) {
        int n = 10;
        Random random = new Random(seed);
        Ties ties = Graphs.random(seed, n, 9 + random.nextInt(14), 4);
        List<Integer> asked = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> random.nextInt(n))
                .distinct()
                .toList();
        BitSet[] groups = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> set(random.nextInt(n), random.nextInt(n), random.nextInt(n)))
                .toArray(BitSet[]::new);
        ConnectingTable table = of(ties, asked, groups);
        double shortest = shortest(ties, asked, groups);
        if (Double.isInfinite(shortest)) {
            assertThat(table.actors()).isEmpty();
            return;
        }
        TieLengths lengths = TieLengths.of(ties);
        double found = table.routes().stream().mapToDouble(lengths::of).sum();
        assertThat(found).isCloseTo(shortest, within(1e-9));
        assertThat(table.actors()).containsAll(asked);
        assertThat(groups).allSatisfy(group -> assertThat(table.actors()).anyMatch(group::get));
        // a tree, each tie of it once
        assertThat(table.routes().stream().mapToInt(Route::steps).sum())
                .isEqualTo(table.actors().size() - 1);
        Set<Integer> met = new TreeSet<>(table.routes().stream()
                .flatMap(route -> route.actors().stream())
                .toList());
        assertThat(table.actors()).containsAll(met);
        assertThat(of(ties, asked, groups)).isEqualTo(table);
    }

    /** Of every set of actors that has who was asked for and hangs together, the shortest spanning tree. */
    private static double shortest(Ties ties, List<Integer> asked, BitSet... groups) {
        double shortest = Double.POSITIVE_INFINITY;
        for (long code = 1; code < 1L << ties.actors(); code++) {
            BitSet actors = BitSet.valueOf(new long[] {code});
            if (asked.stream().allMatch(actors::get) && Arrays.stream(groups).allMatch(actors::intersects)) {
                var part = new AsSubgraph<>(
                        TieLengths.of(ties).graph(), actors.stream().boxed().collect(Collectors.toSet()));
                if (new ConnectivityInspector<>(part).isConnected()) {
                    shortest = Math.min(
                            shortest,
                            new KruskalMinimumSpanningTree<>(part)
                                    .getSpanningTree()
                                    .getWeight());
                }
            }
        }
        return shortest;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void isNeverLongerThanTheApproximationOfJGraphT(long seed) {
        Ties ties = Graphs.random(seed, 60, 200, 5);
        Set<Integer> asked = new TreeSet<>(List.of(1, 12, 23, 34, 45, 56));
        SteinerTreeAlgorithm<Integer, Integer> ours = new ConnectingTree(ties);
        SteinerTreeAlgorithm<Integer, Integer> peer =
                new KouMarkowskyBermanAlgorithm<>(copy(TieLengths.of(ties).graph()));
        double length = ours.getSteinerTree(asked).getWeight();
        assertThat(peer.getSteinerTree(asked).getWeight()).isBetween(length - 1e-9, 2 * length);
    }

    /** One that can be added to, as JGraphT's algorithm wants it though it does not. */
    private static Graph<Integer, Integer> copy(Graph<Integer, Integer> graph) {
        Graph<Integer, Integer> copy = new SimpleWeightedGraph<>(null, SupplierUtil.createIntegerSupplier());
        org.jgrapht.Graphs.addGraph(copy, graph);
        return copy;
    }

    @Test
    void numberingDoesNotMatter() {
        Ties ties = Graphs.random(3, 40, 90, 5);
        int[] number = Graphs.permutation(4, 40);
        Ties moved = Graphs.relabelled(ties, number);
        ConnectingTable table = of(ties, List.of(3, 17), set(20, 21), set(30, 31, 32));
        ConnectingTable again = of(
                moved,
                List.of(number[3], number[17]),
                set(number[20], number[21]),
                set(number[30], number[31], number[32]));
        assertThat(length(moved, again)).isCloseTo(length(ties, table), within(1e-9));
    }

    private static double length(Ties ties, ConnectingTable table) {
        return table.routes().stream().mapToDouble(TieLengths.of(ties)::of).sum();
    }

    @Test
    void connectsPartiesOfARealNetwork() {
        Ties ties = RealNetworks.jointArrangements().ties();
        List<Integer> asked = IntStream.range(0, 10).mapToObj(i -> 57 * i + 3).toList();
        ConnectingTable table = of(ties, asked);
        assertThat(table.actors()).containsAll(asked);
        assertThat(new ConnectivityInspector<>(new AsSubgraph<>(new NetworkGraph(ties), Set.copyOf(table.actors())))
                        .isConnected())
                .isTrue();
    }
}
