package nl.kleurplaat.analysis.measures;

import java.util.Arrays;

/** Counts the pairs of connected actors of different groups, in O(actors). */
final class CrossGroupPairs {
    private CrossGroupPairs() {}

    /**
     * In how many pairs each actor is an end, by original number.
     *
     * @param group by number in {@code rows}, -1 for none
     */
    static long[] byActor(BreadthFirstRows rows, int[] group) {
        long[] ends = new long[rows.size];
        int[] members = new int[Arrays.stream(group).max().orElse(-1) + 1];
        for (int from = 0; from < rows.size; from = rows.end[from]) {
            int to = rows.end[from];
            int grouped = 0;
            for (int v = from; v < to; v++) {
                if (group[v] >= 0) {
                    members[group[v]]++;
                    grouped++;
                }
            }
            for (int v = from; v < to; v++) {
                ends[rows.actor[v]] = group[v] < 0 ? 0 : grouped - members[group[v]];
            }
            for (int v = from; v < to; v++) {
                if (group[v] >= 0) {
                    members[group[v]] = 0;
                }
            }
        }
        return ends;
    }
}
