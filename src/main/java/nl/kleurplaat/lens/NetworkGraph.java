package nl.kleurplaat.lens;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/**
 * {@link Ties} as a graph that any algorithm of JGraphT can run on: a view that holds nothing of its own. Vertices are
 * the numbers of actors and edges those of ties; the source of an edge is its lower actor.
 *
 * <p>Everything is O(1), but finding the edge between two vertices is O(log degree). Read-only: whatever would change
 * the graph throws {@link UnsupportedOperationException}. An actor or tie that is not there throws {@link
 * IllegalArgumentException} where the contract of {@link org.jgrapht.Graph} has it so.
 */
public final class NetworkGraph extends AbstractGraph<Integer, Integer> {
    private static final GraphType TYPE = new DefaultGraphType.Builder()
            .undirected()
            .allowMultipleEdges(false)
            .allowSelfLoops(false)
            .allowCycles(true)
            .weighted(true)
            .modifiable(false)
            .build();

    private final Ties ties;

    public NetworkGraph(Ties ties) {
        this.ties = ties;
    }

    @Override
    public GraphType getType() {
        return TYPE;
    }

    @Override
    public Set<Integer> vertexSet() {
        return new Numbers(0, ties.actors(), i -> i, this::containsVertex);
    }

    @Override
    public Set<Integer> edgeSet() {
        return new Numbers(0, ties.ties(), i -> i, this::containsEdge);
    }

    @Override
    public Set<Integer> edgesOf(Integer vertex) {
        int actor = actor(vertex);
        return new Numbers(
                ties.offsets()[actor],
                ties.offsets()[actor + 1],
                arc -> ties.tieOf()[arc],
                tie -> containsEdge(tie) && (ties.tieA()[tie] == actor || ties.tieB()[tie] == actor));
    }

    @Override
    public Set<Integer> incomingEdgesOf(Integer vertex) {
        return edgesOf(vertex);
    }

    @Override
    public Set<Integer> outgoingEdgesOf(Integer vertex) {
        return edgesOf(vertex);
    }

    @Override
    public int degreeOf(Integer vertex) {
        return ties.degree(actor(vertex));
    }

    @Override
    public int inDegreeOf(Integer vertex) {
        return degreeOf(vertex);
    }

    @Override
    public int outDegreeOf(Integer vertex) {
        return degreeOf(vertex);
    }

    @Override
    @SuppressWarnings("NullAway") // null for "none" is the contract of Graph, which has no annotations
    public Set<Integer> getAllEdges(Integer source, Integer target) {
        if (!containsVertex(source) || !containsVertex(target)) {
            return null;
        }
        int tie = ties.tie(source, target);
        return tie < 0 ? Set.of() : Set.of(tie);
    }

    @Override
    public @Nullable Integer getEdge(Integer source, Integer target) {
        if (!containsVertex(source) || !containsVertex(target)) {
            return null;
        }
        int tie = ties.tie(source, target);
        return tie < 0 ? null : Integer.valueOf(tie);
    }

    @Override
    public boolean containsEdge(@Nullable Integer edge) {
        return edge != null && edge >= 0 && edge < ties.ties();
    }

    @Override
    public boolean containsVertex(@Nullable Integer vertex) {
        return vertex != null && vertex >= 0 && vertex < ties.actors();
    }

    @Override
    public Integer getEdgeSource(Integer edge) {
        return ties.tieA()[tie(edge)];
    }

    @Override
    public Integer getEdgeTarget(Integer edge) {
        return ties.tieB()[tie(edge)];
    }

    @Override
    public double getEdgeWeight(Integer edge) {
        return ties.tieWeight()[tie(edge)];
    }

    @Override
    public void setEdgeWeight(Integer edge, double weight) {
        throw readOnly();
    }

    @Override
    public @Nullable Supplier<Integer> getVertexSupplier() {
        return null;
    }

    @Override
    public @Nullable Supplier<Integer> getEdgeSupplier() {
        return null;
    }

    @Override
    public Integer addVertex() {
        throw readOnly();
    }

    @Override
    public boolean addVertex(Integer vertex) {
        throw readOnly();
    }

    @Override
    public Integer addEdge(Integer source, Integer target) {
        throw readOnly();
    }

    @Override
    public boolean addEdge(Integer source, Integer target, Integer edge) {
        throw readOnly();
    }

    @Override
    public Integer removeEdge(Integer source, Integer target) {
        throw readOnly();
    }

    @Override
    public boolean removeEdge(Integer edge) {
        throw readOnly();
    }

    @Override
    public boolean removeVertex(Integer vertex) {
        throw readOnly();
    }

    private int actor(Integer vertex) {
        assertVertexExist(vertex);
        return vertex;
    }

    private int tie(Integer edge) {
        if (!containsEdge(edge)) {
            throw new IllegalArgumentException("no such tie: " + edge);
        }
        return edge;
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("a network is read-only");
    }

    /** The values of a function at {@code from … to-1}, all different. */
    private static final class Numbers extends AbstractSet<Integer> {
        private final int from;
        private final int to;
        private final IntUnaryOperator value;
        private final IntPredicate member;

        Numbers(int from, int to, IntUnaryOperator value, IntPredicate member) {
            this.from = from;
            this.to = to;
            this.value = value;
            this.member = member;
        }

        @Override
        public int size() {
            return to - from;
        }

        @Override
        public boolean contains(@Nullable Object number) {
            return number instanceof Integer i && member.test(i);
        }

        @Override
        public Iterator<Integer> iterator() {
            return IntStream.range(from, to).map(value).iterator();
        }
    }
}
