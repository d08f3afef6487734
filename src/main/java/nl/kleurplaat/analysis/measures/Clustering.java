package nl.kleurplaat.analysis.measures;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.ActorScores;
import nl.kleurplaat.lens.Ties;
import org.jspecify.annotations.Nullable;

/**
 * Triangles: how many each actor is in, which share of the pairs of its neighbours are tied (Watts and Strogatz,
 * <i>Collective dynamics of 'small-world' networks</i>, 1998), and the same over the whole network.
 *
 * <p>O(m√m) for m ties, each triangle once. Clustering is null below two ties, transitivity without an actor of two
 * ties.
 */
public final class Clustering implements ActorScores<Double> {
    private static final int HANDS = 2;

    private final Ties ties;
    private final long[] triangles;

    private Clustering(Ties ties, long[] triangles) {
        this.ties = ties;
        this.triangles = triangles;
    }

    public static Clustering of(Ties ties) {
        return new Clustering(ties, count(new OrientedTies(ties)));
    }

    @Override
    public int actors() {
        return triangles.length;
    }

    /** The share of the pairs of neighbours that are tied, 0–1. */
    @Override
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

    /** Dealt to two hands, in whole numbers: their order does not matter. */
    private static long[] count(OrientedTies oriented) {
        return IntStream.range(0, HANDS)
                .parallel()
                .mapToObj(hand -> count(oriented, hand))
                .reduce(new long[oriented.size()], (a, b) -> {
                    long[] sum = a.clone();
                    Arrays.setAll(sum, v -> a[v] + b[v]);
                    return sum;
                });
    }

    private static long[] count(OrientedTies oriented, int hand) {
        OrientedTies.Marks marks = oriented.new Marks();
        long[] count = new long[oriented.size()];
        for (int v = OrientedTies.first(hand); v < count.length; v = OrientedTies.next(v, HANDS)) {
            if (oriented.offsets[v + 1] - oriented.offsets[v] > 1) {
                marks.set(v);
                countFrom(v, oriented, marks.bits, count);
                marks.clear(v);
            }
        }
        return count;
    }

    private static void countFrom(int v, OrientedTies oriented, long[] marked, long[] count) {
        int[] offsets = oriented.offsets;
        int[] targets = oriented.targets;
        for (int i = offsets[v], end = offsets[v + 1]; i < end; i++) {
            int u = targets[i];
            int closed = 0;
            for (int j = offsets[u], stop = offsets[u + 1]; j < stop; j++) {
                int w = targets[j];
                if ((marked[w >>> 6] >>> w & 1) != 0) {
                    count[w]++;
                    closed++;
                }
            }
            count[u] += closed;
            count[v] += closed;
        }
    }
}
