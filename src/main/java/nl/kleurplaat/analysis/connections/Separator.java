package nl.kleurplaat.analysis.connections;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kleurplaat.analysis.routes.Route;
import nl.kleurplaat.lens.Ties;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.util.SupplierUtil;

/**
 * The fewest others that keep two sets of actors together which do not touch.
 *
 * <p>Whoever is tied to both sets belongs to it. Of the rest only those count who are between the two sets once these are
 * gone; of them a minimum cut is taken by JGraphT's maximum flow (Goldberg and Tarjan, <i>A new approach to the
 * maximum-flow problem</i>, 1988) on a graph in which each is an arc of capacity 1, from a source for the one set to a sink
 * for the other. O(n + m) for n actors and m ties without such others, O(n³) at worst. Of several cuts the one nearest to
 * the first set, which is the same whatever flow was found.
 */
final class Separator {

    private final Ties ties;
    private final BitSet a;
    private final BitSet b;
    private final BitSet separating;
    private final List<Route> routes = new ArrayList<>();

    Separator(Ties ties, BitSet a, BitSet b) {
        this.ties = ties;
        this.a = a;
        this.b = b;
        BitSet besideA = beside(a);
        BitSet besideB = beside(b);
        separating = (BitSet) besideA.clone();
        separating.and(besideB);
        separating.stream().forEach(v -> routes.add(route(List.of(v))));
        BitSet between = reached(besideA);
        between.and(reached(besideB));
        if (!between.isEmpty()) {
            cut(between, besideA, besideB);
        }
    }

    /** By number. */
    List<Integer> separating() {
        return separating.stream().boxed().toList();
    }

    /** As many, from the first set to the second, shortest first. */
    List<Route> routes() {
        return routes.stream()
                .sorted(Comparator.comparingInt(Route::steps)
                        .thenComparing(route -> route.actors().get(1)))
                .toList();
    }

    private BitSet beside(BitSet members) {
        BitSet beside = new BitSet();
        members.stream().flatMap(ties::partners).forEach(beside::set);
        beside.andNot(members);
        return beside;
    }

    /** Who is reached from some of those who do not belong to either set and are not tied to both. */
    private BitSet reached(BitSet starts) {
        BitSet closed = (BitSet) separating.clone();
        closed.or(a);
        closed.or(b);
        BitSet reached = (BitSet) starts.clone();
        reached.andNot(closed);
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        reached.stream().forEach(queue::add);
        while (!queue.isEmpty()) {
            ties.partners(queue.remove())
                    .filter(u -> !closed.get(u) && !reached.get(u))
                    .forEach(u -> {
                        reached.set(u);
                        queue.add(u);
                    });
        }
        return reached;
    }

    private void cut(BitSet between, BitSet besideA, BitSet besideB) {
        int source = in(ties.actors());
        int sink = out(ties.actors());
        Graph<Integer, Integer> split = split(between, besideA, besideB, source, sink);
        PushRelabelMFImpl<Integer, Integer> flow = new PushRelabelMFImpl<>(split);
        Map<Integer, Double> through = flow.getMaximumFlow(source, sink).getFlowMap();
        Set<Integer> near = flow.getSourcePartition();
        between.stream()
                .filter(v -> near.contains(in(v)) && !near.contains(out(v)))
                .forEach(separating::set);
        for (int first : split.outgoingEdgesOf(source)) {
            if (through.getOrDefault(first, 0.0) > 0) {
                routes.add(follow(split, through, first, sink));
            }
        }
    }

    private static int in(int actor) {
        return 2 * actor;
    }

    private static int out(int actor) {
        return 2 * actor + 1;
    }

    /** Each actor between the two sets as an arc of capacity 1, and ties of any capacity. */
    private Graph<Integer, Integer> split(BitSet between, BitSet besideA, BitSet besideB, int source, int sink) {
        Graph<Integer, Integer> split = new SimpleDirectedWeightedGraph<>(null, SupplierUtil.createIntegerSupplier());
        split.addVertex(source);
        split.addVertex(sink);
        between.stream().forEach(v -> {
            split.addVertex(in(v));
            split.addVertex(out(v));
            split.addEdge(in(v), out(v));
            if (besideA.get(v)) {
                split.setEdgeWeight(split.addEdge(source, in(v)), ties.actors());
            }
            if (besideB.get(v)) {
                split.setEdgeWeight(split.addEdge(out(v), sink), ties.actors());
            }
        });
        between.stream()
                .forEach(v -> ties.partners(v)
                        .filter(between::get)
                        .forEach(u -> split.setEdgeWeight(split.addEdge(out(v), in(u)), ties.actors())));
        return split;
    }

    /** The way that a unit of flow goes: it passes each actor once, since no more than a unit does. */
    private Route follow(Graph<Integer, Integer> split, Map<Integer, Double> through, int first, int sink) {
        List<Integer> way = new ArrayList<>();
        int arc = first;
        while (split.getEdgeTarget(arc) != sink) {
            int to = split.getEdgeTarget(arc);
            if (to % 2 == 0) {
                way.add(to / 2);
            }
            arc = split.outgoingEdgesOf(to).stream()
                    .filter(next -> through.getOrDefault(next, 0.0) > 0)
                    .findFirst()
                    .orElseThrow();
        }
        return route(way);
    }

    /** With the member of either set that is tied most strongly, without detours. */
    private Route route(List<Integer> way) {
        List<Integer> all = new ArrayList<>(way);
        all.addFirst(strongest(way.getFirst(), a));
        all.addLast(strongest(way.getLast(), b));
        Map<Integer, Integer> places = new HashMap<>();
        all.forEach(actor -> places.put(actor, places.size()));
        List<Integer> direct = new ArrayList<>();
        int last = all.size() - 1;
        for (int at = 0; at < last; at = furthest(all.get(at), places)) {
            direct.add(all.get(at));
        }
        direct.add(all.getLast());
        return new Route(direct);
    }

    private int furthest(int actor, Map<Integer, Integer> places) {
        return ties.partners(actor).map(u -> places.getOrDefault(u, -1)).max().orElseThrow();
    }

    private int strongest(int actor, BitSet members) {
        return ties.partners(actor)
                .filter(members::get)
                .boxed()
                .max(Comparator.comparingDouble((Integer u) -> ties.tieWeight()[ties.tie(actor, u)])
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }
}
