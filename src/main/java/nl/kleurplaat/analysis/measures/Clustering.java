package nl.kleurplaat.analysis.measures;

import nl.kleurplaat.lens.Ties;
import org.jspecify.annotations.Nullable;

/**
 * Triangles: how many each actor is in, which share of the pairs of its neighbours are tied (Watts and Strogatz,
 * <i>Collective dynamics of 'small-world' networks</i>, 1998), and the same over the whole network.
 *
 * <p>O(m√m) for m ties, each triangle once. Clustering is null below two ties, transitivity without an actor of two
 * ties.
 */
public final class Clustering {
    private final Ties ties;
    private final long[] triangles;

    private Clustering(Ties ties, long[] triangles) {
        this.ties = ties;
        this.triangles = triangles;
    }

    public static Clustering of(Ties ties) {
        return new Clustering(ties, count(new OrientedTies(ties)));
    }

    /** The share of the pairs of neighbours that are tied, 0–1. */
    public @Nullable Double of(int actor) {
        double pairs = pairs(actor);
        return pairs == 0 ? null : Double.valueOf(triangles[actor] / pairs);
    }

    /** How many triangles the actor is in: the ties among its neighbours. */
    public long triangles(int actor) {
        return triangles[actor];
    }

    /** How many triangles there are. */
    public long triangles() {
        long corners = 0;
        for (long count : triangles) {
            corners += count;
        }
        return corners / 3;
    }

    /** The share of connected triples (a tied to v, v tied to b) that are closed, 0–1. */
    public @Nullable Double transitivity() {
        double triples = 0;
        for (int v = 0; v < triangles.length; v++) {
            triples += pairs(v);
        }
        return triples == 0 ? null : Double.valueOf(3 * triangles() / triples);
    }

    private double pairs(int actor) {
        double degree = ties.degree(actor);
        return degree * (degree - 1) / 2;
    }

    private static long[] count(OrientedTies oriented) {
        int[] offsets = oriented.offsets;
        int[] targets = oriented.targets;
        int[] mark = oriented.marks();
        long[] count = new long[mark.length];
        for (int v = 0; v < mark.length; v++) {
            int lo = offsets[v];
            int hi = offsets[v + 1];
            for (int i = lo; i < hi; i++) {
                mark[targets[i]] = i;
            }
            for (int i = lo; i < hi; i++) {
                int u = targets[i];
                int closed = 0;
                for (int j = offsets[u], stop = offsets[u + 1]; j < stop; j++) {
                    if (mark[targets[j]] >= lo) {
                        count[targets[j]]++;
                        closed++;
                    }
                }
                count[u] += closed;
                count[v] += closed;
            }
        }
        return count;
    }
}
