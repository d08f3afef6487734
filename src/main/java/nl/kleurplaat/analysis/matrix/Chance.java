package nl.kleurplaat.analysis.matrix;

import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;

/**
 * What the cells of a matrix come to when groups have nothing to do with ties: mean, standard deviation and two-sided p
 * over the rounds of a {@link DegreeShuffle}.
 *
 * <p>Rounds are dealt into a fixed number of hands, each added up in order and then to one another in order: the same
 * bits on any number of threads. Two passes, as deviations are taken from the mean; what the cells came to is kept in
 * between where that is no more numbers than may be kept, and counted again otherwise: the same bits either way.
 */
final class Chance {

    private static final int HANDS = 32;
    /** 64 MiB of numbers. */
    static final int KEPT = 1 << 23;

    /** Counts that differ by less than this share of the mean are equal: they are sums of the same fractions. */
    private static final double TOLERANCE = 1e-9;

    private final Mixing mixing;
    private final DegreeShuffle shuffle;
    private final int rounds;
    private final long seed;
    private final int cells;
    /** By round; empty when that is too much to keep. */
    private final double[][] kept;

    private final Effort effort;

    /** The mean by cell. */
    private final double[] mean;
    /** By cell the sum of squared deviations, and after that by cell the number of rounds at least as far off. */
    private final double[] spread;

    /**
     * @param observed what the cells come to with everyone's own groups
     * @param mayKeep how many numbers may be kept
     * @param effort a step of it is a round that is counted
     */
    Chance(Mixing mixing, DegreeShuffle shuffle, int rounds, long seed, double[] observed, int mayKeep, Effort effort) {
        this.mixing = mixing;
        this.shuffle = shuffle;
        this.rounds = rounds;
        this.seed = seed;
        cells = observed.length;
        kept = (long) rounds * cells <= mayKeep ? new double[rounds][] : new double[0][];
        this.effort = effort;
        effort.expect(kept.length > 0 ? rounds : 2L * rounds);
        mean = overRounds(cells, true, (row, sums) -> {
            for (int cell = 0; cell < cells; cell++) {
                sums[cell] += row[cell] / rounds;
            }
        });
        spread = overRounds(2 * cells, false, (row, sums) -> {
            for (int cell = 0; cell < cells; cell++) {
                double off = row[cell] - mean(cell);
                sums[cell] += off * off;
                sums[cells + cell] += Math.abs(off) + slack(cell) >= Math.abs(observed[cell] - mean(cell)) ? 1 : 0;
            }
        });
    }

    double mean(int cell) {
        return mean[cell];
    }

    /** Over rounds − 1; 0 where every round came to the same. */
    double deviation(int cell) {
        double deviation = rounds < 2 ? 0 : Math.sqrt(spread[cell] / (rounds - 1));
        return deviation > slack(cell) ? deviation : 0;
    }

    /** (1 + the number of rounds at least as far from the mean as observed) / (rounds + 1). */
    double p(int cell) {
        return (1 + spread[cells + cell]) / (rounds + 1);
    }

    private double slack(int cell) {
        return TOLERANCE * Math.max(1, mean[cell]);
    }

    private interface Addition {
        void add(double[] row, double[] sums);
    }

    private double[] overRounds(int length, boolean first, Addition addition) {
        List<double[]> hands = IntStream.range(0, HANDS)
                .parallel()
                .mapToObj(hand -> hand(hand, new double[length], first, addition))
                .toList();
        double[] total = new double[length];
        for (double[] hand : hands) {
            for (int i = 0; i < length; i++) {
                total[i] += hand[i];
            }
        }
        return total;
    }

    private double[] hand(int hand, double[] sums, boolean first, Addition addition) {
        boolean count = first || kept.length == 0;
        Mixing.Counter counter = mixing.new Counter();
        int[] whose = shuffle.own();
        double[] scratch = new double[cells];
        for (int round = hand; round < rounds; round += HANDS) {
            double[] row = count ? scratch : kept[round];
            if (count) {
                shuffle.round(seed, round, whose);
                counter.count(whose, row);
                effort.did(1);
            }
            if (first && kept.length > 0) {
                kept[round] = row.clone();
            }
            addition.add(row, sums);
        }
        return sums;
    }
}
