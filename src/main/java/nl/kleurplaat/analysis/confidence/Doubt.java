package nl.kleurplaat.analysis.confidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Ties;

/**
 * What may be missing in a network of which some told nothing: {@value #DRAWS} draws of what they have among themselves
 * (see {@link Unheard}), and between what each figure lies in nine cases out of ten.
 *
 * <p>Draws alone are too sure of themselves, since they all come from the same parties that told. So it is tried how well they
 * do: {@value #TRIALS} times as large a part of those who told is taken to be silent, and how far what they have among themselves
 * is off from the mean of its draws, in standard deviations. The interval is the mean of the draws with the 5th and 95th part of these
 * deviations (a calibrated bootstrap: Beran, <i>Prepivoting test statistics</i>, 1988).
 *
 * <p>Fewer than {@value #FEWEST} that told are too few to draw from. Deterministic for a seed, on any number of threads.
 */
public final class Doubt {

    /** Networks of more actors are {@code TOO_LARGE}. */
    public static final int MOST_ACTORS = 2_000;

    /** Fewer that told say nothing of the others. */
    public static final int FEWEST = 10;

    static final int DRAWS = 100;
    private static final int TRIALS = 39;
    private static final int DRAWS_OF_A_TRIAL = 15;
    private static final int MOST_DEVIATIONS = 9;
    private static final double TINY = 1e-12;
    private static final double OUTSIDE = (100 - Interval.LEVEL) / 200.0;

    private final int actors;
    private final int[] primaries;
    private final List<int[]> collaborations;
    private final BitSet silent;
    private final BitSet told;
    private final long seed;
    private final Effort effort;

    private Doubt(int[] primaries, List<int[]> collaborations, BitSet silent, BitSet told, long seed, Effort effort) {
        this.actors = primaries.length;
        this.primaries = primaries;
        this.collaborations = collaborations;
        this.silent = silent;
        this.told = told;
        this.seed = seed;
        this.effort = effort;
    }

    /**
     * @param silent who told nothing
     * @throws Problem {@code TOO_LARGE} above {@value #MOST_ACTORS} actors
     */
    public static Confidence of(Network network, BitSet silent, long seed, Effort effort) {
        int n = network.size();
        if (n > MOST_ACTORS) {
            throw new Problem(ProblemCode.TOO_LARGE, "confidence.too-many", n, MOST_ACTORS);
        }
        BitSet told = new BitSet();
        told.set(0, n);
        told.andNot(silent);
        return new Doubt(network.groups().primaries(), Together.of(network), silent, told, seed, effort)
                .confidence(network.ties());
    }

    private Confidence confidence(Ties seen) {
        int[] silents = silent.stream().toArray();
        double[] values = Figure.of(seen, primaries);
        if (silents.length == 0 || told.cardinality() < FEWEST) {
            return new Confidence(
                    silents, told.cardinality(), 1, seed, silents.length == 0 ? exact(values) : List.of(), List.of());
        }
        effort.expect(DRAWS + (long) TRIALS * DRAWS_OF_A_TRIAL);
        Unheard unheard = new Unheard(collaborations, primaries, silent, told);
        List<List<int[]>> drawn = IntStream.range(0, DRAWS)
                .mapToObj(draw -> unheard.draw(seed * DRAWS + draw))
                .toList();
        Spread spread = spread(seen, drawn);
        double[][] off = deviations();
        List<Interval> intervals = new ArrayList<>();
        int outside = (int) Math.rint(OUTSIDE * (TRIALS + 1)) - 1;
        for (int f = 0; f < values.length; f++) {
            intervals.add(interval(
                    Figure.ALL.get(f),
                    values[f],
                    spread.mean[f] + spread.deviation[f] * off[f][outside],
                    spread.mean[f] + spread.deviation[f] * off[f][TRIALS - 1 - outside]));
        }
        return new Confidence(silents, told.cardinality(), unheard.timesPartners(), seed, intervals, drawn);
    }

    private static List<Interval> exact(double[] values) {
        return IntStream.range(0, values.length)
                .mapToObj(f -> new Interval(Figure.ALL.get(f), values[f], values[f], values[f]))
                .toList();
    }

