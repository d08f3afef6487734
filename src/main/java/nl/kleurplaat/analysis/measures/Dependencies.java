package nl.kleurplaat.analysis.measures;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Adds up which share of the shortest paths from one source at a time runs through each actor (and each arc): the way
 * back in Brandes' algorithm. One per thread; nothing is allocated per source.
 *
 * <p>From the last level to the first, what runs through a level is gathered by its actors from the level after, or
 * scattered from there, whichever has fewer arcs. No step asks which level a neighbour is in: levels still to come have
 * nothing to give yet, and what lands on a level that is done is never read.
 */
final class Dependencies {
    private final BreadthFirstRows rows;
    private final int[] group;
    private final double[] actorSums;
    private final double @Nullable [] arcSums;

    private final ShortestPaths search;
    private final double[] paths;
    private final int[] queue;
    private final int[] levels;

    private final double[] dependency;
    private final double[] tally;

    /** (target + dependency) / paths, for actors in levels that are done; 0 for the others. */
    private final double[] coefficient;

    /** Numbers of paths, for actors in the level that is scattered to; 0 for the others. */
    private final double[] receiving;

    /**
     * @param group pairs within a group do not count, nor those with an actor whose group is -1
     * @param actorSums where to add to, by actor
     * @param arcSums where to add to, by arc; null when nobody asks for arcs, which is faster
     */
    Dependencies(BreadthFirstRows rows, int[] group, double[] actorSums, double @Nullable [] arcSums) {
        this.rows = rows;
        this.group = group;
        this.actorSums = actorSums;
        this.arcSums = arcSums;
        search = new ShortestPaths(rows);
        paths = search.paths;
        queue = search.queue;
        levels = search.levels;
        dependency = new double[rows.size];
        tally = new double[rows.size];
        coefficient = new double[rows.size];
        receiving = new double[rows.size];
    }

    /** Adds what {@code source} contributes: each ordered pair (source, target) counts one. */
    void addFrom(int source) {
        int depth = search.search(source);
        Arrays.fill(coefficient, rows.start[source], rows.end[source], 0);
        for (int i = levels[depth]; i < levels[depth + 1]; i++) {
            dependency[queue[i]] = 0;
        }
        for (int d = depth; d > 0; d--) {
            addLevel(source, d);
            boolean scatters = search.arcs[d] < search.arcs[d - 1];
            if (arcSums != null && scatters) {
                scatterArcs(d, arcSums);
            } else if (arcSums != null) {
                gatherArcs(d - 1, arcSums);
            } else if (d > 1 && scatters) {
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
            dependency[v] = paths[v] * search.scale[depth] * sums[v];
        }
    }

    private void scatterArcs(int depth, double[] sums) {
        int[] offsets = rows.offsets;
        int[] neighbours = rows.neighbours;
        double[] counts = receiving;
        double[] through = dependency;
        int middle = levels[depth];
        for (int i = levels[depth - 1]; i < middle; i++) {
            int v = queue[i];
            counts[v] = paths[v] * search.scale[depth];
            through[v] = 0;
        }
        for (int i = middle, end = levels[depth + 1]; i < end; i++) {
            int w = queue[i];
            double give = coefficient[w];
            for (int arc = offsets[w], stop = offsets[w + 1]; arc < stop; arc++) {
                int v = neighbours[arc];
                double share = counts[v] * give;
                sums[arc] += share;
                through[v] += share;
            }
        }
        for (int i = levels[depth - 1]; i < middle; i++) {
            counts[queue[i]] = 0;
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
            dependency[v] = paths[v] * search.scale[depth + 1] * sum;
        }
    }

    private void gatherArcs(int depth, double[] sums) {
        int[] offsets = rows.offsets;
        int[] neighbours = rows.neighbours;
        double[] gives = coefficient;
        for (int i = levels[depth], end = levels[depth + 1]; i < end; i++) {
            int v = queue[i];
            double count = paths[v] * search.scale[depth + 1];
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
