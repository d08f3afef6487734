package nl.kleurplaat.analysis.measures;

/**
 * Draws one of the shortest paths between two connected actors at a time, each with the same probability, and counts
 * whom and what it runs through. One per thread; nothing is allocated per path.
 *
 * <p>By searching from both ends in turns, a level at a time from where fewer arcs leave (Borassi and Natale,
 * <i>KADABRA is an adaptive algorithm for betweenness via random approximation</i>, 2016). At the first level that
 * touches what was found from the other end, every shortest path crosses there over exactly one arc: one of these is
 * drawn by the number of paths over it, and from both its ends the way back likewise.
 */
final class RandomPaths {
    /** Above this depth the number of paths may grow too large for a product of two: below it, (2³¹/16)¹⁶ does not. */
    private static final int DEEP = 16;

    private static final double HUGE = 0x1p400;

    /** What a level costs beside its arcs, in arcs. */
    private static final int LEVEL = 1;

    /** By actor, in how many of the paths it lay between the ends. */
    final int[] actors;

    /** By tie, how many of the paths ran over it; empty when nobody asks. */
    final int[] ties;

    private final BreadthFirstRows rows;
    private final RandomBits random;

    /** By actor: 1 + its distance from the source, minus that for the target, 0 when found from neither. */
    private final int[] seen;

    /** By actor found, the number of shortest paths from its end, up to a factor that a level has in common. */
    private final double[] paths;

    private final Side source;
    private final Side target;

    private double crossing;
    private int crossingArc;
    private int crossingFrom;
    private long work;

    RandomPaths(BreadthFirstRows rows, RandomBits random, boolean countTies) {
        this.rows = rows;
        this.random = random;
        actors = new int[rows.size];
        ties = new int[countTies ? rows.neighbours.length / 2 : 0];
        seen = new int[rows.size];
        paths = new double[rows.size];
        source = new Side(1);
        target = new Side(-1);
    }

    /** What has been found from one end. */
    private final class Side {
        private final int sign;
        private final int[] queue = new int[rows.size];
        private int from;
        private int to;
        private long arcs;
        private int depth;

        Side(int sign) {
            this.sign = sign;
        }

        void start(int actor) {
            queue[0] = actor;
            from = 0;
            to = 1;
            depth = 1;
            arcs = rows.degree(actor);
            seen[actor] = sign;
            paths[actor] = 1;
        }

        /** Finds the next level, or the arcs that cross to the other side. */
        void expand() {
            work += arcs + LEVEL;
            int next = sign * ++depth;
            int end = to;
            arcs = 0;
            for (int i = from; i < end; i++) {
                int v = queue[i];
                double count = paths[v];
                for (int arc = rows.offsets[v], stop = rows.offsets[v + 1]; arc < stop; arc++) {
                    int w = rows.neighbours[arc];
                    int known = seen[w];
                    if (known == 0) {
                        seen[w] = next;
                        paths[w] = count;
                        queue[to++] = w;
                        arcs += rows.degree(w);
                    } else if (known == next) {
                        paths[w] += count;
                    } else if ((known ^ next) < 0) {
                        cross(v, arc, count * paths[w]);
                    }
                }
            }
            from = end;
            if (depth > DEEP) {
                scaleDown();
            }
        }

        private void scaleDown() {
            double largest = 0;
            for (int i = from; i < to; i++) {
                largest = Math.max(largest, paths[queue[i]]);
            }
            for (int i = from; i < to && largest > HUGE; i++) {
                paths[queue[i]] = Math.max(paths[queue[i]] / HUGE, 1 / HUGE);
            }
        }

        void wipe() {
            for (int i = 0; i < to; i++) {
                seen[queue[i]] = 0;
            }
        }
    }

    /** Draws a path between two actors and counts it; gives what that cost, in arcs. */
    long add(int from, int to) {
        work = 0;
        crossing = 0;
        source.start(from);
        target.start(to);
        while (crossing == 0) {
            (source.arcs <= target.arcs ? source : target).expand();
        }
        int near = crossingFrom;
        int far = rows.neighbours[crossingArc];
        count(crossingArc);
        back(near);
        back(far);
        source.wipe();
        target.wipe();
        return work;
    }

    private void cross(int from, int arc, double weight) {
        crossing += weight;
        if (crossing == weight || random.share() * crossing < weight) {
            crossingFrom = from;
            crossingArc = arc;
        }
    }

    /** Counts from one side of the crossing back to the end it was found from. */
    private void back(int start) {
        int v = start;
        int sign = seen[v] > 0 ? 1 : -1;
        while (seen[v] != sign) {
            actors[v]++;
            int before = seen[v] - sign;
            double sum = 0;
            int chosen = -1;
            for (int arc = rows.offsets[v], stop = rows.offsets[v + 1]; arc < stop; arc++) {
                int w = rows.neighbours[arc];
                if (seen[w] == before) {
                    sum += paths[w];
                    chosen = sum == paths[w] || random.share() * sum < paths[w] ? arc : chosen;
                }
            }
            work += rows.degree(v);
            count(chosen);
            v = rows.neighbours[chosen];
        }
    }

    private void count(int arc) {
        if (ties.length > 0) {
            ties[rows.tieOf[arc]]++;
        }
    }
}
