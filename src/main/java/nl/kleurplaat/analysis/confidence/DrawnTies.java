package nl.kleurplaat.analysis.confidence;

import it.unimi.dsi.fastutil.longs.LongLinkedOpenHashSet;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import nl.kleurplaat.lens.Ties;

/** Ties with more beside them. */
final class DrawnTies {

    private DrawnTies() {}

    /** The ties, and one of weight 1 between every two in a collaboration that have none. */
    static Ties of(Ties ties, List<int[]> collaborations) {
        LongLinkedOpenHashSet more = new LongLinkedOpenHashSet();
        collaborations.forEach(members -> untied(ties, members, more::add));
        if (more.isEmpty()) {
            return ties;
        }
        int m = ties.ties();
        int[] a = Arrays.copyOf(ties.tieA(), m + more.size());
        int[] b = Arrays.copyOf(ties.tieB(), a.length);
        double[] weight = Arrays.copyOf(ties.tieWeight(), a.length);
        for (long pair : more) {
            a[m] = (int) (pair >>> Integer.SIZE);
            b[m] = (int) pair;
            weight[m++] = 1;
        }
        return Ties.of(ties.actors(), a, b, weight);
    }

    /** Gives each two of these without a tie, as one number: the first in its higher half. */
    static void untied(Ties ties, int[] members, LongConsumer pairs) {
        for (int i = 0; i < members.length; i++) {
            for (int j = i + 1; j < members.length; j++) {
                if (ties.tie(members[i], members[j]) < 0) {
                    pairs.accept((long) members[i] << Integer.SIZE | members[j]);
                }
            }
        }
    }

    /** Those of these collaborations alone. */
    static Ties alone(int actors, List<int[]> collaborations) {
        return of(Ties.of(actors, new int[0], new int[0], new double[0]), collaborations);
    }
}
