package nl.kleurplaat.analysis.measures;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.lens.Ties;

/**
 * Harmonic centrality: the sum of 1/distance to every other actor (unweighted), where no path adds nothing.
 *
 * <p>Boldi and Vigna, <i>Axioms for centrality</i>, 2014. O(n·m) for n actors and m ties at worst, but 64 sources are
 * searched from at once, one bit each (Then et al., <i>The more the merrier: efficient multi-source graph
 * traversal</i>, 2014), over all cores. The same bits on every run and on any number of cores. Always defined; 0 for an
 * isolate.
 *
 * @param sums by actor, 0 … n − 1
 */
@SuppressWarnings("ArrayRecordComponent")
public record Harmonic(double[] sums) {
    private static final int HANDS = 16;
    private static final int BITS = Long.SIZE;

    /** While no more than one in so many actors was reached last, their ties are followed rather than everyone's. */
    private static final int SPARSE = 8;

    public static Harmonic of(Ties ties) {
        BreadthFirstRows rows = new BreadthFirstRows(ties);
        List<double[]> hands = IntStream.range(0, HANDS)
                .parallel()
                .mapToObj(hand -> play(rows, hand))
                .toList();
        double[] sums = new double[rows.size];
        for (double[] hand : hands) {
            for (int v = 0; v < sums.length; v++) {
                sums[rows.actor[v]] += hand[v];
            }
        }
        return new Harmonic(sums);
    }

    public double of(int actor) {
        return sums[actor];
    }

    private static double[] play(BreadthFirstRows rows, int hand) {
        Search search = new Search(rows);
        for (long first = (long) hand * BITS; first < rows.size; first += HANDS * BITS) {
            search.addFrom((int) first, Math.min(rows.size, (int) first + BITS));
        }
        return search.sums;
    }

    /** From up to 64 sources at a time. Ties go both ways, so what a source adds to an actor is what it would get. */
    private static final class Search {
        private final BreadthFirstRows rows;
        private final double[] sums;

        /** By actor, which sources have reached it before, at the last step, and now. */
        private final long[] seen;

        private long[] last;
        private long[] now;
        private int[] queue;
        private int[] found;

        Search(BreadthFirstRows rows) {
            this.rows = rows;
            sums = new double[rows.size];
            seen = new long[rows.size];
            last = new long[rows.size];
            now = new long[rows.size];
            queue = new int[rows.size + 1];
            found = new int[rows.size + 1];
        }

        void addFrom(int first, int end) {
            int from = rows.start[first];
            int to = rows.end[end - 1];
            Arrays.fill(seen, from, to, 0);
            long missing = 0;
            for (int source = first; source < end; source++) {
                seen[source] = 1L << (source - first);
                last[source] = seen[source];
                queue[source - first] = source;
                missing += rows.end[source] - rows.start[source] - 1;
            }
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
