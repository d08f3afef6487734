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
 * @param meet who it could meet: the nearest; where there is no way, the one of the other kind with most ties, in its own
 *     region where there is one; -1 where the network has nobody of that kind
 * @param sameRegion whether the two have a region in common
 * @param declined whether the two declined to meet: it is not proposed again
 */
public record WithoutTie(int actor, int steps, List<Integer> via, int meet, boolean sameRegion, boolean declined) {

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
                .map(it -> it.meet >= 0 && acquainted.haveDeclined(it.actor, it.meet) ? it.after() : it)
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
        return named("reach.without.reason", words).with("kind", kind).with("people", words.people());
    }

    private WithoutTie after() {
        return new WithoutTie(actor, steps, via, meet, sameRegion, true);
    }

    /** @param kind of those it has no tie with */
    public Sentence action(Wording words, String kind) {
        if (declined) {
            return Sentence.of("reach.without.action.declined")
                    .with("who", words.actor(actor))
                    .with("meet", words.actor(meet))
                    .with("kind", kind);
        }
        Sentence action = named("reach.without.action", words);
        return steps < 0 ? action.with("kind", kind) : action;
    }

    private Sentence named(String key, Wording words) {
        String who = words.actor(actor);
        if (meet < 0) {
            return new Sentence(key + ".nobody", Map.of("who", who));
        }
        boolean acts = key.endsWith("action");
        if (steps < 0) {
            Sentence far = new Sentence(key + ".far", Map.of("who", who));
            return acts ? far.with("meet", words.actor(meet)).with("sameRegion", sameRegion) : far;
        }
        Sentence near =
                new Sentence(key + ".near", Map.of("who", who, "meet", words.actor(meet), "via", words.actors(via)));
        return acts ? near : near.with("steps", steps);
    }

    private static WithoutTie of(int actor, Steps steps, Attributes attributes, Map<Integer, Integer> best) {
        int[] regions = attributes.regions(actor);
        if (steps.to(actor) >= 0) {
            int nearest = steps.source(actor);
            boolean same = IntStream.of(attributes.regions(nearest))
                    .anyMatch(region -> IntStream.of(regions).anyMatch(own -> own == region));
            return new WithoutTie(actor, steps.to(actor), steps.via(actor).reversed(), nearest, same, false);
        }
        int near = IntStream.of(regions)
                .map(region -> best.getOrDefault(region, -1))
                .filter(other -> other >= 0)
                .findFirst()
                .orElse(-1);
        return near >= 0
                ? new WithoutTie(actor, -1, List.of(), near, true, false)
                : new WithoutTie(actor, -1, List.of(), best.getOrDefault(-1, -1), false, false);
    }
}
