package nl.kleurplaat.analysis.measures;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Counts shortest paths from one source at a time and adds up which share of them runs through each actor (and each
 * arc): the inner part of {@link Betweenness}. One per thread; nothing is allocated per source.
 *
 * <p>Level by level. From a level to the next, paths are pushed along the level's arcs or pulled along the arcs of
 * the actors not yet seen, whichever are fewer (Beamer, Asanović and Patterson 2012). No step asks which level a
 * neighbour is in: an unseen actor has neighbours in the last level or unseen ones, and the latter have no paths yet.
 * Backwards the same holds for what is still to be given out.
 */
final class ShortestPaths {
    /** Above this depth the number of paths may leave the range of a double: below it, (2³¹/32)³² does not. */
    private static final int DEEP = 32;

    private static final double HUGE = 0x1p500;

    /** Lowest number of paths kept after scaling, so that one divided by it is finite. */
    private static final double TINY = 0x1p-960;

    private final BreadthFirstRows rows;
    private final int[] group;
    private final double[] actorSums;
    private final double @Nullable [] arcSums;

    private final byte[] unseen;
    private final double[] paths;
    private final double[] tally;
    private final double[] dependency;

    /** (targets + dependency) / paths, for actors in levels already done on the way back; 0 for the others. */
    private final double[] coefficient;

    private final int[] queue;
    private final int[] rest;
    private int restCount;

    /** Level {@code d} is {@code queue[levels[d] … levels[d+1]-1]}, with so many arcs and its paths divided by so much. */
    private final int[] levels;

    private final int[] arcs;
    private final double[] scale;

    /**
     * @param group pairs within a group do not count, nor those with an actor whose group is -1
     * @param actorSums where to add to, by actor
     * @param arcSums where to add to, by arc; null when nobody asks for arcs, which is faster
     */
    ShortestPaths(BreadthFirstRows rows, int[] group, double[] actorSums, double @Nullable [] arcSums) {
        this.rows = rows;
        this.group = group;
        this.actorSums = actorSums;
        this.arcSums = arcSums;
        int n = rows.size;
        unseen = new byte[n];
        paths = new double[n];
        tally = new double[n];
        dependency = new double[n];
        coefficient = new double[n];
        queue = new int[n + 1];
        rest = new int[n];
        levels = new int[n + 1];
        arcs = new int[n];
        scale = new double[n];
    }

    /** Adds what {@code source} contributes: each ordered pair (source, target) counts one. */
    void addFrom(int source) {
        int from = rows.start[source];
        int to = rows.end[source];
        if (to - from < 2) {
            return;
        }
        Arrays.fill(unseen, from, to, (byte) 1);
        Arrays.fill(paths, from, to, 0);
        Arrays.fill(tally, from, to, 0);
        Arrays.fill(coefficient, from, to, 0);
        int depth = forward(source, from, to);
        backward(source, depth);
    }

    /** Gives the last level. */
    private int forward(int source, int from, int to) {
        int size = to - from;
        int hidden = rows.offsets[to] - rows.offsets[from];
        int depth = 0;
        int tail = 1;
        queue[0] = source;
        unseen[source] = 0;
        tally[source] = 1;
        restCount = -1;
        levels[0] = 0;
        settle(0, tail);
        hidden -= arcs[0];
        // the last level is never expanded: everybody has been seen by then
        while (tail < size) {
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

    private void backward(int source, int depth) {
        for (int i = levels[depth]; i < levels[depth + 1]; i++) {
            dependency[queue[i]] = 0;
        }
        for (int d = depth; d > 0; d--) {
            addLevel(source, d);
            if (arcSums != null) {
                gatherArcs(d - 1, arcSums);
            } else if (d > 1 && arcs[d] < arcs[d - 1]) {
                scatter(d);
            } else if (d > 1) {
                gather(d - 1);
            }
        }
    }

    private void addLevel(int source, int depth) {
        int home = group[source];
        for (int i = levels[depth], stop = levels[depth + 1]; i < stop; i++) {
            int v = queue[i];
            double through = dependency[v];
            actorSums[v] += through;
            int target = group[v] >= 0 && group[v] != home ? 1 : 0;
            coefficient[v] = (target + through) / paths[v];
        }
    }

    private void scatter(int depth) {
        int[] offsets = rows.offsets;
        int[] neighbours = rows.neighbours;
        double[] sums = tally;
        int middle = levels[depth];
        for (int i = levels[depth - 1]; i < middle; i++) {
            sums[queue[i]] = 0;
        }
        for (int i = middle, end = levels[depth + 1]; i < end; i++) {
            int w = queue[i];
            double give = coefficient[w];
            for (int arc = offsets[w], stop = offsets[w + 1]; arc < stop; arc++) {
                sums[neighbours[arc]] += give;
            }
        }
        for (int i = levels[depth - 1]; i < middle; i++) {
            int v = queue[i];
            dependency[v] = paths[v] * scale[depth] * sums[v];
        }
    }

    private void gather(int depth) {
        int[] offsets = rows.offsets;
        int[] neighbours = rows.neighbours;
        double[] gives = coefficient;
        for (int i = levels[depth], end = levels[depth + 1]; i < end; i++) {
            int v = queue[i];
            double sum = 0;
            for (int arc = offsets[v], stop = offsets[v + 1]; arc < stop; arc++) {
                sum += gives[neighbours[arc]];
            }
            dependency[v] = paths[v] * scale[depth + 1] * sum;
        }
    }

    private void gatherArcs(int depth, double[] sums) {
        int[] offsets = rows.offsets;
        int[] neighbours = rows.neighbours;
        double[] gives = coefficient;
        for (int i = levels[depth], end = levels[depth + 1]; i < end; i++) {
            int v = queue[i];
            double count = paths[v] * scale[depth + 1];
            double sum = 0;
            for (int arc = offsets[v], stop = offsets[v + 1]; arc < stop; arc++) {
                double through = count * gives[neighbours[arc]];
                sums[arc] += through;
                sum += through;
            }
            dependency[v] = sum;
        }
    }
}
