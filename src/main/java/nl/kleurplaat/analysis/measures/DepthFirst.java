package nl.kleurplaat.analysis.measures;

import java.util.Arrays;
import nl.kleurplaat.lens.Ties;

/**
 * A depth-first search of a whole network, one tree per component: what cut actors, bridge ties and the pairs that
 * they separate are read off from (Hopcroft &amp; Tarjan 1973, <i>Efficient algorithms for graph manipulation</i>).
 *
 * <p>Trees are started from the lowest actor not yet seen and neighbours are visited in ascending order, so that equal
 * networks give equal trees. The actors below {@code v} in its tree, {@code v} included, are the stretch
 * {@code order[place[v] … place[v]+size[v]-1]}; a component is the stretch of its root. O(n + m) for n actors and m
 * ties, without recursion: the way back is kept in {@code parent}.
 *
 * @param order the actors as they were first reached
 * @param place where each actor stands in {@code order}
 * @param parent the actor from which each was reached, -1 for a root
 * @param parentTie the tie over which it was reached, -1 for a root
 * @param root the root of its tree
 * @param low the lowest place that an actor or anyone below it has a tie to, not counting ties to parents; its own
 *     place where that is lower
 * @param size the number of actors below it, itself included
 */
@SuppressWarnings("ArrayRecordComponent")
public record DepthFirst(int[] order, int[] place, int[] parent, int[] parentTie, int[] root, int[] low, int[] size) {

    public static DepthFirst of(Ties ties) {
        Search search = new Search(ties);
        for (int v = 0; v < ties.actors(); v++) {
            if (search.place[v] < 0) {
                search.tree(v);
            }
        }
        return new DepthFirst(
                search.order, search.place, search.parent, search.parentTie, search.root, search.low, search.size);
    }

    /** The place after the last actor below {@code actor}. */
    public int end(int actor) {
        return place[actor] + size[actor];
    }

    /** Whether the actors below {@code child} reach the others only through its parent; false for a root. */
    public boolean hangsOnParent(int child) {
        return parent[child] >= 0 && low[child] >= place[parent[child]];
    }

    /** Whether the actors below {@code child} reach the others only over the tie to its parent; false for a root. */
    public boolean hangsOnTie(int child) {
        return parent[child] >= 0 && low[child] > place[parent[child]];
    }

    private static final class Search {

        private final Ties ties;
        private final int[] next;
        private final int[] order;
        private final int[] place;
        private final int[] parent;
        private final int[] parentTie;
        private final int[] root;
        private final int[] low;
        private final int[] size;
        private int reached;

        Search(Ties ties) {
            int n = ties.actors();
            this.ties = ties;
            next = Arrays.copyOf(ties.offsets(), n);
            order = new int[n];
            place = new int[n];
            parent = new int[n];
            parentTie = new int[n];
            root = new int[n];
            low = new int[n];
            size = new int[n];
            Arrays.fill(place, -1);
        }

        void tree(int start) {
            int[] offsets = ties.offsets();
            int[] neighbours = ties.neighbours();
            enter(start, -1, -1, start);
            int v = start;
            while (v >= 0) {
                if (next[v] == offsets[v + 1]) {
                    v = leave(v);
                    continue;
                }
                int arc = next[v]++;
                int u = neighbours[arc];
                if (place[u] < 0) {
                    enter(u, v, ties.tieOf()[arc], start);
                    v = u;
                } else if (u != parent[v]) {
                    low[v] = Math.min(low[v], place[u]);
                }
            }
        }

        private void enter(int v, int from, int over, int start) {
            order[reached] = v;
            place[v] = reached;
            low[v] = reached++;
            parent[v] = from;
            parentTie[v] = over;
            root[v] = start;
            size[v] = 1;
        }

        private int leave(int v) {
            int up = parent[v];
            if (up >= 0) {
                low[up] = Math.min(low[up], low[v]);
                size[up] += size[v];
            }
            return up;
        }
    }
}
