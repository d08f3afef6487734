package nl.kleurplaat.analysis.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.routes.TieLengths;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.lens.Ties;
import org.jgrapht.alg.interfaces.SteinerTreeAlgorithm;
import org.jspecify.annotations.Nullable;

/**
 * The shortest tree with a member of each of some sets, by {@link TieLengths}: with the fewest actors, and of these over the
 * strongest ties. A set of one is an actor that has to be in it.
 *
 * <p>Exact, no approximation: Dreyfus and Wagner, <i>The Steiner problem in graphs</i>, 1971, as improved by Erickson,
 * Monma and Veinott, <i>Send-and-split method for minimum-concave-cost network flows</i>, 1987, which takes sets as
 * easily as single vertices: for every selection of the sets and every actor the shortest tree that has both. O(3^k n +
 * 2^k (m + n log n)) for k + 1 sets, n actors and m ties, and O(2^k n) memory, which is why there are at most {@value
 * #MOST_SETS} sets, and fewer in a very large network. Deterministic.
 */
final class ConnectingTree implements SteinerTreeAlgorithm<Integer, Integer> {

    /** More than this are {@code TOO_LARGE}. */
    static final int MOST_SETS = 10;

    /** Trees that are kept: selections × actors. */
    private static final int MOST_TREES = 1 << 22;

    private final Ties ties;
    private final TieLengths lengths;

    ConnectingTree(Ties ties) {
        this.ties = ties;
        lengths = TieLengths.of(ties);
    }

    /**
     * @param actors ascending
     * @param ties ascending; none where it is a single actor
     */
    record Tree(List<Integer> actors, List<Integer> ties) {}

    /**
     * @param sets 1 or more, none of them empty
     * @param effort a step of it is a selection
     * @return null where no tree has a member of each
     * @throws Problem {@code TOO_LARGE} for more sets than can be told apart in this network
     */
    @Nullable
    Tree of(List<BitSet> sets, Effort effort) {
        int most = 2;
        while (most < MOST_SETS && (long) ties.actors() << most <= MOST_TREES) {
            most++;
        }
        if (sets.size() > most) {
            throw new Problem(ProblemCode.TOO_LARGE, "table.too-many", sets.size(), most);
        }
        return new Trees(sets.size() - 1).of(sets, effort);
    }

    /** @throws IllegalArgumentException where no tree has all of them */
    @Override
    public SteinerTree<Integer> getSteinerTree(Set<Integer> actors) {
        List<BitSet> sets = actors.stream().sorted().map(ConnectingTree::only).toList();
        Tree tree = of(sets, new Effort());
        if (tree == null) {
            throw new IllegalArgumentException("not connected: " + actors);
        }
        double length =
                tree.ties.stream().mapToDouble(tie -> lengths.byTie()[tie]).sum();
        return new SteinerTreeImpl<>(new HashSet<>(tree.ties), length);
    }

    static BitSet only(int actor) {
        BitSet set = new BitSet();
        set.set(actor);
        return set;
    }

    /** The shortest trees of every selection of all sets but the last; a selection is a number with a bit for each. */
    private final class Trees {

        private static final int NONE = -1;

        private final int all;
        /** By selection and actor. */
        private final double[][] length;
        /** By selection and actor: the tie by which the tree goes on; or, below -1, that two trees meet here, the one of them that of selection -2 - it. */
        private final int[][] next;

        Trees(int sets) {
            all = (1 << sets) - 1;
            length = new double[all + 1][ties.actors()];
            next = new int[all + 1][ties.actors()];
            Arrays.fill(next[0], NONE);
        }

        @Nullable
        Tree of(List<BitSet> sets, Effort effort) {
            effort.expect(all);
            for (int selection = 1; selection <= all; selection++) {
                double[] own = length[selection];
                Arrays.fill(own, Double.POSITIVE_INFINITY);
                Arrays.fill(next[selection], NONE);
                if (Integer.bitCount(selection) == 1) {
                    sets.get(Integer.numberOfTrailingZeros(selection)).stream().forEach(v -> own[v] = 0);
                }
                meet(selection);
                goOn(selection);
                effort.did(1);
            }
            int root = sets.getLast().stream()
                    .boxed()
                    .min((v, u) -> Double.compare(length[all][v], length[all][u]))
                    .orElseThrow();
            if (Double.isInfinite(length[all][root])) {
                return null;
            }
            BitSet actors = new BitSet();
            BitSet over = new BitSet();
            collect(all, root, actors, over);
            return new Tree(
                    actors.stream().boxed().toList(), over.stream().boxed().toList());
        }

        /** At each actor the two shorter trees that together are shortest. */
        private void meet(int selection) {
            double[] best = length[selection];
            for (int one = (selection - 1) & selection; 2 * one > selection; one = (one - 1) & selection) {
                double[] first = length[one];
                double[] second = length[selection - one];
                for (int v = 0; v < best.length; v++) {
                    if (first[v] + second[v] < best[v]) {
                        best[v] = first[v] + second[v];
                        next[selection][v] = -2 - one;
                    }
                }
            }
        }

        /** From each actor over ties to others, as long as trees become shorter by it (Dijkstra). */
        private void goOn(int selection) {
            record Reached(int actor, double length) {}
            double[] best = length[selection];
            PriorityQueue<Reached> queue = new PriorityQueue<>(
                    Comparator.comparingDouble(Reached::length).thenComparingInt(Reached::actor));
            IntStream.range(0, best.length)
                    .filter(v -> best[v] < Double.POSITIVE_INFINITY)
                    .forEach(v -> queue.add(new Reached(v, best[v])));
            while (!queue.isEmpty()) {
                Reached from = queue.remove();
                int v = from.actor;
                int stop = from.length == best[v] ? ties.offsets()[v + 1] : 0;
                for (int arc = ties.offsets()[v]; arc < stop; arc++) {
                    int u = ties.neighbours()[arc];
                    double longer = best[v] + lengths.byTie()[ties.tieOf()[arc]];
                    if (longer < best[u]) {
                        best[u] = longer;
                        next[selection][u] = ties.tieOf()[arc];
                        queue.add(new Reached(u, longer));
                    }
                }
            }
        }

        private void collect(int selection, int from, BitSet actors, BitSet over) {
            int rest = selection;
            int at = from;
            actors.set(at);
            while (next[rest][at] != NONE) {
                int step = next[rest][at];
                if (step >= 0) {
                    over.set(step);
                    at = ties.tieA()[step] + ties.tieB()[step] - at;
                    actors.set(at);
                } else {
                    collect(-2 - step, at, actors, over);
                    rest -= -2 - step;
                }
            }
        }
    }
}
