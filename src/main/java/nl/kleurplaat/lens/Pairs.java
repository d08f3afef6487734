package nl.kleurplaat.lens;

import java.util.Arrays;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;

/**
 * The pairs of actors that take part in a collaboration at the same time, each with that collaboration: packed into one
 * number (lower actor, higher actor, collaboration) and sorted, so that equal pairs lie together.
 */
final class Pairs {

    private final int collaborationBits;
    private final int actorBits;
    private final long[] packed;
    private final double[] weightOf;
    private final int ties;

    private Pairs(int collaborationBits, int actorBits, long[] packed, double[] weightOf) {
        this.collaborationBits = collaborationBits;
        this.actorBits = actorBits;
        this.packed = packed;
        this.weightOf = weightOf;
        int distinct = 0;
        for (int i = 0; i < packed.length; i++) {
            distinct += begins(i) ? 1 : 0;
        }
        this.ties = distinct;
    }

    /**
     * @param actors how many actors there can be
     * @param counted the collaborations, by number
     */
    static Pairs of(int actors, Counted counted, TieWeight tieWeight) {
        int actorBits = bits(actors);
        int collaborationBits = bits(counted.size());
        long most = 0;
        for (int c = 0; c < counted.size(); c++) {
            long parts = (long) counted.end(c) - counted.begin(c);
            most += parts * (parts - 1) / 2;
        }
        if (2 * actorBits + collaborationBits > 63 || most > Integer.MAX_VALUE / 2) {
            throw new Problem(ProblemCode.TOO_LARGE, "lens.too-large", most);
        }
        long[] packed = new long[(int) most];
        double[] weightOf = new double[counted.size()];
        int size = 0;
        for (int c = 0; c < counted.size(); c++) {
            weightOf[c] = tieWeight.of(counted.participants(c));
            for (int i = counted.begin(c); i < counted.end(c); i++) {
                long lower = (long) counted.actor(i) << actorBits;
                for (int j = i + 1; j < counted.end(c); j++) {
                    if (counted.actor(i) != counted.actor(j) && counted.overlap(i, j)) {
                        packed[size++] = (lower | counted.actor(j)) << collaborationBits | c;
                    }
                }
            }
        }
        Arrays.parallelSort(packed, 0, size);
        return new Pairs(collaborationBits, actorBits, withoutRepeats(packed, size), weightOf);
    }

    /** Two actors with several parts each in one collaboration share it once. */
    private static long[] withoutRepeats(long[] sorted, int size) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    /** Which actors have a tie. */
    boolean[] tied(int actors) {
        boolean[] tied = new boolean[actors];
        for (int i = 0; i < packed.length; i++) {
            tied[lower(i)] = true;
            tied[higher(i)] = true;
        }
        return tied;
    }

    /**
     * The ties among {@code actors} actors.
     *
     * @param number the number that each actor has now, in the same order as before
     */
    Ties ties(int actors, int[] number) {
        int[] low = new int[ties];
        int[] high = new int[ties];
        double[] weight = new double[ties];
        int t = -1;
        for (int i = 0; i < packed.length; i++) {
            if (begins(i)) {
                t++;
                low[t] = number[lower(i)];
                high[t] = number[higher(i)];
            }
            weight[t] += weightOf[collaboration(i)];
        }
        return Ties.rows(actors, low, high, weight);
    }

    Network.Evidence evidence() {
        int[] offsets = new int[ties + 1];
        int[] carriers = new int[packed.length];
        int t = 0;
        for (int i = 0; i < packed.length; i++) {
            if (begins(i)) {
                offsets[t++] = i;
            }
            carriers[i] = collaboration(i);
        }
        offsets[ties] = packed.length;
        return new Network.Evidence(offsets, carriers);
    }

    private boolean begins(int i) {
        return i == 0 || packed[i] >>> collaborationBits != packed[i - 1] >>> collaborationBits;
    }

    private int lower(int i) {
        return (int) (packed[i] >>> (collaborationBits + actorBits));
    }

    private int higher(int i) {
        return (int) (packed[i] >>> collaborationBits) & ((1 << actorBits) - 1);
    }

    private int collaboration(int i) {
        return (int) packed[i] & ((1 << collaborationBits) - 1);
    }

    /** How many bits hold the numbers below {@code count}. */
    private static int bits(int count) {
        return Math.max(1, 32 - Integer.numberOfLeadingZeros(count));
    }
}
