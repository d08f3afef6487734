package nl.kleurplaat.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import nl.kleurplaat.analysis.matrix.DegreeShuffle;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/**
 * How many ties there are between every two groups and within each, beside how many there would be if ties fell at random on
 * actors with as many ties as they have.
 *
 * <p>A tie u–v adds 1/(|G_u||G_v|) to each pair (g,h), g of u's groups and h of v's, so that all cells add up to m, the number of
 * ties with a group at both ends. Expected are K_g K_h/(2m) between groups and K_g²/(4m) within one, K_g the (fractional) number
 * of ends of these ties in g. The test deals the groups out anew (see {@link DegreeShuffle}): z = (T − mean)/sd, sd over
 * rounds − 1, and two-sided p = (1 + #{|T*−mean| ≥ |T−mean|})/(rounds + 1) (Phipson and Smyth 2010). O(rounds · (m + n·t)) for m
 * ties, n actors and t tasks.
 *
 * @param pairs every unordered pair and the diagonal once, zeros included, in the order of the groups
 */
record GroupMatrix(List<Pair> pairs) {

    /** More groups have no matrix. */
    static final int MOST_GROUPS = 200;

    /** Counts that differ by less than this share of the mean are equal: they are sums of the same fractions. */
    private static final double TOLERANCE = 1e-9;

    /** How many numbers a task counts at once: 32 MiB. */
    private static final int KEPT = 1 << 22;

    /**
     * One pair of groups, or one group with itself.
     *
     * @param a the lower group number
     * @param b the higher, or the same
     * @param expected the ties under random mixing
     * @param ratio ties / expected; null where none is expected
     * @param z null without rounds, or where chance makes no difference
     * @param p null where z is
     */
    record Pair(
            int a,
            int b,
            double ties,
            double expected,
            @Nullable Double ratio,
            @Nullable Double z,
            @Nullable Double p) {}

    /** A shuffle on its way to the machines. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Dealing(int actors, int[] order, int[] starts) implements Serializable {

        DegreeShuffle shuffle() {
            return new DegreeShuffle(actors, order, starts);
        }
    }

    static GroupMatrix of(
            JavaSparkContext spark, JavaRDD<TieBlock> blocks, Groups groups, int[] degree, int rounds, long seed) {
        if (groups.count() > MOST_GROUPS) {
            throw new Refusal("spark.too-many-groups", String.valueOf(groups.count()), String.valueOf(MOST_GROUPS));
        }
        Mixing mixing = Mixing.of(groups);
        if (mixing.counts() == 0) {
            return new GroupMatrix(List.of());
        }
        DegreeShuffle shuffle = DegreeShuffle.of(degree, v -> groups.count(v) > 0);
        Broadcast<Mixing> shared = spark.broadcast(mixing);
        Broadcast<Dealing> dealing = spark.broadcast(new Dealing(shuffle.actors(), shuffle.order(), shuffle.starts()));
        double[] observed = counted(blocks, shared, dealing, -1, 0, seed)[0];
        // every task deals for itself
        JavaRDD<TieBlock> dealt = blocks.coalesce(spark.defaultParallelism());
        double[][] chance = new double[rounds][];
        int atOnce = Math.max(1, KEPT / mixing.counts());
        for (int from = 0; from < rounds; from += atOnce) {
            double[][] some = counted(dealt, shared, dealing, from, Math.min(rounds, from + atOnce), seed);
            System.arraycopy(some, 0, chance, from, some.length);
        }
        shared.destroy();
        dealing.destroy();
        return of(mixing, observed, chance);
    }

    /**
     * What the cells come to in each of some rounds.
     *
     * @param from the first round; -1 for everybody with their own groups, and no rounds
     */
    private static double[][] counted(
            JavaRDD<TieBlock> blocks,
            Broadcast<Mixing> shared,
            Broadcast<Dealing> dealing,
            int from,
            int upTo,
            long seed) {
        int times = from < 0 ? 1 : upTo - from;
        long[] counts = blocks.mapPartitions(some -> {
                    List<Mixing.Upwards> own = new ArrayList<>();
                    some.forEachRemaining(block -> own.add(Mixing.Upwards.of(block)));
                    Mixing mixing = shared.value();
                    long[] sums = new long[times * mixing.counts()];
                    Mixing.Counter counter = mixing.new Counter();
                    DegreeShuffle shuffle = dealing.value().shuffle();
                    int[] whose = shuffle.own();
                    for (int i = 0; i < times; i++) {
                        if (from >= 0) {
                            shuffle.round(seed, from + i, whose);
                        }
                        int[] dealt = mixing.dealt(whose);
                        for (Mixing.Upwards block : own) {
                            counter.count(block, dealt, sums, i * mixing.counts());
                        }
                    }
                    return List.of(sums).iterator();
                })
                .reduce(GroupMatrix::plus);
        Mixing mixing = shared.value();
        double[][] ties = new double[times][mixing.cells()];
        for (int i = 0; i < times; i++) {
            for (int cell = 0; cell < mixing.cells(); cell++) {
                ties[i][cell] = mixing.ties(counts, i * mixing.counts(), cell);
            }
        }
        return ties;
    }

    private static long[] plus(long[] one, long[] other) {
        long[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }

    private static GroupMatrix of(Mixing mixing, double[] observed, double[][] chance) {
        int groups = mixing.groups();
        double[] ends = new double[groups];
        double all = 0;
        for (int a = 0; a < groups; a++) {
            for (int b = a; b < groups; b++) {
                double ties = observed[mixing.cell(a, b)];
                ends[a] += ties;
                ends[b] += ties;
                all += ties;
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int a = 0; a < groups; a++) {
            for (int b = a; b < groups; b++) {
                int cell = mixing.cell(a, b);
                double between = all == 0 ? 0 : ends[a] * ends[b] / (2.0 * all);
                pairs.add(pair(a, b, observed[cell], a == b ? between / 2 : between, cell, chance));
            }
        }
        return new GroupMatrix(List.copyOf(pairs));
    }

    private static Pair pair(int a, int b, double ties, double expected, int cell, double[][] chance) {
        Double ratio = expected == 0 ? null : Double.valueOf(ties / expected);
        int rounds = chance.length;
        double mean = 0;
        for (double[] round : chance) {
            mean += round[cell] / rounds;
        }
        double slack = TOLERANCE * Math.max(1, mean);
        double spread = 0;
        int asFar = 0;
        for (double[] round : chance) {
            double off = round[cell] - mean;
            spread += off * off;
            asFar += Math.abs(off) + slack >= Math.abs(ties - mean) ? 1 : 0;
        }
        double deviation = rounds < 2 ? 0 : Math.sqrt(spread / (rounds - 1));
        if (deviation <= slack) {
            return new Pair(a, b, ties, expected, ratio, null, null);
        }
        return new Pair(a, b, ties, expected, ratio, (ties - mean) / deviation, (1.0 + asFar) / (rounds + 1));
    }
}
