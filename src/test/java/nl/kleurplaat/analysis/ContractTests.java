package nl.kleurplaat.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kleurplaat.analysis.bridges.Scores;
import nl.kleurplaat.analysis.communities.Communities;
import nl.kleurplaat.analysis.measures.Betweenness;
import nl.kleurplaat.analysis.measures.Brokerage;
import nl.kleurplaat.analysis.measures.Clustering;
import nl.kleurplaat.analysis.measures.Components;
import nl.kleurplaat.analysis.measures.Cores;
import nl.kleurplaat.analysis.measures.CutPoints;
import nl.kleurplaat.analysis.measures.Degrees;
import nl.kleurplaat.analysis.measures.EiIndex;
import nl.kleurplaat.analysis.measures.Harmonic;
import nl.kleurplaat.analysis.measures.Modularity;
import nl.kleurplaat.analysis.measures.PageRank;
import nl.kleurplaat.analysis.measures.Participation;
import nl.kleurplaat.analysis.measures.StructuralHoles;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.NetworkGraph;
import nl.kleurplaat.lens.Sketch;
import nl.kleurplaat.lens.Ties;
import org.jgrapht.Graph;
import org.jgrapht.alg.clustering.UndirectedModularityMeasurer;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.interfaces.EdgeScoringAlgorithm;
import org.jgrapht.alg.interfaces.VertexScoringAlgorithm;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.EdgeBetweennessCentrality;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.graph.AsUnweightedGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our measures and JGraphT's beside each other, by the contract that both answer. */
class ContractTests {

    static Stream<Ties> networks() {
        return Stream.concat(
                Stream.of(Graphs.of("A-B").ties(), Graphs.path(7), Graphs.complete(6), Graphs.isolates(3)),
                IntStream.range(0, 12).mapToObj(seed -> Graphs.random(seed, 30, 15 + 10 * seed, 5)));
    }

    private static Graph<Integer, Integer> unweighted(Ties ties) {
        return new AsUnweightedGraph<>(new NetworkGraph(ties));
    }

    private static void sameScores(
            VertexScoringAlgorithm<Integer, ? extends Number> ours,
            VertexScoringAlgorithm<Integer, ? extends Number> peers) {
        ours.getScores().forEach((actor, score) -> {
            assertThat(score.doubleValue())
                    .isCloseTo(peers.getVertexScore(actor).doubleValue(), offset(1e-9));
            assertThat(ours.getVertexScore(actor)).isEqualTo(score);
        });
    }

    @ParameterizedTest
    @MethodSource("networks")
    void scoresOfActorsAreThoseOfJGraphT(Ties ties) {
        Graph<Integer, Integer> graph = unweighted(ties);
        sameScores(Cores.of(ties), new Coreness<>(graph));
        sameScores(Betweenness.of(ties), new BetweennessCentrality<>(graph));
        sameScores(Harmonic.of(ties), new HarmonicCentrality<>(graph, false, false));
        sameScores(Clustering.of(ties), new ClusteringCoefficient<>(graph));
        sameScores(PageRank.of(ties), new org.jgrapht.alg.scoring.PageRank<>(graph, 0.85, 1_000, 1e-12));
        assertThat(Degrees.of(ties).getScores())
                .isEqualTo(graph.vertexSet().stream().collect(Collectors.toMap(v -> v, graph::degreeOf)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void scoresOfTiesAreThoseOfJGraphT(Ties ties) {
        EdgeScoringAlgorithm<Integer, Double> ours = Betweenness.acrossGroups(
                        ties, IntStream.range(0, ties.actors()).toArray())
                .byTie();
        EdgeScoringAlgorithm<Integer, Double> peers = new EdgeBetweennessCentrality<>(unweighted(ties));
        assertThat(ours.getScores()).hasSize(ties.ties());
        ours.getScores().forEach((tie, score) -> {
            assertThat(score).isCloseTo(peers.getEdgeScore(tie), offset(1e-9));
            assertThat(ours.getEdgeScore(tie)).isEqualTo(score);
        });
    }

    @ParameterizedTest
    @MethodSource("networks")
    void partsAreThoseOfJGraphT(Ties ties) {
        NetworkGraph graph = new NetworkGraph(ties);
        assertThat(Components.of(ties).getClustering().getClusters())
                .hasSameElementsAs(new ConnectivityInspector<>(graph).connectedSets());
        if (ties.ties() > 0) {
            Communities ours = Communities.of(ties);
            double theirs = new UndirectedModularityMeasurer<>(graph)
                    .modularity(ours.getClustering().getClusters());
            assertThat(Modularity.of(ties, ours.labels())).isCloseTo(theirs, offset(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void cutActorsAndBridgeTiesAreThoseOfJGraphT(Ties ties) {
        CutPoints ours = CutPoints.of(ties);
        BiconnectivityInspector<Integer, Integer> peers = new BiconnectivityInspector<>(new NetworkGraph(ties));
        assertThat(numbers(ours.cutActor())).isEqualTo(peers.getCutpoints());
        assertThat(numbers(ours.bridgeTie())).isEqualTo(peers.getBridges());
    }

    private static Set<Integer> numbers(boolean[] flags) {
        return IntStream.range(0, flags.length).filter(i -> flags[i]).boxed().collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void whatIsNotDefinedIsLeftOut(Ties ties) {
        int n = ties.actors();
        int[] primary = Graphs.randomGroups(3, n, 3);
        StructuralHoles holes = StructuralHoles.of(ties);
        Map<ActorScores<?>, Function<Integer, @Nullable Object>> measures = Map.of(
                holes.constraint(),
                holes::constraint,
                holes.effectiveSize(),
                holes::effectiveSize,
                Clustering.of(ties),
                v -> ties.degree(v) < 2 ? null : Clustering.of(ties).of(v),
                EiIndex.of(ties, primary),
                v -> EiIndex.of(ties, primary).of(v),
                Participation.of(ties, primary),
                v -> Participation.of(ties, primary).of(v),
                Participation.of(ties, primary).weighted(),
                v -> Participation.of(ties, primary).weighted(v),
                Brokerage.of(ties, primary).total(),
                v -> primary[v] < 0
                        ? 0L
                        : requireNonNull(Brokerage.of(ties, primary).of(v)).total(),
                Degrees.of(ties).weighted(),
                v -> Degrees.of(ties).weighted(v));
        measures.forEach((ours, expected) -> {
            for (int v = 0; v < n; v++) {
                assertThat(ours.getVertexScore(v)).isEqualTo(expected.apply(v));
                assertThat(ours.getScores().containsKey(v)).isEqualTo(expected.apply(v) != null);
            }
            assertThatThrownBy(() -> ours.getVertexScore(n)).isInstanceOf(IllegalArgumentException.class);
        });
        Scores scores =
                Scores.of(Sketch.network(ties, Sketch.groups(3, primary)), Betweenness.acrossGroups(ties, primary));
        assertThat(scores.byActor().getScores()).hasSize(n);
        assertThat(scores.byTie().getScores()).hasSize(ties.ties());
        assertThatThrownBy(() -> scores.byTie().getEdgeScore(ties.ties())).isInstanceOf(IllegalArgumentException.class);
    }
}
