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
 *   <li>where all are in a <i>core</i>. Two actors hold on to each other when they are tied, or have more partners in common
 *       than leave. A core begins with actors who all hold on to each other; each next one holds on to more of it than leave,
 *       so that one of these is left.
 * </ul>
 *
 * <p>A smallest set that separates two others has of each of its members a partner in two parts (Dirac, <i>On rigid circuit
 * graphs</i>, 1961, for the first), so that none of these is in one. O(Σ degree²). Deterministic.
 */
final class Passengers {

    /** So many are tried to begin a core with, those with most ties first. */
    private static final int BEGINNINGS = 10;

    /** Among more actors than this partners in common are not counted, which could be too many. */
    private static final int MOST_ACTORS = 5_000;

    private final Ties ties;
    private final int together;
    private final int[] common;

    private Passengers(Ties ties, int together) {
        this.ties = ties;
        this.together = together;
        common = new int[ties.actors()];
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
        int[] held = new int[ties.actors()];
        ArrayDeque<Integer> next = new ArrayDeque<>();
        BitSet beside = join(first, core, held, next);
        for (int v = beside.nextSetBit(0); v >= 0 && core.cardinality() <= together; v = beside.nextSetBit(v + 1)) {
            if (held[v] == core.cardinality()) {
                join(v, core, held, next);
            }
        }
        while (!next.isEmpty()) {
            int v = next.remove();
            if (!core.get(v)) {
                join(v, core, held, next);
            }
        }
        return core;
    }

    /** Adds an actor to a core, and says who hold on to it. */
    private BitSet join(int v, BitSet core, int[] held, ArrayDeque<Integer> next) {
        core.set(v);
        BitSet beside = holding(v);
        beside.stream().filter(u -> ++held[u] == together + 1 && !core.get(u)).forEach(next::add);
        return beside;
    }

    private BitSet holding(int v) {
        BitSet holding = new BitSet();
        BitSet counted = new BitSet();
        for (int i = ties.offsets()[v]; i < ties.offsets()[v + 1]; i++) {
            int u = ties.neighbours()[i];
            holding.set(u);
            for (int j = ties.offsets()[u]; j < ties.offsets()[u + 1] && common.length <= MOST_ACTORS; j++) {
                int w = ties.neighbours()[j];
                counted.set(w);
                holding.set(w, ++common[w] > together || holding.get(w));
            }
        }
        counted.stream().forEach(w -> common[w] = 0);
        holding.clear(v);
        return holding;
    }
}
