package nl.kleurplaat.analysis.measures;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.ActorScores;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.lens.Ties;
import org.jspecify.annotations.Nullable;

/**
 * Harmonic centrality: the sum of 1/distance to every other actor (unweighted), where no path adds nothing.
 *
 * <p>Boldi and Vigna, <i>Axioms for centrality</i>, 2014. O(n·m) for n actors and m ties at worst, but 64 sources are
 * searched from at once, one bit each (Then et al., <i>The more the merrier: efficient multi-source graph
 * traversal</i>, 2014), over all cores. The same bits on every run and on any number of cores. Always defined; 0 for an
 * isolate.
 *
 * <p>Exact while n·m is at most 10¹⁰, unless the searches have so little in common (a very long path) that they would
 * follow more than 10¹⁰ arcs. Otherwise an estimate from sources drawn at random, with putting back, always the same
 * ones (Eppstein and Wang, <i>Fast approximation of centrality</i>, 2004): as many as an eighth of that work allows, as
 * measured on 64 others. Its error is that of a mean of values from 0 to 1 with the variance that was found (Maurer and
 * Pontil, <i>Empirical Bernstein bounds and sample variance penalization</i>, 2009, theorem 4), for all actors at once.
 *
 * @param sums by actor, 0 … n − 1
 * @param error with 95% probability no sum is further off than this; null when they are exact
 */
@SuppressWarnings("ArrayRecordComponent")
public record Harmonic(double[] sums, @Nullable Double error) implements ActorScores<Double> {
    private static final int HANDS = 16;
    private static final int BITS = Long.SIZE;
    private static final long EXACT = 10_000_000_000L;

    /** The part of the work for which it is exact that an estimate may take. */
    private static final int PART = 8;

    private static final long SEED = 42;

    /** The probability that a sum is further off than is stated. */
    private static final double DOUBT = 0.05;

    /** While no more than one in so many actors was reached last, their ties are followed rather than everyone's. */
    private static final int SPARSE = 8;

    public static Harmonic of(Ties ties) {
        return of(ties, new Effort());
    }

    /** A step of the effort is 64 sources. */
    public static Harmonic of(Ties ties, Effort effort) {
        return of(ties, EXACT, SEED, effort);
    }

    /** @param limit the largest actors × ties and the most arcs for which it is exact */
    static Harmonic of(Ties ties, long limit, long seed, Effort effort) {
        BreadthFirstRows rows = new BreadthFirstRows(ties);
        int n = rows.size;
        if (ties.ties() == 0) {
            return new Harmonic(new double[n], null);
        }
        RandomBits random = new RandomBits();
        Search trial = new Search(rows, false);
        trial.addFrom(drawn(random, ~seed, 1, n), 0, BITS);
        effort.check();
        double all = Math.ceilDiv(n, BITS) * (double) trial.work;
        boolean exact = (long) n * ties.ties() <= limit ? all <= limit : PART * all <= limit;
        if (exact) {
            int[] everyone = IntStream.range(0, n).toArray();
            return new Harmonic(byActor(rows, deal(rows, everyone, false, effort), hand -> hand.sums, 1), null);
        }
        int rounds = (int) Math.max(1, limit / PART / trial.work);
        return estimated(rows, drawn(random, seed, rounds, n), effort);
    }

    @Override
    public int actors() {
        return sums.length;
    }

    @Override
    public Double of(int actor) {
        return sums[actor];
    }

    /** Sources for so many searches, ascending: those of one search have much in common then. */
    private static int[] drawn(RandomBits random, long seed, int searches, int actors) {
        random.start(seed, 0);
        int[] sources = new int[searches * BITS];
        Arrays.setAll(sources, i -> (int) random.below(actors));
        Arrays.sort(sources);
        return sources;
    }

    private static Harmonic estimated(BreadthFirstRows rows, int[] sources, Effort effort) {
        List<Search> hands = deal(rows, sources, true, effort);
        double k = sources.length;
        double n = rows.size;
        double[] means = byActor(rows, hands, hand -> hand.sums, 1 / k);
        double[] squares = byActor(rows, hands, hand -> hand.squares, 1 / k);
        double doubt = Math.log(4 * n / DOUBT);
        double widest = 0;
        for (int v = 0; v < means.length; v++) {
            double variance = Math.max(0, squares[v] - means[v] * means[v]) * k / (k - 1);
            widest = Math.max(widest, Math.sqrt(2 * variance * doubt / k) + 7 * doubt / (3 * (k - 1)));
            means[v] *= n;
        }
        // no sum and no estimate is below 0 or above n
        return new Harmonic(means, Math.min(1, widest) * n);
    }

