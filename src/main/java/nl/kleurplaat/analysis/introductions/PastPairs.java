package nl.kleurplaat.analysis.introductions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Ties;
import nl.kleurplaat.practice.Outcome;

/**
 * Pairs without a tie on a past day, with what was known of them then and whether they worked together, or kept in touch, in the time after it.
 * All that did, and of a day with many pairs a part of those that did not, always the same, each of which stands for several.
 */
final class PastPairs {

    private static final int MOST_OF_A_DAY = 50_000;
    private static final long SEED = 42;

    private final List<LogisticRegression.Example> all = new ArrayList<>();
    private int happened;

    /**
     * @param later what was in the time after the day, through the same lens
     * @param acquainted who was brought together up to the end of that time
     */
    void add(KnownAt known, Network later, Acquainted acquainted, Effort effort) {
        int n = known.network().size();
        double kept = Math.min(1, MOST_OF_A_DAY / Math.max(1, n * (n - 1.) / 2));
        SplittableRandom random = new SplittableRandom(SEED);
        int[] numberOf = known.network().keys().stream()
                .mapToInt(key -> Collections.binarySearch(later.keys(), key))
                .toArray();
        Ties ties = known.network().ties();
        for (int a = 0; a < n; a++) {
            effort.check();
            KnownAt.Row row = known.row(a);
            for (int b = a + 1; b < n; b++) {
                boolean drawn = random.nextDouble() < kept;
                if (numberOf[a] >= 0 && numberOf[b] >= 0 && ties.tie(a, b) < 0) {
                    boolean did = later.ties().tie(numberOf[a], numberOf[b]) >= 0
                            || (acquainted.is(Outcome.KEPT, a, b)
                                    && !known.acquainted().is(Outcome.KEPT, a, b));
                    if (did || drawn) {
                        all.add(new LogisticRegression.Example(row.with(b), did, did ? 1 : 1 / kept));
                        happened += did ? 1 : 0;
                    }
                }
            }
        }
    }

    List<LogisticRegression.Example> all() {
        return all;
    }

    /** How many of them did work together. */
    int happened() {
        return happened;
    }
}
