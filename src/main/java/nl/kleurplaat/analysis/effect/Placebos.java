package nl.kleurplaat.analysis.effect;

import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Shuffled;

/**
 * Draws groups in which nothing was done, as like the group in which something was as can be: as many, who have about as many partners
 * for where they are, work with each other as much, and lie together in regions as much, though in other ones. In a window of
 * their own, which may be an earlier one.
 */
final class Placebos {

    /** Drawn from so many to either side. */
    private static final int NEAR = 30;

    /** Looked for in a region up to so many times as far, and then in any. */
    private static final int FURTHEST = 2;

    private final double[] ranks;
    private final int[] regions;
    private final double density;

    /**
     * @param window in which something was done
     * @param took who took part, two or more
     */
    Placebos(BetweenDays window, BitSet took) {
        ranks = took.stream()
                .mapToDouble(actor -> (double) actor / window.size())
                .toArray();
        regions = took.stream().map(window::region).toArray();
        long ties = took.stream().mapToLong(actor -> window.ties(actor, took)).sum();
        density = (double) ties / ((long) ranks.length * (ranks.length - 1));
    }

    /**
     * @param leftOut who cannot be drawn; more are left than are drawn
     * @return as many as took part
     */
    BitSet draw(BetweenDays window, BitSet leftOut, SplittableRandom random) {
        int[] elsewhere = Shuffled.upTo(
                1 + IntStream.range(0, window.size()).map(window::region).max().orElse(-1), random);
        BitSet drawn = new BitSet();
        for (int one : Shuffled.upTo(ranks.length, random)) {
            int region = regions[one] < 0 || regions[one] >= elsewhere.length ? -1 : elsewhere[regions[one]];
            double wanted = density * drawn.cardinality() + random.nextDouble();
            drawn.set(next(window, (int) (ranks[one] * window.size()), region, (int) wanted, drawn, leftOut, random));
        }
        return drawn;
    }

    /**
     * Somebody near a place, with most nearly as many ties to who was drawn as wanted; any of them.
     *
     * @param region where somebody is looked for first; -1: anywhere
     */
    private static int next(
            BetweenDays window,
            int middle,
            int region,
            int wanted,
            BitSet drawn,
            BitSet leftOut,
            SplittableRandom random) {
        int where = region;
        for (int reach = NEAR; ; reach *= 2) {
            int found = -1;
            int off = Integer.MAX_VALUE;
            int alike = 0;
            for (int actor = Math.max(0, middle - reach); actor < Math.min(window.size(), middle + reach); actor++) {
                if (drawn.get(actor) || leftOut.get(actor) || (where >= 0 && window.region(actor) != where)) {
                    continue;
                }
                int other = Math.abs(window.ties(actor, drawn) - wanted);
                alike = other < off ? 1 : other == off ? alike + 1 : alike;
                if (other < off || (other == off && random.nextInt(alike) == 0)) {
                    found = actor;
                    off = other;
                }
            }
            if (found >= 0) {
                return found;
            }
            where = reach >= FURTHEST * NEAR ? -1 : where;
        }
    }
}
