package nl.kleurplaat.analysis.departures;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.measures.Clustering;
import nl.kleurplaat.lens.Ties;

/**
 * Who separates nobody, whoever else leaves: an actor whose partners stay connected to each other without it, whichever few
 * leave together. That is certain
 *
 * <ul>
 *   <li>where all partners are tied to each other, or
 *   <li>where all are in a <i>core</i>: begun with actors who are all tied to each other, each next one has more ties with
 *       it than leave, so that one of these is left.
 * </ul>
 *
 * <p>A smallest set that separates two others has of each of its members a partner in two parts (Dirac, <i>On rigid circuit
 * graphs</i>, 1961, for the first), so that none of these is in one. O(m√m) for m ties. Deterministic.
 */
final class Passengers {

    /** So many are tried to begin a core with, those with most ties first. */
    private static final int BEGINNINGS = 10;

    private final Ties ties;
    private final int together;

    private Passengers(Ties ties, int together) {
        this.ties = ties;
        this.together = together;
    }

    /** @param together how many leave at most */
    static BitSet of(Ties ties, int together) {
        return new Passengers(ties, together).find();
    }

    private BitSet find() {
        Clustering clustering = Clustering.of(ties);
        BitSet core = largestCore();
        BitSet found = new BitSet();
        for (int v = 0; v < ties.actors(); v++) {
            long partners = ties.degree(v);
            found.set(v, clustering.triangles(v) == partners * (partners - 1) / 2 || isAmong(v, core));
        }
        return found;
    }

    private boolean isAmong(int v, BitSet core) {
        return IntStream.range(ties.offsets()[v], ties.offsets()[v + 1])
                .allMatch(arc -> core.get(ties.neighbours()[arc]));
    }

    private BitSet largestCore() {
        return IntStream.range(0, ties.actors())
                .boxed()
                .sorted(Comparator.comparingInt((Integer v) -> -ties.degree(v)).thenComparingInt(v -> v))
                .limit(BEGINNINGS)
                .map(this::core)
                .max(Comparator.comparingInt(BitSet::cardinality))
                .orElseGet(BitSet::new);
    }

    private BitSet core(int first) {
        BitSet core = new BitSet();
        int[] tiesWith = new int[ties.actors()];
        ArrayDeque<Integer> next = new ArrayDeque<>();
        join(first, core, tiesWith, next);
        for (int arc = ties.offsets()[first]; arc < ties.offsets()[first + 1]; arc++) {
            int v = ties.neighbours()[arc];
            if (core.cardinality() <= together && tiesWith[v] == core.cardinality()) {
                join(v, core, tiesWith, next);
            }
        }
        while (!next.isEmpty()) {
            int v = next.remove();
            if (!core.get(v)) {
                join(v, core, tiesWith, next);
            }
        }
        return core;
    }

    private void join(int v, BitSet core, int[] tiesWith, ArrayDeque<Integer> next) {
        core.set(v);
        for (int arc = ties.offsets()[v]; arc < ties.offsets()[v + 1]; arc++) {
            int u = ties.neighbours()[arc];
            if (++tiesWith[u] > together && !core.get(u)) {
                next.add(u);
            }
        }
    }
}
