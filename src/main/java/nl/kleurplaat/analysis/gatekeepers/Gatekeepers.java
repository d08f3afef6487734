package nl.kleurplaat.analysis.gatekeepers;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.lens.Ties;

/**
 * Who carries the ways from one kind of actors through another to a third: the pairs of the first and the third kind that
 * have no tie, but a partner of the second kind in common. Every pair weighs 1, in equal parts for those it can go through;
 * when one of these stops, its part goes to the others in equal parts again.
 *
 * <p>As the burden of professionals through whom patients are shared, which moves on when one leaves: Lo Sardo et al.,
 * <i>Quantification of the resilience of primary care networks by stress testing the health care system</i>, PNAS 116, 2019.
 * O(Σ degree²) for all, and as much again for each that is given. Deterministic.
 */
public final class Gatekeepers {

    /** Loads that differ less are equal: sums of equal parts differ by their order. */
    private static final double EQUAL = 1e-9;

    private final Ties ties;
    private final BitSet from;
    private final BitSet kind;
    private final BitSet to;
    private final double[] load;
    private double pairs;

    private Gatekeepers(Ties ties, BitSet from, BitSet kind, BitSet to) {
        this.ties = ties;
        this.from = from;
        this.kind = kind;
        this.to = to;
        load = new double[ties.actors()];
    }

    /** With the loads counted. */
    public static Gatekeepers of(Ties ties, BitSet from, BitSet kind, BitSet to, Effort effort) {
        Gatekeepers all = new Gatekeepers(ties, from, kind, to);
        all.count(effort);
        return all;
    }

    /** How evenly all of the kind carry the ways. */
    public Gatekeeping evenness() {
        return Gatekeeping.of(kind.stream().mapToDouble(b -> load[b]).toArray());
    }

    /**
     * The heaviest loaded first, of equals the one with the lowest number; who carries nothing is left out.
     *
     * @param first how many at most
     */
    public List<Gatekeeper> heaviest(int first, Effort effort) {
        int[] ways = new int[ties.actors()];
        return kind.stream()
                .filter(b -> load[b] > 0)
                .boxed()
                .sorted(Comparator.comparingLong((Integer b) -> -Math.round(load[b] / EQUAL))
                        .thenComparingInt(b -> b))
                .limit(first)
                .map(b -> gatekeeper(b, ways, effort))
                .toList();
    }

    private void count(Effort effort) {
        int[] ways = new int[ties.actors()];
        from.stream().forEach(a -> {
            effort.check();
            count(a, ways);
            kindBeside(a).forEach(b -> ends(a, b).forEach(c -> load[b] += 1. / ways[c]));
            forget(a, ways);
        });
        pairs = kind.stream().mapToDouble(b -> load[b]).sum();
    }

    /** By actor at the other end, how many ways there are to it from {@code a}; to be forgotten again. */
    private void count(int a, int[] ways) {
        kindBeside(a).forEach(b -> ends(a, b).forEach(c -> ways[c]++));
    }

    private void forget(int a, int[] ways) {
        kindBeside(a).forEach(b -> ends(a, b).forEach(c -> ways[c] = 0));
    }

    private IntStream kindBeside(int a) {
        return ties.partners(a).filter(kind::get);
    }

    /** To whom a way leads from {@code a} through {@code b}; a pair of which both are of both kinds counts from its lower end. */
    private IntStream ends(int a, int b) {
        return ties.partners(b)
                .filter(c -> to.get(c) && c != a && ties.tie(a, c) < 0 && !(c < a && from.get(c) && to.get(a)));
    }

    private Gatekeeper gatekeeper(int b, int[] ways, Effort effort) {
        double[] more = new double[ties.actors()];
        int[] lost = new int[1];
        ties.partners(b).filter(from::get).forEach(a -> {
            effort.check();
            count(a, ways);
            BitSet moved = new BitSet();
            ends(a, b).forEach(c -> {
                lost[0] += ways[c] == 1 ? 1 : 0;
                moved.set(c, ways[c] > 1);
            });
            kindBeside(a)
                    .filter(other -> other != b)
                    .forEach(other -> ends(a, other)
                            .filter(moved::get)
                            .forEach(c -> more[other] += 1. / (ways[c] - 1) - 1. / ways[c]));
            forget(a, ways);
        });
        int next = -1;
        for (int v = 0; v < more.length; v++) {
            next = more[v] > EQUAL + (next < 0 ? 0 : more[next]) ? v : next;
        }
        return new Gatekeeper(
                b,
                load[b],
                load[b] / pairs,
                pairs / kind.cardinality(),
                lost[0],
                next,
                next < 0 ? 0 : load[next] + more[next]);
    }
}
