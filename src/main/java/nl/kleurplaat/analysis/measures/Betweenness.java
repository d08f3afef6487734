package nl.kleurplaat.analysis.measures;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.ActorScores;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.TieScores;
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
 * estimate from random paths that cost about as much, see {@link SampledPaths}.
 *
 * @param sums by actor, in pairs, unnormalised, 0 or more; 0 for an isolate
 * @param error with 95% probability no sum is further off than this, in pairs; null when they are exact
 */
@SuppressWarnings("ArrayRecordComponent")
public record Betweenness(double[] sums, @Nullable Double error) implements ActorScores<Double> {
    private static final int HANDS = 16;
    private static final long EXACT = 1_000_000_000;

    /** An arc of a random path costs about as many of a sweep: it jumps through memory. */
    private static final int JUMP = 4;

    public static Betweenness of(Ties ties) {
        return of(ties, new Effort());
    }

    public static Betweenness of(Ties ties, Effort effort) {
        return of(ties, EXACT, effort);
    }

    /** Exact for a network of any size, in O(n·m): a step of the effort is a source. */
    public static Betweenness exact(Ties ties, Effort effort) {
        return of(ties, Long.MAX_VALUE, effort);
    }

    /** @param limit the largest actors × ties for which it is exact, and about so much work otherwise */
    static Betweenness of(Ties ties, long limit, Effort effort) {
        BreadthFirstRows rows = new BreadthFirstRows(ties);
        int[] everyoneApart = IntStream.range(0, rows.size).toArray();
        AcrossGroups found = of(rows, everyoneApart, false, limit, effort);
        return new Betweenness(found.actors, found.error);
    }

    public static AcrossGroups acrossGroups(Ties ties, int[] primary) {
        return acrossGroups(ties, primary, new Effort());
    }

    /**
     * Betweenness that counts only the pairs of two different groups (Flom, Friedman, Strauss and Neaigus, <i>A new
     * measure of linkage between two sub-networks</i>, 2004), of actors and of ties.
     *
     * @param primary the group of each actor, -1 for none: such an actor is never an end of a pair, but paths may run
     *     through it
     */
    public static AcrossGroups acrossGroups(Ties ties, int[] primary, Effort effort) {
        return acrossGroups(ties, primary, EXACT, effort);
    }

    static AcrossGroups acrossGroups(Ties ties, int[] primary, long limit, Effort effort) {
        BreadthFirstRows rows = new BreadthFirstRows(ties);
        int[] group = Arrays.stream(rows.actor).map(actor -> primary[actor]).toArray();
        return of(rows, group, true, limit, effort);
    }

    @Override
    public int actors() {
        return sums.length;
    }

    /** Unnormalised: pairs. */
    @Override
    public Double of(int actor) {
        return sums[actor];
    }

    /** As a share of all pairs of others, 0–1; null below three actors. */
    public @Nullable Double normalised(int actor) {
        double n = sums.length;
        return n < 3 ? null : Double.valueOf(Math.min(1, sums[actor] * 2 / ((n - 1) * (n - 2))));
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
    public record AcrossGroups(
            double[] actors,
            double[] ties,
            long pairs,
            long[] endPairs,
            @Nullable Double error) {

        /** Exact ones. */
        public AcrossGroups(double[] actors, double[] ties, long pairs, long[] endPairs) {
            this(actors, ties, pairs, endPairs, null);
        }

        public ActorScores<Double> byActor() {
            return ActorScores.of(actors.length, v -> actors[v]);
        }

        public TieScores byTie() {
            return new TieScores(ties);
        }
    }

    private static AcrossGroups of(BreadthFirstRows rows, int[] group, boolean countTies, long limit, Effort effort) {
        PairDraw pairs = new PairDraw(rows, group);
        int[] sources =
                IntStream.range(0, rows.size).filter(v -> pairs.of(v) > 0).toArray();
        long[] ends = new long[rows.size];
        IntStream.range(0, rows.size).forEach(v -> ends[rows.actor[v]] = pairs.of(v));
        long arcs = rows.neighbours.length / 2;
        if (arcs == 0 || sources.length <= limit / arcs) {
            effort.expect(sources.length);
            List<Hand> hands = deal(rows, group, sources, countTies, effort);
            return new AcrossGroups(byActor(rows, hands), byTie(rows, countTies, hands), pairs.pairs, ends);
        }
        SampledPaths sample = SampledPaths.of(rows, pairs, countTies, limit / JUMP, effort);
        double each = (double) pairs.pairs / sample.paths();
        double[] sums = new double[rows.size];
        for (int v = 0; v < sums.length; v++) {
            sums[rows.actor[v]] = sample.actors()[v] * each;
        }
        double[] tieSums =
                Arrays.stream(sample.ties()).mapToDouble(count -> count * each).toArray();
        return new AcrossGroups(sums, tieSums, pairs.pairs, ends, sample.error() * pairs.pairs);
    }

    /** What the sources that were dealt to one hand add up to. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Hand(double[] actors, double @Nullable [] arcs) {}

    private static List<Hand> deal(BreadthFirstRows rows, int[] group, int[] sources, boolean arcs, Effort effort) {
        return IntStream.range(0, HANDS)
                .parallel()
                .mapToObj(hand -> play(rows, group, sources, hand, arcs, effort))
                .toList();
    }

    private static Hand play(BreadthFirstRows rows, int[] group, int[] sources, int hand, boolean arcs, Effort effort) {
        Hand sums = new Hand(new double[rows.size], arcs ? new double[rows.neighbours.length] : null);
        Dependencies dependencies = new Dependencies(rows, group, sums.actors, sums.arcs);
        for (int i = hand; i < sources.length; i += HANDS) {
            dependencies.addFrom(sources[i]);
            effort.did(1);
        }
        return sums;
    }

    /** Each pair was counted from both its ends, hence the half. */
    private static double[] byActor(BreadthFirstRows rows, List<Hand> hands) {
        double[] sums = new double[rows.size];
        for (Hand hand : hands) {
            for (int v = 0; v < sums.length; v++) {
                sums[rows.actor[v]] += hand.actors[v] / 2;
            }
        }
        return sums;
    }

    private static double[] byTie(BreadthFirstRows rows, boolean countTies, List<Hand> hands) {
        double[] sums = new double[countTies ? rows.neighbours.length / 2 : 0];
        for (Hand hand : hands) {
            double[] arcs = hand.arcs;
            for (int arc = 0; arcs != null && arc < arcs.length; arc++) {
                sums[rows.tieOf[arc]] += arcs[arc] / 2;
            }
        }
        return sums;
    }
}
