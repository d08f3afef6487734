package nl.kleurplaat.analysis.drawing;

import java.util.Arrays;
import java.util.Random;
import nl.kleurplaat.analysis.Shuffled;
import nl.kleurplaat.lens.Ties;

/**
 * A connected network as it is laid out: a component itself, or a coarser one in which actors that are tied have become
 * one point.
 *
 * @param offsets as in {@link Ties}
 * @param neighbours as in {@link Ties}, though in no particular order
 * @param pull by arc, how strongly the two ends pull each other, above 0
 * @param mass by point, how many actors are in it
 */
@SuppressWarnings("ArrayRecordComponent")
record Level(int[] offsets, int[] neighbours, double[] pull, double[] mass) {

    /**
     * A component itself. A tie pulls with √(weight/lower degree): what few ties hold is held by them, and where many
     * are tied to many there remains room between them.
     *
     * @param actors its actors, ascending
     * @param number by actor of the network, its place in {@code actors}
     */
    static Level of(Ties ties, int[] actors, int[] number) {
        int[] offsets = new int[actors.length + 1];
        for (int i = 0; i < actors.length; i++) {
            offsets[i + 1] = offsets[i] + ties.degree(actors[i]);
        }
        int[] neighbours = new int[offsets[actors.length]];
        double[] pull = new double[neighbours.length];
        int next = 0;
        for (int actor : actors) {
            for (int arc = ties.offsets()[actor]; arc < ties.offsets()[actor + 1]; arc++) {
                int other = ties.neighbours()[arc];
                neighbours[next] = number[other];
                pull[next++] = Math.sqrt(ties.weights()[arc] / Math.min(ties.degree(actor), ties.degree(other)));
            }
        }
        double[] mass = new double[actors.length];
        Arrays.fill(mass, 1);
        return new Level(offsets, neighbours, pull, mass);
    }

    int size() {
        return mass.length;
    }

    int arcs() {
        return neighbours.length;
    }

    /** How much effort a round takes. */
    long steps() {
        return (long) size() + arcs();
    }

    /**
     * Pairs points that are tied, in random order: each with that neighbour without a partner that it is pulled to most
     * for its mass. A point all of whose neighbours have partners joins one of them. So at most half of the points
     * remain.
     *
     * @return by point, the number of the coarser point that it becomes part of
     */
    int[] pairs(Random random) {
        int[] part = new int[size()];
        Arrays.fill(part, -1);
        int count = 0;
        for (int v : Shuffled.upTo(size(), random)) {
            if (part[v] < 0) {
                int free = nearest(v, part, true);
                if (free >= 0) {
                    part[free] = count;
                    part[v] = count++;
                } else {
                    part[v] = part[nearest(v, part, false)];
                }
            }
        }
        return part;
    }

    private int nearest(int v, int[] part, boolean free) {
        int nearest = -1;
        double most = 0;
        for (int arc = offsets[v]; arc < offsets[v + 1]; arc++) {
            int u = neighbours[arc];
            double strength = pull[arc] / mass[u];
            if (strength > most && (!free || part[u] < 0)) {
                most = strength;
                nearest = u;
            }
        }
        return nearest;
    }

    /** The coarser network in which the points of each part are one. O(n + m). */
    Level merged(int[] part) {
        int count = Arrays.stream(part).max().orElse(-1) + 1;
        int[] start = new int[count + 1];
        for (int p : part) {
            start[p + 1]++;
        }
        Arrays.parallelPrefix(start, Integer::sum);
        int[] members = new int[size()];
        int[] next = start.clone();
        for (int v = 0; v < part.length; v++) {
            members[next[part[v]]++] = v;
        }
        Merger merger = new Merger(count);
        for (int p = 0; p < count; p++) {
            for (int i = start[p]; i < start[p + 1]; i++) {
                merger.add(p, members[i], part);
            }
            merger.end(p);
        }
        return merger.level();
    }

    /** Adds up the arcs between parts, part by part. */
    private final class Merger {

        private final int[] ends;
        private final int[] to = new int[arcs()];
        private final double[] sums = new double[arcs()];
        private final double[] masses;
        /** By part, where the arc to it stands. Left over from an earlier part where that is before {@code first}. */
        private final int[] place;

        private int first;
        private int count;

        Merger(int parts) {
            ends = new int[parts + 1];
            masses = new double[parts];
            place = new int[parts];
            Arrays.fill(place, -1);
        }

        void add(int p, int v, int[] part) {
            masses[p] += mass[v];
            for (int arc = offsets[v]; arc < offsets[v + 1]; arc++) {
                int q = part[neighbours[arc]];
                if (q != p) {
                    if (place[q] < first) {
                        place[q] = count;
                        to[count++] = q;
                    }
                    sums[place[q]] += pull[arc];
                }
            }
        }

        void end(int p) {
            ends[p + 1] = count;
            first = count;
        }

        Level level() {
            return new Level(ends, Arrays.copyOf(to, count), Arrays.copyOf(sums, count), masses);
        }
    }
}
