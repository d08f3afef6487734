package nl.kleurplaat.analysis.connections;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.measures.CutPoints;
import nl.kleurplaat.analysis.measures.DepthFirst;
import nl.kleurplaat.lens.Ties;

/**
 * The parties that two groups hang on, each by itself: without it nobody else of the one reaches anybody else of the
 * other, and some did. Read off from a depth-first search, in which what falls apart without a cut actor are stretches:
 * O(n) a pair of groups for n actors.
 */
final class SingleBridges {

    private final DepthFirst forest;
    private final int[] cutActors;

    SingleBridges(Ties ties) {
        forest = DepthFirst.of(ties);
        boolean[] cut = CutPoints.of(ties).cutActor();
        cutActors = IntStream.range(0, cut.length).filter(v -> cut[v]).toArray();
    }

    /** By number. */
    List<Integer> between(BitSet a, BitSet b) {
        int root = onlyRoot(a, b);
        if (root < 0) {
            return List.of();
        }
        int[] ofA = counts(a);
        int[] ofB = counts(b);
        List<Integer> alone = new ArrayList<>();
        for (int v : cutActors) {
            if (forest.root()[v] == root && separates(v, root, ofA, ofB)) {
                alone.add(v);
            }
        }
        return List.copyOf(alone);
    }

    /** The root of the one component that both have members in; -1 where there is none, or more than one. */
    private int onlyRoot(BitSet a, BitSet b) {
        BitSet roots = new BitSet();
        BitSet common = new BitSet();
        a.stream().forEach(v -> roots.set(forest.root()[v]));
        b.stream().map(v -> forest.root()[v]).filter(roots::get).forEach(common::set);
        return common.cardinality() == 1 ? common.nextSetBit(0) : -1;
    }

    /** By place in the order of the search, how many members come before it. */
    private int[] counts(BitSet members) {
        int[] counts = new int[forest.order().length + 1];
        for (int place = 0; place < forest.order().length; place++) {
            counts[place + 1] = counts[place] + (members.get(forest.order()[place]) ? 1 : 0);
        }
        return counts;
    }

    private boolean separates(int v, int root, int[] ofA, int[] ofB) {
        int place = forest.place()[v];
        int restOfA = within(ofA, root) - (ofA[place + 1] - ofA[place]);
        int restOfB = within(ofB, root) - (ofB[place + 1] - ofB[place]);
        if (restOfA == 0 || restOfB == 0) {
            return false;
        }
        for (int at = place + 1; at < forest.end(v); at = forest.end(forest.order()[at])) {
            int child = forest.order()[at];
            if (forest.hangsOnParent(child)) {
                int partOfA = within(ofA, child);
                int partOfB = within(ofB, child);
                if (partOfA > 0 && partOfB > 0) {
                    return false;
                }
                restOfA -= partOfA;
                restOfB -= partOfB;
            }
        }
        return restOfA == 0 || restOfB == 0;
    }

    private int within(int[] counts, int top) {
        return counts[forest.end(top)] - counts[forest.place()[top]];
    }
}
