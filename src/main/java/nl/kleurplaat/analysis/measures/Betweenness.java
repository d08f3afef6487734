package nl.kleurplaat.analysis.measures;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.lens.Ties;
import org.jspecify.annotations.Nullable;

/**
 * How many of the shortest paths between others run through an actor: for every unordered pair, the share of its
 * shortest paths (unweighted) on which the actor lies between the two, added up.
 *
 * <p>Brandes, <i>A faster algorithm for betweenness centrality</i>, 2001. O(n·m) time for n actors and m ties and
 * O(n) memory, over all cores. The same bits on every run and on any number of cores: the sources are dealt into a
 * fixed number of hands, each added up in order and then added to one another in order. The number of shortest paths
 * is kept as a double and does not overflow; from 2⁵³ on it is rounded. Exact while n·m is at most 10⁹; above it an
 * estimate from as many sources as that much work allows.
 *
 * @param sums by actor, in pairs, unnormalised, 0 or more; 0 for an isolate
 * @param error with 95% probability no sum is further off than this, in pairs; null when they are exact
 */
@SuppressWarnings("ArrayRecordComponent")
public record Betweenness(double[] sums, @Nullable Double error) {
    private static final int HANDS = 16;
    private static final long EXACT = 1_000_000_000;

    public static Betweenness of(Ties ties) {
        return of(ties, EXACT);
    }

    static Betweenness of(Ties ties, long limit) {
        BreadthFirstRows rows = new BreadthFirstRows(ties);
        int[] everyoneApart = IntStream.range(0, rows.size).toArray();
        Sources sources = Sources.of(rows, everyoneApart, rows.size, limit);
        return new Betweenness(byActor(rows, sources, deal(rows, everyoneApart, sources, false)), sources.error());
    }

    /**
     * Betweenness that counts only the pairs of two different groups (Flom, Friedman, Strauss and Neaigus, <i>A new
     * measure of linkage between two sub-networks</i>, 2004), of actors and of ties.
     *
     * @param primary the group of each actor, -1 for none: such an actor is never an end of a pair, but paths may run
     *     through it
     */
    public static AcrossGroups acrossGroups(Ties ties, int[] primary) {
        return acrossGroups(ties, primary, EXACT);
    }

    static AcrossGroups acrossGroups(Ties ties, int[] primary, long limit) {
        BreadthFirstRows rows = new BreadthFirstRows(ties);
        int[] group = Arrays.stream(rows.actor).map(actor -> primary[actor]).toArray();
        Sources sources = Sources.of(rows, group, (long) ties.actors() + ties.ties(), limit);
        List<Hand> hands = deal(rows, group, sources, true);
        long[] ends = CrossGroupPairs.byActor(rows, group);
        return new AcrossGroups(
                byActor(rows, sources, hands),
                byTie(rows, sources, hands),
                Arrays.stream(ends).sum() / 2,
                ends,
                sources.error());
    }

    /** Unnormalised: pairs. */
    public double of(int actor) {
        return sums[actor];
    }

    /** As a share of all pairs of others, 0–1; null below three actors. */
    public @Nullable Double normalised(int actor) {
        double n = sums.length;
        return n < 3 ? null : Double.valueOf(sums[actor] * 2 / ((n - 1) * (n - 2)));
    }

    /**
     * @param actors by actor, the pairs whose shortest paths run through it; being an end of the pair does not count
     * @param ties by tie, the pairs whose shortest paths run over it, those of its own two ends included
     * @param pairs the number of unordered pairs of connected actors of different groups
     * @param endPairs by actor, in how many of these it is an end; 0 for an actor without a group
     * @param error with 95% probability nothing in {@code actors} and {@code ties} is further off than this; null when
     *     they are exact, as the other two always are
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record AcrossGroups(double[] actors, double[] ties, long pairs, long[] endPairs, @Nullable Double error) {

        /** Exact ones. */
        public AcrossGroups(double[] actors, double[] ties, long pairs, long[] endPairs) {
            this(actors, ties, pairs, endPairs, null);
        }
    }

    /** What the sources that were dealt to one hand add up to. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Hand(double[] actors, double @Nullable [] arcs) {}

    private static List<Hand> deal(BreadthFirstRows rows, int[] group, Sources sources, boolean arcs) {
        return IntStream.range(0, HANDS)
                .parallel()
                .mapToObj(hand -> play(rows, group, sources.chosen(), hand, arcs))
                .toList();
    }

    private static Hand play(BreadthFirstRows rows, int[] group, int[] sources, int hand, boolean arcs) {
        Hand sums = new Hand(new double[rows.size], arcs ? new double[rows.neighbours.length] : null);
        Dependencies dependencies = new Dependencies(rows, group, sums.actors, sums.arcs);
        for (int i = hand; i < sources.length; i += HANDS) {
            dependencies.addFrom(sources[i]);
        }
        return sums;
    }

    /** Each pair was counted from both its ends, hence the half. */
    private static double[] byActor(BreadthFirstRows rows, Sources sources, List<Hand> hands) {
        double[] sums = new double[rows.size];
        for (Hand hand : hands) {
            for (int v = 0; v < sums.length; v++) {
                sums[rows.actor[v]] += hand.actors[v] / 2 * sources.factor();
            }
        }
        return sums;
    }

    private static double[] byTie(BreadthFirstRows rows, Sources sources, List<Hand> hands) {
        double[] sums = new double[rows.neighbours.length / 2];
        for (Hand hand : hands) {
            double[] arcs = hand.arcs;
            for (int arc = 0; arcs != null && arc < arcs.length; arc++) {
                sums[rows.tieOf[arc]] += arcs[arc] / 2 * sources.factor();
            }
        }
        return sums;
    }
}
