package nl.kleurplaat.analysis.routes;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.reach.Steps;
import nl.kleurplaat.lens.Ties;
import org.jgrapht.Graph;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.jgrapht.graph.AsSubgraph;

/**
 * The shortest ways between two actors, shortest first as {@link TieLengths} has it: by the number of ties, then by how
 * strong these are. Of equally long ones those stand first whose actors have the lower numbers; which of them are left out
 * where there are more than asked for is always the same, but means nothing.
 *
 * <p>JGraphT's k shortest loopless paths (Yen, <i>Finding the k shortest loopless paths in a network</i>, 1971): O(k n (m +
 * n log n)) for k ways, n actors and m ties at worst, but only among ties that lie on ways of so few steps as are needed
 * to find them.
 */
public final class Routes {

    private final Ties ties;
    private final TieLengths lengths;
    private final Graph<Integer, Integer> graph;
    private final Steps there;
    private final Steps back;
    private final int from;
    private final int to;

    private Routes(Ties ties, int from, int to) {
        this.ties = ties;
        this.from = from;
        this.to = to;
        lengths = TieLengths.of(ties);
        graph = lengths.graph();
        there = Steps.from(ties, only(from), Steps.ANY);
        back = Steps.from(ties, only(to), Steps.ANY);
    }

    private static BitSet only(int actor) {
        BitSet set = new BitSet();
        set.set(actor);
        return set;
    }

    /**
     * @param to another actor than {@code from}
     * @param first how many at most, 1 or more
     * @return fewer where there are no more, none where the two are not connected
     */
    public static List<Route> shortest(Ties ties, int from, int to, int first, Effort effort) {
        Routes routes = new Routes(ties, from, to);
        int fewest = routes.there.to(to);
        return fewest < 0 ? List.of() : routes.shortest(fewest, first, effort);
    }

    /** Looks among ways of ever more steps, until there are enough of them. */
    private List<Route> shortest(int fewest, int first, Effort effort) {
        int longest = there.reached().length - 1;
        for (int most = fewest; ; most += most - fewest + 1) {
            effort.check();
            List<Route> found = among(Math.min(most, longest), first);
            if (most >= longest || (found.size() == first && found.getLast().steps() <= most)) {
                return found.stream().sorted(order()).toList();
            }
        }
    }

    /** Without the last bits, in which sums differ that are equal on paper. */
    private Comparator<Route> order() {
        return Comparator.comparingDouble((Route route) -> Math.rint(lengths.of(route) * 1e12))
                .thenComparing(Route::actors, (a, b) -> Arrays.compare(array(a), array(b)));
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The shortest ways over ties that lie on ways of at most so many steps, loops allowed; and so all of these. */
    private List<Route> among(int most, int first) {
        Set<Integer> actors = IntStream.range(0, ties.actors())
                .boxed()
                .filter(v -> there.to(v) >= 0 && there.to(v) + back.to(v) <= most)
                .collect(Collectors.toCollection(HashSet::new));
        Set<Integer> over = IntStream.range(0, ties.ties())
                .boxed()
                .filter(t -> on(ties.tieA()[t], ties.tieB()[t], most) || on(ties.tieB()[t], ties.tieA()[t], most))
                .collect(Collectors.toCollection(HashSet::new));
        return new YenKShortestPath<>(new AsSubgraph<>(graph, actors, over))
                .getPaths(from, to, first).stream()
                        .map(path -> new Route(path.getVertexList()))
                        .toList();
    }

    private boolean on(int a, int b, int most) {
        return there.to(a) >= 0 && there.to(a) + 1 + back.to(b) <= most;
    }
}
