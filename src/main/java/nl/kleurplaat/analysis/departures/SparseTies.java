package nl.kleurplaat.analysis.departures;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import nl.kleurplaat.lens.Ties;

/**
 * A few of the ties that tell the same about who falls apart: without any {@code together} actors, they leave the same parts
 * as all ties do, and there are at most (together + 1) × n of them for n actors.
 *
 * <p>Nagamochi and Ibaraki, <i>A linear-time algorithm for finding a sparse k-connected spanning subgraph of a k-connected
 * graph</i>, 1992: actors are scanned in the order of how many scanned neighbours they have, and a tie belongs to the forest
 * of that number; the ends of a tie that is in none of the first k forests are joined in these by k ways without a common
 * actor. O(m log n) for m ties. Deterministic.
 *
 * @param offsets length actors + 1
 * @param neighbours those of actor {@code v} are {@code offsets[v] … offsets[v+1]-1}
 */
@SuppressWarnings("ArrayRecordComponent")
record SparseTies(int[] offsets, int[] neighbours) {

    private record Waiting(int actor, int scanned) {}

    static SparseTies of(Ties ties, int together) {
        int n = ties.actors();
        int[] scannedBeside = new int[n];
        boolean[] scanned = new boolean[n];
        boolean[] kept = new boolean[ties.ties()];
        PriorityQueue<Waiting> queue = new PriorityQueue<>(
                Comparator.comparingInt((Waiting it) -> -it.scanned).thenComparingInt(Waiting::actor));
        for (int v = 0; v < n; v++) {
            queue.add(new Waiting(v, 0));
        }
        while (!queue.isEmpty()) {
            int v = queue.remove().actor;
            for (int arc = ties.offsets()[v]; !scanned[v] && arc < ties.offsets()[v + 1]; arc++) {
                int u = ties.neighbours()[arc];
                if (!scanned[u]) {
                    kept[ties.tieOf()[arc]] = scannedBeside[u] <= together;
                    queue.add(new Waiting(u, ++scannedBeside[u]));
                }
            }
            scanned[v] = true;
        }
        return rows(ties, kept);
    }

    private static SparseTies rows(Ties ties, boolean[] kept) {
        int[] offsets = new int[ties.actors() + 1];
        int[] neighbours = new int[ties.neighbours().length];
        int next = 0;
        for (int v = 0; v < ties.actors(); v++) {
            for (int arc = ties.offsets()[v]; arc < ties.offsets()[v + 1]; arc++) {
                if (kept[ties.tieOf()[arc]]) {
                    neighbours[next++] = ties.neighbours()[arc];
                }
            }
            offsets[v + 1] = next;
        }
        return new SparseTies(offsets, Arrays.copyOf(neighbours, next));
    }

    int actors() {
        return offsets.length - 1;
    }
}
