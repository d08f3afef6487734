package nl.kleurplaat.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jgrapht.Graph;
import org.jgrapht.GraphTests;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.alg.spanning.KruskalMinimumSpanningTree;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.Test;

class NetworkGraphTests {
    private final Graphs.Named burt = KnownGraphs.burtWeighted();
    private final Graph<Integer, Integer> graph = new NetworkGraph(burt.ties());

    @Test
    void showsActorsAndTies() {
        assertThat(graph.vertexSet()).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(graph.edgeSet()).hasSize(10);
        int tie = burt.tie("E", "G");
        assertThat(graph.getEdge(burt.actor("G"), burt.actor("E"))).isEqualTo(tie);
        assertThat(graph.getAllEdges(burt.actor("G"), burt.actor("E"))).containsExactly(tie);
        assertThat(graph.getEdgeSource(tie)).isEqualTo(burt.actor("E"));
        assertThat(graph.getEdgeTarget(tie)).isEqualTo(burt.actor("G"));
        assertThat(graph.getEdgeWeight(tie)).isEqualTo(8);
        assertThat(graph.degreeOf(burt.actor("G"))).isEqualTo(6);
        assertThat(graph.edgesOf(burt.actor("D"))).containsExactly(burt.tie("B", "D"), burt.tie("D", "G"));
        assertThat(graph.edgesOf(burt.actor("D")).contains(tie)).isFalse();
        assertThat(graph.edgesOf(burt.actor("E")).contains(tie)).isTrue();
        assertThat(GraphTests.requireUndirected(graph)).isSameAs(graph);
        assertThat(GraphTests.isSimple(graph)).isTrue();
    }

    @Test
    void saysWhatIsNotThere() {
        assertThat(graph.containsVertex(7)).isFalse();
        assertThat(graph.containsEdge(10)).isFalse();
        assertThat(graph.containsEdge(burt.actor("C"), burt.actor("D"))).isFalse();
        assertThat(graph.getEdge(0, 7)).isNull();
        assertThat(graph.getAllEdges(0, 7)).isNull();
        assertThat(graph.getAllEdges(burt.actor("C"), burt.actor("D"))).isEmpty();
        assertThatThrownBy(() -> graph.degreeOf(7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> graph.getEdgeWeight(10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cannotBeChanged() {
        assertThatThrownBy(() -> graph.addVertex(9)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> graph.removeEdge(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> graph.setEdgeWeight(0, 2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> graph.vertexSet().remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(graph.getType().isModifiable()).isFalse();
    }

    @Test
    void letsAlgorithmsRunAsOnACopy() {
        Ties ties = Graphs.random(1, 300, 700, 5);
        Graph<Integer, Integer> view = new NetworkGraph(ties);
        Graph<Integer, DefaultEdge> copy = new SimpleWeightedGraph<>(DefaultEdge.class);
        view.vertexSet().forEach(copy::addVertex);
        for (int tie : view.edgeSet()) {
            copy.setEdgeWeight(copy.addEdge(view.getEdgeSource(tie), view.getEdgeTarget(tie)), view.getEdgeWeight(tie));
        }
        assertThat(new KruskalMinimumSpanningTree<>(view).getSpanningTree().getWeight())
                .isEqualTo(
                        new KruskalMinimumSpanningTree<>(copy).getSpanningTree().getWeight());
        assertThat(new ConnectivityInspector<>(view).connectedSets())
                .hasSameSizeAs(new ConnectivityInspector<>(copy).connectedSets());
        var scores = new BetweennessCentrality<>(copy).getScores();
        new BetweennessCentrality<>(view)
                .getScores()
                .forEach((v, score) -> assertThat(score).isCloseTo(scores.get(v), within(1e-6)));
        var paths = new DijkstraShortestPath<>(copy).getPaths(0);
        var same = new DijkstraShortestPath<>(view).getPaths(0);
        for (int v = 0; v < 300; v++) {
            assertThat(same.getWeight(v)).isEqualTo(paths.getWeight(v));
        }
    }

    @Test
    void isEmptyWithoutActors() {
        Graph<Integer, Integer> none = new NetworkGraph(Graphs.isolates(0));
        assertThat(none.vertexSet()).isEmpty();
        assertThat(none.edgeSet()).isEmpty();
    }
}
