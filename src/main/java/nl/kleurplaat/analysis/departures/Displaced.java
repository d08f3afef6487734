package nl.kleurplaat.analysis.departures;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Ties;

/**
 * What becomes of referrals through actors that leave: of the pairs of different primary groups without a tie that have one of
 * them as a partner in common. A pair that has other partners in common goes to these in equal parts: the load that shifts (as
 * {@link nl.kleurplaat.analysis.gatekeepers.Gatekeepers}, between all groups). O(p d²) for p partners of who leaves, and d
 * partners of each of these and theirs.
 *
 * @param actors who leave
 * @param pairs how many there are
 * @param lost how many of them have no other partner in common
 * @param takers who get most of the others, at most {@value #MOST_TAKERS}, the first one first
 */
public record Displaced(List<Integer> actors, int pairs, int lost, List<Taker> takers) {

    private static final int MOST_TAKERS = 3;

    /** Loads that differ less are equal: sums of equal parts differ by their order. */
    private static final double EQUAL = 1e-9;

    /** @param more how many pairs it gets, of which parts count */
    public record Taker(int actor, double more) {}

    public Displaced {
        actors = List.copyOf(actors);
        takers = List.copyOf(takers);
    }

    /** Of these who leave together. */
    public static Displaced of(Network network, List<Integer> actors, Effort effort) {
        Ties ties = network.ties();
        int[] primary = network.groups().primaries();
        BitSet gone = new BitSet();
        actors.forEach(gone::set);
        BitSet partners = new BitSet();
        gone.stream().flatMap(ties::partners).filter(v -> !gone.get(v)).forEach(partners::set);
        double[] more = new double[ties.actors()];
        int[] through = new int[ties.actors()];
        int[] others = new int[ties.actors()];
        int pairs = 0;
        int lost = 0;
        for (int a = partners.nextSetBit(0); a >= 0; a = partners.nextSetBit(a + 1)) {
            effort.check();
            int from = a;
            BitSet ends = new BitSet();
            ties.partners(a)
                    .filter(gone::get)
                    .flatMap(ties::partners)
                    .filter(c -> c > from && !gone.get(c) && ties.tie(from, c) < 0)
                    .filter(c -> primary[from] >= 0 && primary[c] >= 0 && primary[from] != primary[c])
                    .forEach(c -> {
                        ends.set(c);
                        through[c]++;
                    });
            ties.partners(a)
                    .filter(v -> !gone.get(v))
                    .flatMap(ties::partners)
                    .filter(ends::get)
                    .forEach(c -> others[c]++);
            pairs += ends.cardinality();
            lost += (int) ends.stream().filter(c -> others[c] == 0).count();
            ties.partners(a)
                    .filter(v -> !gone.get(v))
                    .forEach(v -> ties.partners(v)
                            .filter(ends::get)
                            .forEach(c -> more[v] += 1. / others[c] - 1. / (others[c] + through[c])));
            ends.stream().forEach(c -> {
                through[c] = 0;
                others[c] = 0;
            });
        }
        return new Displaced(
                actors,
                pairs,
                lost,
                IntStream.range(0, more.length)
                        .filter(v -> more[v] > EQUAL)
                        .boxed()
                        .sorted(Comparator.comparingLong((Integer v) -> -Math.round(more[v] / EQUAL))
                                .thenComparingInt(v -> v))
                        .limit(MOST_TAKERS)
                        .map(v -> new Taker(v, more[v]))
                        .toList());
    }

    /** How many find each other through them, and how they do then. */
    public Sentence reason(Wording words) {
        Sentence reason = Sentence.of("departures.displaced")
                .with("who", words.actors(actors))
                .with("pairs", pairs)
                .with("lost", lost)
                .with("across", words.actorsAcross());
        return takers.isEmpty()
                ? reason
                : reason.then(Sentence.of("departures.taken")
                        .with(
                                "takers",
                                words.actors(takers.stream().map(Taker::actor).toList())));
    }
}
