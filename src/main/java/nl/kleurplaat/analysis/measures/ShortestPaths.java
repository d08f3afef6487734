package nl.kleurplaat.analysis.measures;

import java.util.Arrays;

/**
 * Counts the shortest paths from one source at a time to everyone in its component. One per thread; nothing is
 * allocated per source.
 *
 * <p>Level by level. From a level to the next, paths are pushed along the level's arcs or pulled along the arcs of
 * the actors not yet seen, whichever are fewer (Beamer, Asanović and Patterson, <i>Direction-optimizing breadth-first
 * search</i>, 2012). No step asks which level a neighbour is in: an unseen actor has neighbours in the last level or
 * unseen ones, and the latter have no paths yet.
 */
final class ShortestPaths {
    /** Above this depth the number of paths may leave the range of a double: below it, (2³¹/32)³² does not. */
    private static final int DEEP = 32;

    private static final double HUGE = 0x1p500;

    /** Lowest number of paths kept after scaling, so that one divided by it is finite. */
    private static final double TINY = 0x1p-960;

    /** Everyone reached, level by level. */
    final int[] queue;

    /** Level {@code d} is {@code queue[levels[d] … levels[d+1]-1]}. */
    final int[] levels;

    /** By level, the arcs of its actors. */
    final int[] arcs;

    /** By level, what its numbers of paths were multiplied by beyond those of the level before. */
    final double[] scale;

    /** By actor, the number of shortest paths from the source. */
    final double[] paths;

    private final BreadthFirstRows rows;
    private final byte[] unseen;
    private final double[] tally;
    private final int[] rest;
    private int restCount;

    ShortestPaths(BreadthFirstRows rows) {
        this.rows = rows;
        int n = rows.size;
        queue = new int[n + 1];
        levels = new int[n + 1];
        arcs = new int[n];
        scale = new double[n];
        paths = new double[n];
        unseen = new byte[n];
        tally = new double[n];
        rest = new int[n];
    }

    /** Gives the last level. */
    int search(int source) {
        int from = rows.start[source];
        int to = rows.end[source];
        Arrays.fill(unseen, from, to, (byte) 1);
        Arrays.fill(paths, from, to, 0);
        Arrays.fill(tally, from, to, 0);
        queue[0] = source;
        unseen[source] = 0;
        tally[source] = 1;
        restCount = -1;
        settle(0, 1);
        int hidden = rows.offsets[to] - rows.offsets[from] - arcs[0];
        int depth = 0;
        int tail = 1;
        // the last level is never expanded: everybody has been seen by then
        while (tail < to - from) {
            if (arcs[depth] < hidden) {
                tail = push(depth);
            } else {
                if (restCount < 0) {
                    listUnseen(from, to);
                }
                tail = pull(tail);
            }
            settle(++depth, tail);
            hidden -= arcs[depth];
        }
        return depth;
    }

    private int push(int depth) {
        int[] offsets = rows.offsets;
        int[] neighbours = rows.neighbours;
        int[] found = queue;
        byte[] fresh = unseen;
        double[] sums = tally;
        int end = levels[depth + 1];
        int tail = end;
        for (int i = levels[depth]; i < end; i++) {
            int v = found[i];
            double count = paths[v];
            for (int arc = offsets[v], stop = offsets[v + 1]; arc < stop; arc++) {
                int w = neighbours[arc];
                sums[w] += count; // what lands on an actor seen before is never read
                found[tail] = w;
                tail += fresh[w];
                fresh[w] = 0;
            }
        }
        return tail;
    }

    private void listUnseen(int from, int to) {
        int count = 0;
        for (int v = from; v < to - 1; v++) {
            rest[count] = v;
            count += unseen[v];
        }
        if (unseen[to - 1] != 0) {
            rest[count++] = to - 1;
        }
        restCount = count;
    }

    private int pull(int head) {
        int[] offsets = rows.offsets;
        int[] neighbours = rows.neighbours;
        double[] counts = paths;
        int tail = head;
        int kept = 0;
        for (int i = 0; i < restCount; i++) {
            int v = rest[i];
            if (unseen[v] == 0) {
                continue; // found by a push since
            }
            double sum = 0;
            for (int arc = offsets[v], stop = offsets[v + 1]; arc < stop; arc++) {
                sum += counts[neighbours[arc]];
            }
            if (sum > 0) {
                tally[v] = sum;
                unseen[v] = 0;
                queue[tail++] = v;
            } else {
                rest[kept++] = v;
            }
        }
        restCount = kept;
        return tail;
    }

    /** Makes what was found a level: only now do its actors have paths to pass on. */
    private void settle(int depth, int tail) {
        int sum = 0;
        for (int i = levels[depth]; i < tail; i++) {
            int v = queue[i];
            paths[v] = tally[v];
            sum += rows.degree(v);
        }
        arcs[depth] = sum;
        levels[depth + 1] = tail;
        scale[depth] = depth < DEEP ? 1 : scaleDown(levels[depth], tail);
    }

    /** Only the ratios between two levels matter, so that a level with huge numbers may be divided as a whole. */
    private double scaleDown(int from, int to) {
        double largest = 0;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, paths[queue[i]]);
        }
        if (largest < HUGE) {
            return 1;
        }
        for (int i = from; i < to; i++) {
            paths[queue[i]] = Math.max(paths[queue[i]] / HUGE, TINY);
        }
        return 1 / HUGE;
    }
}
