package nl.kleurplaat.analysis.communities;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import nl.kleurplaat.analysis.ActorClusters;
import nl.kleurplaat.lens.Ties;

/**
 * Communities: a partition of the actors with as high a modularity as can be found, over the weights of ties.
 *
 * <p>Traag, Waltman and Van Eck, <i>From Louvain to Leiden: guaranteeing well-connected communities</i>, 2019, in the
 * authors' own implementation. About O(m) per round for m ties, in practice. Two to ten random starts over all cores,
 * each until a round adds nothing; the best of them, the first where equal. The same seed gives the same communities, and the order in
 * which ties were given does not matter. Always defined; an isolate is a community of its own.
 *
 * @param labels by actor, the number of its community: the largest is 0, of equally large ones the one with the lowest
 *     actor first
 * @param sizes by community, the number of its actors
 */
@SuppressWarnings("ArrayRecordComponent")
public record Communities(int[] labels, int[] sizes) implements ActorClusters {
    /** What COMMUNITY groups are found with. */
    public static final long SEED = 42;

    private static final int MOST_STARTS = 10;
    private static final int FEWEST_STARTS = 2;

    /** Starts times ties, roughly: beyond it a larger network gets fewer starts. */
    private static final int EFFORT = 200_000;

    private static final int MOST_ROUNDS = 100;

    /** A round that adds less modularity is the last. */
    private static final double GAIN = 1e-5;

    public static Communities of(Ties ties) {
        return of(ties, SEED, 1);
    }

    /** @param resolution above 0: 1 is modularity, more gives smaller communities */
    public static Communities of(Ties ties, long seed, double resolution) {
        if (!(resolution > 0)) {
            throw new IllegalArgumentException("resolution must be above 0, not " + resolution);
        }
        if (ties.ties() == 0) {
            return numbered(IntStream.range(0, ties.actors()).toArray());
        }
        return numbered(best(network(ties), ties.ties(), seed, resolution).getClusters());
    }

    /** The number of the actor's community. */
    public int of(int actor) {
        return labels[actor];
    }

    @Override
    public int count() {
        return sizes.length;
    }

    /** What one random start came to. */
    private record Attempt(nl.cwts.networkanalysis.Clustering clustering, double quality) {}

    private static nl.cwts.networkanalysis.Clustering best(Network network, int ties, long seed, double resolution) {
        int starts = Math.clamp(EFFORT / ties, FEWEST_STARTS, MOST_STARTS);
        List<Attempt> attempts = new Random(seed)
                .longs(starts).boxed().toList().parallelStream()
                        .map(start -> attempt(network, new Random(start), resolution))
                        .toList();
        Attempt best = attempts.getFirst();
        for (Attempt attempt : attempts) {
            best = attempt.quality > best.quality ? attempt : best;
        }
        return best.clustering;
    }

    /**
     * The library maximises the constant Potts model; with weighted degrees as weights of the nodes and the resolution
     * divided by their sum, that is modularity.
     */
    private static Attempt attempt(Network network, Random random, double resolution) {
        double potts = resolution / network.getTotalNodeWeight();
        LeidenAlgorithm leiden = new LeidenAlgorithm(potts, 1, LeidenAlgorithm.DEFAULT_RANDOMNESS, random);
        nl.cwts.networkanalysis.Clustering found = new nl.cwts.networkanalysis.Clustering(network.getNNodes());
        double quality = leiden.calcQuality(network, found);
        double gain = 1;
        for (int round = 0; round < MOST_ROUNDS && gain > GAIN; round++) {
            boolean changed = leiden.improveClustering(network, found);
            double now = leiden.calcQuality(network, found);
            gain = changed ? now - quality : 0;
            quality = now;
        }
        return new Attempt(found, quality);
    }

    /** With weights of 1 on average, since how much chance there is in Leiden depends on their size. */
    private static Network network(Ties ties) {
        double mean = Arrays.stream(ties.tieWeight()).average().orElse(1);
        long[] offsets = Arrays.stream(ties.offsets()).asLongStream().toArray();
        double[] weights = Arrays.stream(ties.weights()).map(w -> w / mean).toArray();
        return new Network(
                ties.actors(),
                true,
                offsets,
                new LargeIntArray(ties.neighbours()),
                new LargeDoubleArray(weights),
                false);
    }

    private static Communities numbered(int[] found) {
        int count = Arrays.stream(found).max().orElse(-1) + 1;
        int[] size = new int[count];
        int[] lowest = new int[count];
        for (int v = found.length - 1; v >= 0; v--) {
            size[found[v]]++;
            lowest[found[v]] = v;
        }
        int[] order = IntStream.range(0, count)
                .filter(c -> size[c] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(c -> -size[c]).thenComparingInt(c -> lowest[c]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] number = new int[count];
        for (int place = 0; place < order.length; place++) {
            number[order[place]] = place;
        }
        return new Communities(
                Arrays.stream(found).map(c -> number[c]).toArray(),
                Arrays.stream(order).map(c -> size[c]).toArray());
    }
}
