package nl.kleurplaat.analysis.measures;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;

/**
 * Betweenness estimated from shortest paths drawn at random: of a random pair one random path each (Riondato and
 * Kornaropoulos, <i>Fast approximation of betweenness centrality through sampling</i>, 2014). The share of the paths
 * that run through an actor is on average the share of the pairs' shortest paths that do.
 *
 * <p>The error is that of counting. Through one actor (or over one tie) a path runs or does not, independently of the
 * other paths, so that with r paths its share p and the counted share c are further apart than KL(c, p) = ln(2k/δ)/r
 * with probability δ/k at most, KL the relative entropy of two coins (Chernoff 1952; Hoeffding 1963, theorem 1). Taken
 * for all k values at once that holds for every one of them with probability 1 − δ. What is stated is the widest of
 * these intervals: far less than without the counts where nobody is on a large share of the paths.
 *
 * <p>How many paths are drawn follows from the work that they may cost, as measured on some that do not count
 * otherwise: the number does not depend on the paths that do. Each path has a row of random numbers of its own and
 * counts are whole numbers: the same result on every run and on any number of cores.
 *
 * @param actors by number in the rows, how many of the paths it lies between the ends of
 * @param ties by tie, how many of the paths run over it; empty when nobody asks
 * @param paths how many were drawn
 */
@SuppressWarnings("ArrayRecordComponent")
record SampledPaths(int[] actors, int[] ties, int paths) {
    private static final int HANDS = 16;
    private static final long SEED = 42;

    /** The probability that a value is further off than is stated. */
    private static final double DOUBT = 0.05;

    /** How many paths their cost is measured on. */
    private static final int TRIALS = 64;

    private static final int MOST = 1 << 22;

    /** Steps in which the bounds are closed in: a double has no more bits. */
    private static final int HALVINGS = 53;

    /**
     * @param pairs to draw from, one at least
     * @param countTies whether paths over ties are counted too
     * @param work how many arcs may be followed, more or less
     */
    static SampledPaths of(
            BreadthFirstRows rows, PairDraw pairs, boolean countTies, long work, long seed, Effort effort) {
        RandomBits random = new RandomBits();
        RandomPaths trial = new RandomPaths(rows, random, false);
        long cost = 0;
        for (int i = 0; i < TRIALS; i++) {
            cost += draw(trial, pairs, random, ~seed, i);
            effort.check();
        }
        int count = (int) Math.clamp((double) work / cost * TRIALS, TRIALS, MOST);
        effort.expect(count);
        return IntStream.range(0, HANDS)
                .parallel()
                .mapToObj(hand -> play(rows, pairs, countTies, seed, hand, count, effort))
                .reduce(SampledPaths::plus)
                .orElseThrow();
    }

    static SampledPaths of(BreadthFirstRows rows, PairDraw pairs, boolean countTies, long work, Effort effort) {
        return of(rows, pairs, countTies, work, SEED, effort);
    }

    private static SampledPaths play(
            BreadthFirstRows rows, PairDraw pairs, boolean countTies, long seed, int hand, int count, Effort effort) {
        RandomBits random = new RandomBits();
        RandomPaths drawn = new RandomPaths(rows, random, countTies);
        int own = 0;
        for (int i = hand; i < count; i += HANDS) {
            draw(drawn, pairs, random, seed, i);
            effort.did(1);
            own++;
        }
        return new SampledPaths(drawn.actors, drawn.ties, own);
    }

    private static long draw(RandomPaths paths, PairDraw pairs, RandomBits random, long seed, long sample) {
        random.start(seed, sample);
        int source = pairs.source(random);
        return paths.add(source, pairs.target(source, random));
    }

    private SampledPaths plus(SampledPaths other) {
        int[] throughActors = actors.clone();
        int[] overTies = ties.clone();
        Arrays.setAll(throughActors, v -> actors[v] + other.actors[v]);
        Arrays.setAll(overTies, t -> ties[t] + other.ties[t]);
        return new SampledPaths(throughActors, overTies, paths + other.paths);
    }

    /** How far any share may be off, 0–1. */
    double error() {
        double slack = Math.log(2.0 * (actors.length + ties.length) / DOUBT) / paths;
        return IntStream.concat(Arrays.stream(actors), Arrays.stream(ties))
                .distinct()
                .mapToDouble(count -> off((double) count / paths, slack))
                .max()
                .orElse(0);
    }

    /** How far a share may be from the one counted. */
    private static double off(double counted, double slack) {
        return Math.max(farthest(counted, 1, slack) - counted, counted - farthest(counted, 0, slack));
    }

    /** Towards {@code end}, the share whose relative entropy is no more than {@code slack}. */
    private static double farthest(double counted, double end, double slack) {
        double within = counted;
        double beyond = end;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (within + beyond) / 2;
            if (entropy(counted, middle) <= slack) {
                within = middle;
            } else {
                beyond = middle;
            }
        }
        return beyond;
    }

    private static double entropy(double counted, double real) {
        return part(counted, real) + part(1 - counted, 1 - real);
    }

    private static double part(double counted, double real) {
        return counted == 0 ? 0 : counted * Math.log(counted / real);
    }
}
