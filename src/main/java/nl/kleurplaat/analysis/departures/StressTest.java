package nl.kleurplaat.analysis.departures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.lens.Ties;

/**
 * Which actors a network can least do without: of all sets of one, two or three the ones that leave the fewest pairs
 * connected, which is the highest fragmentation F (Borgatti, <i>Identifying sets of key players in a social network</i>,
 * 2006), as all sets of a size leave equally many actors.
 *
 * <p>Exact: every set is looked at or shown to be no better. Sets differ by their last actor, for all of which one search is
 * enough ({@link Cuts}), on the few ties that matter ({@link SparseTies}). Searches are made without each set of actors that
 * may separate others; who may not ({@link Passengers}) only makes its own part smaller, and of these in a part the first
 * few are enough. O(k² (m + n) + Σ degree²) for three of n actors with m ties, k of whom may separate others, with m at most 4n in
 * the searches. Parallel; the same on any number of threads.
 */
public final class StressTest {

    /** More than this cannot leave together. */
    public static final int MOST_TOGETHER = 3;

    /** What an actor weighs is compared to this precision, so that sums do not depend on their order. */
    private static final double PRECISION = 1e6;

    private final SparseTies sparse;
    private final BitSet passengers;
    private final int[] separating;
    private final long[] weight;
    private final int together;
    private final int first;

    private StressTest(Ties ties, double[] weight, int together, int first) {
        sparse = SparseTies.of(ties, together);
        passengers = Passengers.of(ties, together);
        separating = IntStream.range(0, ties.actors())
                .filter(v -> !passengers.get(v))
                .toArray();
        this.weight =
                Arrays.stream(weight).mapToLong(w -> Math.round(w * PRECISION)).toArray();
        this.together = together;
        this.first = first;
    }

    /**
     * The worst first; of sets that leave equally many pairs the one with the highest sum of weights, and then with the lowest
     * numbers.
     *
     * @param weight by actor, such as betweenness: whose leaving makes ways longer
     * @param together how many leave, 1 to {@value #MOST_TOGETHER}
     * @param first how many sets at most
     * @param effort a step of it is a search
     * @return each ascending; none where fewer than two actors would be left
     */
    public static List<List<Integer>> worst(Ties ties, double[] weight, int together, int first, Effort effort) {
        return ties.actors() < together + 2 ? List.of() : new StressTest(ties, weight, together, first).worst(effort);
    }

    private List<List<Integer>> worst(Effort effort) {
        long bases = separating.length;
        effort.expect(together < MOST_TOGETHER ? bases : bases * (bases + 1) / 2);
        Worst all = beside(new Cuts(sparse), new Worst(first, weight), effort);
        if (together > 1) {
            IntStream.range(0, separating.length)
                    .parallel()
                    .mapToObj(i -> without(i, effort))
                    .toList()
                    .forEach(all::and);
        }
        return all.sets();
    }

    /** The sets in which the lowest actor that may separate others is this one. */
    private Worst without(int i, Effort effort) {
        Cuts cuts = new Cuts(sparse);
        Worst worst = new Worst(first, weight);
        beside(cuts, worst, effort, separating[i]);
        for (int j = i + 1; together == MOST_TOGETHER && j < separating.length; j++) {
            beside(cuts, worst, effort, separating[i], separating[j]);
        }
        return worst;
    }

    /** The sets of these and either one more, or passengers only. */
    private Worst beside(Cuts cuts, Worst worst, Effort effort, int... gone) {
        cuts.search(gone);
        effort.did(gone.length == 0 ? 0 : 1);
        if (gone.length < together - 1) {
            addPassengers(cuts, candidates(cuts), 0, cuts.pairs(), gone, worst, effort);
            return worst;
        }
        int above = gone.length == 0 ? -1 : gone[gone.length - 1];
        for (int v = 0; v < sparse.actors(); v++) {
            boolean isGone = gone.length > 0 && (v == above || v == gone[0]);
            if (!isGone && (v > above || passengers.get(v))) {
                long left = cuts.pairsWithout(v);
                if (!worst.isBeyond(left)) {
                    worst.offer(left, gone, v);
                }
            }
        }
        return worst;
    }

    /**
     * Passengers that can be in one of the first sets, those of large parts first: of who is in one part, and of the first of
     * each part, only so many as there are sets, since with any of those before in its place a set is worse.
     */
    private int[] candidates(Cuts cuts) {
        Comparator<Integer> heavier =
                Comparator.comparingLong((Integer v) -> -weight[v]).thenComparingInt(v -> v);
        int most = first + 2 * together;
        Map<Integer, List<Integer>> parts = new TreeMap<>();
        passengers.stream()
                .boxed()
                .sorted(heavier)
                .forEach(v -> parts.computeIfAbsent(cuts.firstOf(v), part -> new ArrayList<>())
                        .add(v));
        List<List<Integer>> sorted = parts.values().stream()
                .sorted(Comparator.comparingInt((List<Integer> part) -> -cuts.partOf(part.getFirst()))
                        .thenComparing(List::getFirst, heavier))
                .limit(most)
                .toList();
        return IntStream.range(0, sorted.size())
                .boxed()
                .flatMap(rank -> sorted.get(rank).stream().limit(most - rank))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void addPassengers(
            Cuts cuts, int[] candidates, int from, long pairs, int[] gone, Worst worst, Effort effort) {
        int missing = together - gone.length;
        for (int i = from; i < candidates.length; i++) {
            int v = candidates[i];
            // those that follow are in no larger part
            if (worst.isBeyond(pairs - missing * (cuts.partOf(v) - 1L))) {
                return;
            }
            long left = pairs - (cuts.partOf(v) - 1L) + ofSamePart(cuts, v, gone);
            if (missing == 1) {
                worst.offer(left, gone, v);
            } else {
                effort.check();
                int[] more = Arrays.copyOf(gone, gone.length + 1);
                more[gone.length] = v;
                addPassengers(cuts, candidates, i + 1, left, more, worst, effort);
            }
        }
    }

    /** Pairs of an actor and passengers of its part that have left before: these were counted as lost already. */
    private long ofSamePart(Cuts cuts, int v, int[] gone) {
        return Arrays.stream(gone)
                .filter(u -> passengers.get(u) && cuts.firstOf(u) == cuts.firstOf(v))
                .count();
    }
}
