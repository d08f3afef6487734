package nl.kleurplaat.analysis.measures;

import nl.kleurplaat.lens.Ties;

/**
 * The coreness of each actor: the largest k such that it belongs to a part of the network in which everyone has at
 * least k ties within that part.
 *
 * <p>Batagelj and Zaversnik, <i>An O(m) algorithm for cores decomposition of networks</i>, 2003. O(n + m) for n actors
 * and m ties. Always defined; 0 for an isolate.
 *
 * @param coreness by actor
 */
@SuppressWarnings("ArrayRecordComponent")
public record Cores(int[] coreness) {

    public static Cores of(Ties ties) {
        Bins bins = new Bins(ties);
        bins.peel(ties.offsets(), ties.neighbours());
        return new Cores(bins.left);
    }

    public int of(int actor) {
        return coreness[actor];
    }

    /** Actors in the order of how many ties they have left, and where each such bin starts. */
    private static final class Bins {
        private final int[] left;
        private final int[] order;
        private final int[] place;
        private final int[] start;

        Bins(Ties ties) {
            int n = ties.actors();
            left = new int[n];
            order = new int[n];
            place = new int[n];
            int most = 0;
            for (int v = 0; v < n; v++) {
                left[v] = ties.degree(v);
                most = Math.max(most, left[v]);
            }
            start = new int[most + 2];
            for (int v = 0; v < n; v++) {
                start[left[v] + 1]++;
            }
            for (int d = 0; d <= most; d++) {
                start[d + 1] += start[d];
            }
            fill(n, most);
        }

        private void fill(int n, int most) {
            for (int v = 0; v < n; v++) {
                place[v] = start[left[v]]++;
                order[place[v]] = v;
            }
            // filling moved each start to its end, which is where the next bin starts
            for (int d = most; d > 0; d--) {
                start[d] = start[d - 1];
            }
            start[0] = 0;
        }

        /** Takes away whoever has fewest ties left; {@code left} then holds its coreness. */
        void peel(int[] offsets, int[] neighbours) {
            for (int v : order) {
                int core = left[v];
                for (int arc = offsets[v], stop = offsets[v + 1]; arc < stop; arc++) {
                    int w = neighbours[arc];
                    if (left[w] > core) {
                        lower(w);
                    }
                }
            }
        }

        /** Swaps the actor with the first of its bin and lets the bin start after it. */
        private void lower(int w) {
            int bin = left[w];
            int first = start[bin];
            int other = order[first];
            int from = place[w];
            order[from] = other;
            place[other] = from;
            order[first] = w;
            place[w] = first;
            start[bin] = first + 1;
            left[w] = bin - 1;
        }
    }
}