    /** Within what can be: what is not known only adds ties. */
    private static Interval interval(Figure figure, double value, double low, double high) {
        // of whole numbers those that lie within, where there are any
        double from = figure.counts() ? Math.ceil(Math.min(low, Math.rint(high)) - TINY) : low;
        double to = figure.counts() ? Math.max(from, Math.floor(high + TINY)) : high;
        return switch (figure) {
            case TIES, LARGEST_COMPONENT -> new Interval(figure, value, Math.max(value, from), Math.max(value, to));
            case ISOLATES -> new Interval(figure, value, Math.clamp(from, 0, value), Math.clamp(to, 0, value));
            case COMPONENTS -> new Interval(figure, value, Math.clamp(from, 1, value), Math.clamp(to, 1, value));
            case CUT_ACTORS -> new Interval(figure, value, Math.max(0, from), Math.max(0, to));
            case TRANSITIVITY, CROSS_GROUP_SHARE ->
                new Interval(figure, value, Math.clamp(from, 0, 1), Math.clamp(to, 0, 1));
        };
    }

    /** By figure the mean and the standard deviation over draws. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Spread(double[] mean, double[] deviation) {}

    private Spread spread(Ties seen, List<List<int[]>> drawn) {
        double[][] figures = drawn.parallelStream()
                .map(draw -> {
                    double[] figure = Figure.of(DrawnTies.of(seen, draw), primaries);
                    effort.did(1);
                    return figure;
                })
                .toArray(double[][]::new);
        double[] mean = new double[Figure.ALL.size()];
        double[] deviation = new double[mean.length];
        for (int f = 0; f < mean.length; f++) {
            int figure = f;
            mean[f] = Arrays.stream(figures)
                    .mapToDouble(of -> of[figure])
                    .average()
                    .orElse(0);
            deviation[f] = Math.sqrt(Arrays.stream(figures)
                    .mapToDouble(of -> (of[figure] - mean[figure]) * (of[figure] - mean[figure]))
                    .average()
                    .orElse(0));
        }
        return new Spread(mean, deviation);
    }

    /** By figure, ascending, how far off the mean of draws is in trials among those who told. */
    private double[][] deviations() {
        int[] all = told.stream().toArray();
        List<int[]> among = collaborations.stream()
                .map(members -> Arrays.stream(members).filter(told::get).toArray())
                .filter(members -> members.length > 1)
                .toList();
        double[] known = Figure.of(DrawnTies.alone(actors, among), primaries);
        int hidden = Math.max(1, Math.round((float) silent.cardinality() * all.length / actors));
        double[][] off = new double[known.length][TRIALS];
        for (int trial = 0; trial < TRIALS; trial++) {
            BitSet quiet = some(all, hidden, seed + trial + 1);
            BitSet loud = (BitSet) told.clone();
            loud.andNot(quiet);
            List<int[]> heard = among.stream()
                    .filter(members -> !Arrays.stream(members).allMatch(quiet::get))
                    .toList();
            Unheard unheard = new Unheard(heard, primaries, quiet, loud);
            long first = seed + (long) (trial + 1) * DRAWS;
            Spread spread = spread(
                    DrawnTies.alone(actors, heard),
                    IntStream.range(0, DRAWS_OF_A_TRIAL)
                            .mapToObj(draw -> unheard.draw(first + draw))
                            .toList());
            for (int f = 0; f < known.length; f++) {
                off[f][trial] = deviations(known[f] - spread.mean[f], spread.deviation[f]);
            }
        }
        Arrays.stream(off).forEach(Arrays::sort);
        return off;
    }

    private static double deviations(double difference, double deviation) {
        if (Math.abs(difference) < TINY) {
            return 0;
        }
        return deviation < TINY
                ? Math.signum(difference) * MOST_DEVIATIONS
                : Math.clamp(difference / deviation, -MOST_DEVIATIONS, MOST_DEVIATIONS);
    }

    private static BitSet some(int[] of, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] values = of.clone();
        BitSet some = new BitSet();
        for (int i = 0; i < count; i++) {
            int j = i + random.nextInt(values.length - i);
            int other = values[i];
            values[i] = values[j];
            values[j] = other;
            some.set(values[i]);
        }
        return some;
    }
}
