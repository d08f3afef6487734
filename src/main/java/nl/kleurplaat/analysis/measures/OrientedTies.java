package nl.kleurplaat.analysis.measures;

import java.util.Arrays;
import nl.kleurplaat.lens.Ties;
import org.jspecify.annotations.Nullable;

/**
 * Every tie once, from the end with fewer ties (the lower actor where equal) to the other, so that nobody has more than
 * √(2m) of them and each of the triangles is met once in O(m√m) for m ties (Chiba and Nishizeki 1985).
 *
 * <p>To meet them: for each actor {@code v} of two arcs or more, {@link Marks#set} its targets; then for each arc to u,
 * and each arc of u to a w that has a mark, v, u and w are a triangle. A mark is one bit, so that those of 100,000
 * actors stay in the nearest cache.
 */
final class OrientedTies {
    /** Actors by which the work is dealt out: many enough to stay near each other, few enough to share evenly. */
    private static final int BLOCK = 512;

    final int[] offsets;
    final int[] targets;

    /** The weight of each arc; null unless asked for. */
    final double @Nullable [] weights;

    OrientedTies(Ties ties) {
        this(ties, false);
    }

    OrientedTies(Ties ties, boolean weighted) {
        int n = ties.actors();
        int[] from = ties.offsets();
        int[] neighbours = ties.neighbours();
        offsets = new int[n + 1];
        // one more, since what does not count is written too, and then overwritten
        int[] to = new int[ties.ties() + 1];
        double @Nullable [] weight = weighted ? new double[ties.ties() + 1] : null;
        int[] degree = new int[n];
        Arrays.setAll(degree, ties::degree);
        int next = 0;
        for (int v = 0; v < n; v++) {
            int own = degree[v];
            for (int arc = from[v], stop = from[v + 1]; arc < stop; arc++) {
                int u = neighbours[arc];
                to[next] = u;
                if (weight != null) {
                    weight[next] = ties.weights()[arc];
                }
                next += own < degree[u] || (own == degree[u] && v < u) ? 1 : 0;
            }
            offsets[v + 1] = next;
        }
        targets = to;
        weights = weight;
    }

    int size() {
        return offsets.length - 1;
    }

    int arcs() {
        return targets.length - 1;
    }

    /** The first actor of the first block of a hand, of so many hands that the actors are dealt to. */
    static int first(int hand) {
        return hand * BLOCK;
    }

    /** The actor to go on with after {@code v}: the next of its block, or the first of the hand's next block. */
    static int next(int v, int hands) {
        return (v + 1) % BLOCK == 0 ? v + 1 + (hands - 1) * BLOCK : v + 1;
    }

    /** Marks for the targets of one actor at a time. One per thread. */
    final class Marks {
        final long[] bits = new long[(size() + Long.SIZE - 1) / Long.SIZE];

        void set(int v) {
            for (int arc = offsets[v], stop = offsets[v + 1]; arc < stop; arc++) {
                bits[targets[arc] >>> 6] |= 1L << targets[arc];
            }
        }

        void clear(int v) {
            for (int arc = offsets[v], stop = offsets[v + 1]; arc < stop; arc++) {
                bits[targets[arc] >>> 6] = 0;
            }
        }
    }
}
