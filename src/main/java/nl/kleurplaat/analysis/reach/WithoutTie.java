package nl.kleurplaat.analysis.reach;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.introductions.Acquainted;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.lens.Attributes;
import nl.kleurplaat.lens.Ties;

/**
 * An actor of one kind without a tie to any of another kind.
 *
 * @param actor who it is
 * @param steps how far the nearest of the other kind is, 2 or more; -1 where there is no way to any
 * @param via those in between, the one next to the actor first
 * @param nearest the nearest of the other kind; -1 where there is no way to any
 * @param meet who it could meet: the nearest; where there is no way or they declined, the one of the other kind with most ties with whom it
 *     did not decline, in its own region where there is one; -1 where there is nobody left of that kind
 * @param sameRegion whether it has a region in common with whom it could meet
 * @param instead whether that is somebody else than without a refusal
 * @param declined whether it declined to meet all of that kind
 */
public record WithoutTie(
        int actor,
        int steps,
        List<Integer> via,
        int nearest,
        int meet,
        boolean sameRegion,
        boolean instead,
        boolean declined) {

    public WithoutTie {
        via = List.copyOf(via);
    }

    /**
     * All of them: first those from whom there is no way, then from far to near, and then by number. Who is of both kinds is
     * none of them. O(n log n + m) for n actors and m ties. Deterministic.
     *
     * @param of of the one kind
     * @param to of the other kind
     * @param acquainted of whom some declined to meet
     * @param first how many are given
     */
    public static List<WithoutTie> all(
            Ties ties, Attributes attributes, BitSet of, BitSet to, Acquainted acquainted, int first) {
        Steps steps = Steps.from(ties, to, Steps.ANY);
        Map<Integer, Integer> best = best(ties, attributes, to);
        return of.stream()
                .filter(v -> steps.to(v) < 0 || steps.to(v) > 1)
                .boxed()
                .sorted(Comparator.comparingInt(v -> steps.to(v) < 0 ? Integer.MIN_VALUE : -steps.to(v)))
                .limit(first)
                .map(v -> of(v, steps, attributes, best))
                .map(it -> it.meet >= 0 && acquainted.haveDeclined(it.actor, it.meet)
                        ? it.instead(ties, attributes, to, acquainted)
                        : it)
                .toList();
    }

    /** By region the one with most ties, and of all of them under -1; the lower number of equals. */
    private static Map<Integer, Integer> best(Ties ties, Attributes attributes, BitSet to) {
        Map<Integer, Integer> best = new HashMap<>();
        to.stream()
                .forEach(v -> IntStream.concat(IntStream.of(-1), IntStream.of(attributes.regions(v)))
                        .forEach(region -> best.merge(region, v, (a, b) -> ties.degree(b) > ties.degree(a) ? b : a)));
        return best;
    }

    /** @param kind of those it has no tie with */
    public Sentence reason(Wording words, String kind) {
        boolean none = nearest < 0 && meet < 0 && !declined;
        Sentence reason = Sentence.of("reach.without.reason." + (none ? "nobody" : nearest < 0 ? "far" : "near"))
                .with("who", words.actor(actor))
                .with("kind", kind)
                .with("people", words.people());
        return nearest < 0
                ? reason
                : reason.with("meet", words.actor(nearest))
                        .with("via", words.actors(via))
                        .with("steps", steps);
    }

    /** @param kind of those it has no tie with */
    public Sentence action(Wording words, String kind) {
        String who = words.actor(actor);
        if (meet < 0) {
            return Sentence.of("reach.without.action." + (declined ? "declined" : "nobody"))
                    .with("who", who)
                    .with("kind", kind);
        }
        if (meet == nearest) {
            return Sentence.of("reach.without.action.near")
                    .with("who", who)
                    .with("meet", words.actor(meet))
                    .with("via", words.actors(via));
        }
        return Sentence.of("reach.without.action.far")
                .with("who", who)
                .with("meet", words.actor(meet))
                .with("kind", kind)
                .with("sameRegion", sameRegion)
                .with("instead", instead);
    }

    /** The best connected of those with whom it did not decline. */
    private WithoutTie instead(Ties ties, Attributes attributes, BitSet to, Acquainted acquainted) {
        BitSet own = places(attributes.regions(actor));
        return to.stream()
                .filter(v -> v != actor && !acquainted.haveDeclined(actor, v))
                .boxed()
                .min(Comparator.comparing((Integer v) -> !own.intersects(places(attributes.regions(v))))
                        .thenComparingInt(v -> -ties.degree(v)))
                .map(v -> new WithoutTie(
                        actor, steps, via, nearest, v, own.intersects(places(attributes.regions(v))), true, false))
                .orElseGet(() -> new WithoutTie(actor, steps, via, nearest, -1, false, false, true));
    }

    private static BitSet places(int[] regions) {
        BitSet places = new BitSet();
        IntStream.of(regions).forEach(places::set);
        return places;
    }

    private static WithoutTie of(int actor, Steps steps, Attributes attributes, Map<Integer, Integer> best) {
        int[] regions = attributes.regions(actor);
        if (steps.to(actor) >= 0) {
            int nearest = steps.source(actor);
            boolean same = IntStream.of(attributes.regions(nearest))
                    .anyMatch(region -> IntStream.of(regions).anyMatch(own -> own == region));
            return new WithoutTie(
                    actor, steps.to(actor), steps.via(actor).reversed(), nearest, nearest, same, false, false);
        }
        int near = IntStream.of(regions)
                .map(region -> best.getOrDefault(region, -1))
                .filter(other -> other >= 0)
                .findFirst()
                .orElse(-1);
        return near >= 0
                ? new WithoutTie(actor, -1, List.of(), -1, near, true, false, false)
                : new WithoutTie(actor, -1, List.of(), -1, best.getOrDefault(-1, -1), false, false, false);
    }
}
