package nl.kleurplaat.analysis.measures;

import java.util.Arrays;

/**
 * Draws pairs of connected actors of different groups, each ordered pair with the same probability: one end by how many
 * pairs it is in, the other from those it is in a pair with. O(n log n) to set up and O(log n) a pair for n actors.
 * Actors are numbered as in the rows.
 */
final class PairDraw {
    /** The number of unordered pairs. */
    final long pairs;

    /** By actor, in how many ordered pairs those before it come first; the last is all. */
    private final long[] before;

    /** The actors with a group: component by component, and within one group by group. */
    private final int[] members;

    /** By actor, where its component starts in {@code members}, and where its own group in it starts and ends. */
    private final int[] first;

    private final int[] groupFrom;
    private final int[] groupTo;

    /** @param group by number in {@code rows}, -1 for none */
    PairDraw(BreadthFirstRows rows, int[] group) {
        int n = rows.size;
        before = new long[n + 1];
        members = new int[n];
        first = new int[n];
        groupFrom = new int[n];
        groupTo = new int[n];
        long[] code = new long[n];
        for (int v = 0; v < n; v++) {
            code[v] = (long) group[v] << Integer.SIZE | v;
        }
        for (int from = 0; from < n; from = rows.end[from]) {
            Arrays.sort(code, from, rows.end[from]);
            component(code, from, rows.end[from]);
        }
        for (int v = 0; v < n; v++) {
            before[v + 1] += before[v];
        }
        pairs = before[n] / 2;
    }

    /** Those without a group come first in a component, and are left out. */
    private void component(long[] code, int from, int to) {
        int start = from;
        while (start < to && code[start] < 0) {
            start++;
        }
        int end = start;
        for (int at = start; at < to; at = end) {
            while (end < to && code[end] >> Integer.SIZE == code[at] >> Integer.SIZE) {
                end++;
            }
            for (int i = at; i < end; i++) {
                int v = (int) code[i];
                members[i] = v;
                first[v] = start;
                groupFrom[v] = at;
                groupTo[v] = end;
                before[v + 1] = (long) to - start - (end - at);
            }
        }
    }

    /** In how many pairs an actor is an end. */
    long of(int actor) {
        return before[actor + 1] - before[actor];
    }

    /** One end of a pair. */
    int source(RandomBits random) {
        long drawn = random.below(before[before.length - 1]);
        int at = Arrays.binarySearch(before, drawn);
        int v = at < 0 ? -at - 2 : at;
        while (before[v + 1] <= drawn) {
            v++; // who is in no pair has no room of its own
        }
        return v;
    }

    /** The other end. */
    int target(int source, RandomBits random) {
        int drawn = first[source] + (int) random.below(of(source));
        return members[drawn < groupFrom[source] ? drawn : drawn + groupTo[source] - groupFrom[source]];
    }
}
