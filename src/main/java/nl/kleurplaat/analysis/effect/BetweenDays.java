package nl.kleurplaat.analysis.effect;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.comparison.InBoth;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Ties;

/**
 * What happened between two days to the actors that are there on both: how many of what is counted, such as partners in another
 * primary group, each has more, or fewer. Actors are counted from 0 in order of how many of these they had, then of how many partners at
 * all, then of their keys: those next to each other are alike.
 */
final class BetweenDays {

    /** With so many others whoever took part is compared. */
    private static final int ALIKE = 10;

    private final Network before;
    private final int[] regions;
    private final int[] actors;
    private final int[] place;
    private final int[] partners;
    private final int[] change;
    private final double spread;

    /**
     * @param measure what is counted
     * @param regions the number of the region of each actor of {@code before}; -1: none
     * @param took the keys of who took part in it; nobody on days on which nothing was done
     */
    BetweenDays(EffectMeasure measure, Network before, Network after, int[] regions, Iterable<String> took) {
        this.before = before;
        this.regions = regions;
        int[] later = InBoth.numbers(before, after);
        int[] first = measure.of(before).toArray();
        int[] last = measure.of(after).toArray();
        actors = IntStream.range(0, before.size())
                .filter(v -> later[v] >= 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(v -> first[v])
                        .thenComparingInt(v -> before.ties().degree(v))
                        .thenComparingInt(v -> v))
                .mapToInt(v -> v)
                .toArray();
        place = new int[before.size()];
        Arrays.fill(place, -1);
        IntStream.range(0, actors.length).forEach(i -> place[actors[i]] = i);
        partners = Arrays.stream(actors).map(v -> first[v]).toArray();
        change = Arrays.stream(actors).map(v -> last[later[v]] - first[v]).toArray();
        spread = spread(places(took));
    }

    /** How many actors are there on both days. */
    int size() {
        return actors.length;
    }

    /** The primary group of an actor on the first day, or -1. */
    int group(int actor) {
        return before.groups().primary(actors[actor]);
    }

    /** The region of an actor, or -1. */
    int region(int actor) {
        return regions[actors[actor]];
    }

    Network before() {
        return before;
    }

    int partners(int actor) {
        return partners[actor];
    }

    int change(int actor) {
        return change[actor];
    }

    /** By how many partners the actors changed, all together. */
    int changes() {
        return Arrays.stream(change).map(Math::abs).sum();
    }

    /** Of these keys, who are there on both days. */
    BitSet places(Iterable<String> keys) {
        BitSet places = new BitSet();
        for (String key : keys) {
            int v = Collections.binarySearch(before.keys(), key);
            if (v >= 0 && place[v] >= 0) {
                places.set(place[v]);
            }
        }
        return places;
    }

    /** How many of some an actor is tied to on the first day. */
    int ties(int actor, BitSet some) {
        Ties ties = before.ties();
        int v = actors[actor];
        int count = 0;
        for (int arc = ties.offsets()[v]; arc < ties.offsets()[v + 1]; arc++) {
            int partner = place[ties.neighbours()[arc]];
            count += partner >= 0 && some.get(partner) ? 1 : 0;
        }
        return count;
    }

    /** The mean change of the actors most like one, none of whom is left out; NaN where there are none. */
    double alike(int actor, BitSet leftOut) {
        int below = actor - 1;
        int above = actor + 1;
        int found = 0;
        long sum = 0;
        while (found < ALIKE) {
            while (below >= 0 && leftOut.get(below)) {
                below--;
            }
            while (above < actors.length && leftOut.get(above)) {
                above++;
            }
            if (below < 0 && above >= actors.length) {
                break;
            }
            boolean down = above >= actors.length || (below >= 0 && isNearer(actor, below, above));
            sum += down ? change[below--] : change[above++];
            found++;
        }
        return found == 0 ? Double.NaN : (double) sum / found;
    }

    private boolean isNearer(int actor, int below, int above) {
        int down = partners[actor] - partners[below];
        int up = partners[above] - partners[actor];
        return down != up ? down < up : actor - below <= above - actor;
    }

    /** How much more some changed than the actors most like them, on average. */
    double difference(BitSet some, BitSet leftOut) {
        double sum = 0;
        for (int actor = some.nextSetBit(0); actor >= 0; actor = some.nextSetBit(actor + 1)) {
            sum += change[actor] - alike(actor, leftOut);
        }
        return sum / some.cardinality();
    }

    /** {@link #difference} in units of how much it varies by chance for so many; 0 where nothing varies. */
    double score(BitSet some, BitSet leftOut) {
        return spread == 0 ? 0 : difference(some, leftOut) / unit(some.cardinality());
    }

    /** What a score of 1 is for so many. */
    double unit(int many) {
        return spread / Math.sqrt(many);
    }

    /** The standard deviation of how much actors differ from those most like them; of who did not take part. */
    private double spread(BitSet took) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int actor = took.nextClearBit(0); actor < actors.length; actor = took.nextClearBit(actor + 1)) {
            double off = change[actor] - alike(actor, took);
            if (!Double.isNaN(off)) {
                sum += off;
                squares += off * off;
                count++;
            }
        }
        return count == 0 ? 0 : Math.sqrt(Math.max(0, squares / count - Math.pow(sum / count, 2)));
    }
}
