package nl.kleurplaat.analysis.measures;

import nl.kleurplaat.analysis.ActorScores;
import nl.kleurplaat.lens.Ties;

/**
 * The coreness of each actor: the largest k such that it belongs to a part of the network in which everyone has at
 * least k ties within that part.
 *
 * <p>Batagelj and Zaversnik, <i>An O(m) algorithm for cores decomposition of networks</i>, 2003, peeled a level at a time
 * as in Dasari, Ranjan and Zubair, <i>ParK: an efficient algorithm for k-core decomposition</i>, 2014: only how many ties
 * an actor has left is looked up for each tie. O(n + m) for n actors and m ties: whoever is looked through at a level has
 * at least that many ties. Always defined; 0 for an isolate.
 *
 * @param coreness by actor
 */
@SuppressWarnings("ArrayRecordComponent")
public record Cores(int[] coreness) implements ActorScores<Integer> {

    public static Cores of(Ties ties) {
        Peeling peeling = new Peeling(ties);
        peeling.run();
        return new Cores(peeling.left);
    }

    @Override
    public int actors() {
        return coreness.length;
    }

    @Override
    public Integer of(int actor) {
        return coreness[actor];
    }

    /** Takes away whoever has fewest ties left. */
    private static final class Peeling {

        private final int[] offsets;
        private final int[] neighbours;
        /** By actor, how many ties it has left; of those taken away, their coreness. */
        private final int[] left;
        /** Who is not taken away, ascending. */
        private final int[] rest;
        /** Who is taken away at this level; one place more than there are actors. */
        private final int[] queue;

        private int remaining;

        Peeling(Ties ties) {
            offsets = ties.offsets();
            neighbours = ties.neighbours();
            remaining = ties.actors();
            left = new int[remaining];
            rest = new int[remaining];
            queue = new int[remaining + 1];
            for (int v = 0; v < remaining; v++) {
                left[v] = ties.degree(v);
                rest[v] = v;
            }
        }

        void run() {
            int level = 0;
            while (remaining > 0) {
                level = Math.max(level, fewest());
                peel(level, begin(level));
            }
        }

        private int fewest() {
            int fewest = Integer.MAX_VALUE;
            for (int i = 0; i < remaining; i++) {
                fewest = Math.min(fewest, left[rest[i]]);
            }
            return fewest;
        }

        /** Queues who has no more ties left than the level; gives how many. */
        private int begin(int level) {
            int kept = 0;
            int tail = 0;
            for (int i = 0; i < remaining; i++) {
                int v = rest[i];
                boolean goes = left[v] <= level;
                queue[tail] = v;
                tail += goes ? 1 : 0;
                rest[kept] = v;
                kept += goes ? 0 : 1;
            }
            remaining = kept;
            return tail;
        }

        /** Takes away who is queued, and whoever comes down to the level by it. */
        private void peel(int level, int queued) {
            int tail = queued;
            for (int head = 0; head < tail; head++) {
                int v = queue[head];
                for (int arc = offsets[v], stop = offsets[v + 1]; arc < stop; arc++) {
                    int w = neighbours[arc];
                    int there = left[w];
                    left[w] = there - (there > level ? 1 : 0);
                    queue[tail] = w;
                    tail += there == level + 1 ? 1 : 0;
                }
            }
            if (tail > queued) {
                int kept = 0;
                for (int i = 0; i < remaining; i++) {
                    int v = rest[i];
                    rest[kept] = v;
                    kept += left[v] <= level ? 0 : 1;
                }
                remaining = kept;
            }
        }
    }
}