    private static double[] byActor(
            BreadthFirstRows rows, List<Search> hands, Function<Search, double[]> of, double factor) {
        double[] sums = new double[rows.size];
        for (Search hand : hands) {
            double[] found = of.apply(hand);
            for (int v = 0; v < sums.length; v++) {
                sums[rows.actor[v]] += found[v] * factor;
            }
        }
        return sums;
    }

    private static List<Search> deal(BreadthFirstRows rows, int[] sources, boolean squares, Effort effort) {
        effort.expect(Math.ceilDiv(sources.length, BITS));
        return IntStream.range(0, HANDS)
                .parallel()
                .mapToObj(hand -> {
                    Search search = new Search(rows, squares);
                    for (long first = (long) hand * BITS; first < sources.length; first += HANDS * BITS) {
                        search.addFrom(sources, (int) first, Math.min(sources.length, (int) first + BITS));
                        effort.did(1);
                    }
                    return search;
                })
                .toList();
    }

    /** From up to 64 sources at a time. Ties go both ways, so what a source adds to an actor is what it would get. */
    private static final class Search {
        private final BreadthFirstRows rows;
        private final double[] sums;

        /** The same of 1/distance²; empty when nobody asks. */
        private final double[] squares;

        /** How many arcs and actors were gone through. */
        private long work;

        /** By actor, which sources have reached it before, at the last step, and now. */
        private final long[] seen;

        private long[] last;
        private long[] now;
        private int[] queue;
        private int[] found;

        Search(BreadthFirstRows rows, boolean squares) {
            this.rows = rows;
            this.squares = new double[squares ? rows.size : 0];
            sums = new double[rows.size];
            seen = new long[rows.size];
            last = new long[rows.size];
            now = new long[rows.size];
            queue = new int[Math.max(rows.size + 1, BITS)];
            found = new int[queue.length];
        }

        /** From {@code sources[first … end-1]}, which ascend; one that is there twice counts twice. */
        void addFrom(int[] sources, int first, int end) {
            int from = rows.start[sources[first]];
            int to = rows.end[sources[end - 1]];
            Arrays.fill(seen, from, to, 0);
            long missing = 0;
            for (int i = first; i < end; i++) {
                int source = sources[i];
                seen[source] |= 1L << (i - first);
                last[source] = seen[source];
                queue[i - first] = source;
                missing += rows.end[source] - rows.start[source] - 1;
            }
            work += to - from;
            int count = end - first;
            for (int distance = 1; missing > 0; distance++) {
                int reached = count > (to - from) / SPARSE ? pull(from, to) : push(count);
                missing -= settle(reached, distance);
                wipe(count);
                swap();
                count = reached;
            }
            wipe(count);
        }

        private int push(int count) {
            int[] offsets = rows.offsets;
            int[] neighbours = rows.neighbours;
            int tail = 0;
            for (int i = 0; i < count; i++) {
                int v = queue[i];
                long bits = last[v];
                work += rows.degree(v) + 1;
                for (int arc = offsets[v], stop = offsets[v + 1]; arc < stop; arc++) {
                    int w = neighbours[arc];
                    long before = now[w];
                    long after = before | (bits & ~seen[w]);
                    now[w] = after;
                    found[tail] = w;
                    tail += any(after) - any(before);
                }
            }
            return tail;
        }

        private int pull(int from, int to) {
            int[] offsets = rows.offsets;
            int[] neighbours = rows.neighbours;
            long[] bits = last;
            int tail = 0;
            for (int v = from; v < to; v++) {
                if (seen[v] == -1) {
                    continue;
                }
                long reaching = 0;
                work += rows.degree(v) + 1;
                for (int arc = offsets[v], stop = offsets[v + 1]; arc < stop; arc++) {
                    reaching |= bits[neighbours[arc]];
                }
                now[v] = reaching & ~seen[v];
                found[tail] = v;
                tail += any(now[v]);
            }
            return tail;
        }

        /** 1 if any bit is set, else 0, without a branch. */
        private static int any(long bits) {
            return (int) ((bits | -bits) >>> (BITS - 1));
        }

        /** Gives how many pairs of a source and an actor are this far apart. */
        private long settle(int count, int distance) {
            long pairs = 0;
            for (int i = 0; i < count; i++) {
                int v = found[i];
                seen[v] |= now[v];
                int sources = Long.bitCount(now[v]);
                sums[v] += (double) sources / distance;
                pairs += sources;
                if (squares.length > 0) {
                    squares[v] += (double) sources / distance / distance;
                }
            }
            return pairs;
        }

        private void wipe(int count) {
            for (int i = 0; i < count; i++) {
                last[queue[i]] = 0;
            }
        }

        private void swap() {
            long[] bits = last;
            last = now;
            now = bits;
            int[] actors = queue;
            queue = found;
            found = actors;
        }
    }
}
