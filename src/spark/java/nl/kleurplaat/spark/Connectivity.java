package nl.kleurplaat.spark;

import java.util.Arrays;

/**
 * What holds a network together: its components, and the actors and ties whose removal disconnects others (Tarjan 1972,
 * <i>Depth-first search and linear graph algorithms</i>, without recursion). O(n + m) for n actors and m ties.
 *
 * @param component by actor the number of its component; these are numbered by their lowest actor
 * @param components how many there are; an isolate is one
 * @param cutActor by actor, whether its removal disconnects others
 * @param bridgeTies how many ties disconnect others by their removal
 */
@SuppressWarnings("ArrayRecordComponent")
record Connectivity(int[] component, int components, boolean[] cutActor, int bridgeTies) {

    static Connectivity of(Certificate certificate, int actors) {
        Search search = new Search(Rows.of(actors, certificate.a(), certificate.b()));
        int count = 0;
        for (int v = 0; v < actors; v++) {
            if (search.place[v] == 0) {
                search.from(v, count++);
            }
        }
        return new Connectivity(search.component, count, search.cut, search.bridges);
    }

    /** How many actors the largest component has; 0 without actors. */
    int largest() {
        int[] sizes = new int[components];
        for (int of : component) {
            sizes[of]++;
        }
        return Arrays.stream(sizes).max().orElse(0);
    }

    int cutActors() {
        int count = 0;
        for (boolean cut : cutActor) {
            count += cut ? 1 : 0;
        }
        return count;
    }

    private static final class Search {

        private final Rows rows;
        private final int[] component;
        private final boolean[] cut;
        /** By actor when it was reached; 0: not yet. */
        private final int[] place;
        /** The earliest that is reached from it or those below it without the tie that led to it. */
        private final int[] low;

        private final int[] next;
        private final int[] tieTo;
        private final int[] stack;
        private int reached;
        private int bridges;

        Search(Rows rows) {
            this.rows = rows;
            int n = rows.size();
            component = new int[n];
            cut = new boolean[n];
            place = new int[n];
            low = new int[n];
            next = Arrays.copyOf(rows.offsets(), n);
            tieTo = new int[n];
            stack = new int[n];
        }

        void from(int root, int number) {
            int top = 0;
            int children = 0;
            reach(root, -1, number);
            stack[0] = root;
            while (top >= 0) {
                int v = stack[top];
                if (next[v] < rows.offsets()[v + 1]) {
                    int arc = next[v]++;
                    int w = rows.neighbours()[arc];
                    if (place[w] == 0) {
                        reach(w, rows.ties()[arc], number);
                        stack[++top] = w;
                        children += v == root ? 1 : 0;
                    } else if (rows.ties()[arc] != tieTo[v]) {
                        low[v] = Math.min(low[v], place[w]);
                    }
                } else if (--top >= 0) {
                    int up = stack[top];
                    low[up] = Math.min(low[up], low[v]);
                    cut[up] |= up != root && low[v] >= place[up];
                    bridges += low[v] > place[up] ? 1 : 0;
                }
            }
            cut[root] = children > 1;
        }

        private void reach(int v, int tie, int number) {
            place[v] = ++reached;
            low[v] = reached;
            tieTo[v] = tie;
            component[v] = number;
        }
    }
}
