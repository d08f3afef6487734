package nl.kleurplaat.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/**
 * Who connects groups: the share of the shortest paths between connected actors of different primary groups that run through an
 * actor which is no end of them (cross-group betweenness, Flom, Friedman, Strauss and Neaigus 2004), from a sample of sources.
 *
 * <p>From each source Brandes' accumulation (2001) gives what it adds to every actor; k of N sources, drawn without replacement,
 * are worth N/k of what they add (Brandes and Pich 2007, <i>Centrality estimation in large networks</i>). Beside the share stands
 * its standard error, as the sample itself tells it. With all sources it is exact and the error 0. Of who
 * has paths from few sources only a sample that misses them tells neither: it is for finding the strongest.
 *
 * <p>Some sources are followed at once, a level at a time, so that every look at the ties serves all of them. O(k·m) for m ties,
 * O(n) a source for n actors.
 */
final class Bridges {

    /** So many numbers are held of the sources that are followed at once. */
    private static final int HELD = 1 << 22;

    private static final int MOST_AT_ONCE = 64;

    /** Numbers of paths this large are scaled down with all of their level, as only ratios between two levels matter. */
    private static final double HUGE = 0x1p400;

    private final JavaSparkContext spark;
    private final JavaRDD<TieBlock> blocks;
    private final int[] component;
    private final int[] primary;
    private final int n;
    /** By actor, in how many pairs it is an end. */
    private final long[] ends;

    private long pairs;

    /**
     * What is known of an actor.
     *
     * @param score 0–1, above 0
     * @param error the standard error of the score; null where one source tells nothing of it
     */
    record Bridge(int actor, double score, @Nullable Double error) {}

    Bridges(JavaSparkContext spark, JavaRDD<TieBlock> blocks, int[] component, int[] primary, int groups) {
        this.spark = spark;
        this.blocks = blocks;
        this.component = component;
        this.primary = primary;
        n = primary.length;
        ends = new long[n];
        count(groups);
    }

    /** Counts connected pairs of different groups. */
    private void count(int groups) {
        Integer[] order =
                IntStream.range(0, n).filter(v -> primary[v] >= 0).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingInt(v -> component[v]));
        long[] members = new long[groups];
        for (int from = 0, to = 0; from < order.length; from = to) {
            while (to < order.length && component[order[to]] == component[order[from]]) {
                members[primary[order[to++]]]++;
            }
            for (int i = from; i < to; i++) {
                ends[order[i]] = to - from - members[primary[order[i]]];
                pairs += ends[order[i]];
            }
            for (int i = from; i < to; i++) {
                members[primary[order[i]]] = 0;
            }
        }
        pairs /= 2;
    }

    /**
     * The bridges, strongest first, by number among equals.
     *
     * @param most how many sources are drawn at most
     */
    List<Bridge> strongest(int most, long seed) {
        int[] all = IntStream.range(0, n).filter(v -> ends[v] > 0).toArray();
        int[] drawn = drawn(all, most, seed);
        double[] sums = new double[n];
        double[] squares = new double[n];
        int atOnce = Math.clamp(HELD / Math.max(1, n), 1, MOST_AT_ONCE);
        for (int from = 0; from < drawn.length; from += atOnce) {
            add(Arrays.copyOfRange(drawn, from, Math.min(drawn.length, from + atOnce)), sums, squares);
        }
        List<Bridge> bridges = new ArrayList<>();
        for (int v = 0; v < n; v++) {
            Bridge bridge = bridge(v, all.length, drawn.length, sums[v], squares[v]);
            if (bridge.score > 0) {
                bridges.add(bridge);
            }
        }
        bridges.sort(Comparator.comparingDouble(Bridge::score).reversed().thenComparingInt(Bridge::actor));
        return bridges;
    }

    private Bridge bridge(int v, int all, int drawn, double sum, double squares) {
        long others = pairs - ends[v];
        if (others == 0 || drawn == 0) {
            return new Bridge(v, 0, null);
        }
        double scale = (double) all / drawn / 2 / others;
        // cleared of the last bits, in which sums differ that are equal on paper
        double score = Math.min(1, Math.rint(sum * scale * 1e12) / 1e12);
        if (drawn < 2) {
            return new Bridge(v, score, drawn == all ? Double.valueOf(0) : null);
        }
        double variance = Math.max(0, (squares - sum * sum / drawn) / (drawn - 1));
        double error = scale * Math.sqrt(drawn * variance * (1 - (double) drawn / all));
        return new Bridge(v, score, error);
    }

    /** Some of them, ascending: those that a seed brings to the front. */
    private static int[] drawn(int[] all, int most, long seed) {
        int[] order = all.clone();
        SplittableRandom random = new SplittableRandom(seed);
        int count = Math.min(most, order.length);
        for (int i = 0; i < count; i++) {
            int j = i + random.nextInt(order.length - i);
            int held = order[i];
            order[i] = order[j];
            order[j] = held;
        }
        int[] drawn = Arrays.copyOf(order, count);
        Arrays.sort(drawn);
        return drawn;
    }

    /**
     * What the sources have come to.
     *
     * @param paths by actor and source, the number of shortest paths, up to a factor that a level has in common
     * @param level by actor and source, the distance from the source; -1: not found yet
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Found(int sources, double[] paths, short[] level) implements Serializable {}

    /** What a block has for its actors: a value for each of its rows and each source. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Part(int[] actors, double[] values) implements Serializable {}

    private void add(int[] sources, double[] sums, double[] squares) {
        int k = sources.length;
        Found found = new Found(k, new double[n * k], new short[n * k]);
        Arrays.fill(found.level, (short) -1);
        for (int s = 0; s < k; s++) {
            found.paths[sources[s] * k + s] = 1;
            found.level[sources[s] * k + s] = 0;
        }
        List<double[]> scales = new ArrayList<>();
        scales.add(ones(k));
        int deepest = 0;
        while (deeper(found, deepest, scales)) {
            deepest++;
        }
        double[] dependency = new double[n * k];
        for (int level = deepest - 1; level > 0; level--) {
            back(found, sources, level, scales.get(level + 1), dependency);
        }
        for (int v = 0; v < n; v++) {
            for (int s = 0; s < k; s++) {
                // an end of the pair is not between
                double added = v == sources[s] ? 0 : dependency[v * k + s];
                sums[v] += added;
                squares[v] += added * added;
            }
        }
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /**
     * Finds who is one step further; false where nobody is.
     *
     * @param scales by level and source what numbers of paths are to be multiplied by; that of the new level is added
     */
    private boolean deeper(Found found, int level, List<double[]> scales) {
        if (level == Short.MAX_VALUE - 1) {
            throw new Refusal("spark.too-deep", String.valueOf(level));
        }
        int k = found.sources;
        Broadcast<Found> now = spark.broadcast(found);
        List<Part> parts =
                blocks.map(block -> further(block, now.value(), level)).collect();
        now.destroy();
        boolean any = false;
        double[] largest = new double[k];
        for (Part part : parts) {
            for (int i = 0; i < part.actors.length; i++) {
                for (int s = 0; s < k; s++) {
                    double paths = part.values[i * k + s];
                    if (paths > 0) {
                        any = true;
                        largest[s] = Math.max(largest[s], paths);
                        found.paths[part.actors[i] * k + s] = paths;
                        found.level[part.actors[i] * k + s] = (short) (level + 1);
                    }
                }
            }
        }
        scales.add(scaledDown(found, level + 1, largest));
        return any;
    }

    private static double[] scaledDown(Found found, int level, double[] largest) {
        double[] scales = ones(found.sources);
        for (int s = 0; s < scales.length; s++) {
            for (int i = s; largest[s] > HUGE && i < found.paths.length; i += scales.length) {
                scales[s] = HUGE;
                if (found.level[i] == level) {
                    found.paths[i] = Math.max(found.paths[i] / HUGE, 1 / HUGE);
                }
            }
        }
        return scales;
    }

    private static Part further(TieBlock block, Found found, int level) {
        int k = found.sources;
        double[] paths = new double[block.size() * k];
        for (int i = 0; i < block.size(); i++) {
            int v = block.actors()[i] * k;
            for (int arc = block.offsets()[i]; arc < block.offsets()[i + 1]; arc++) {
                int w = block.neighbours()[arc] * k;
                for (int s = 0; s < k; s++) {
                    if (found.level[v + s] < 0 && found.level[w + s] == level) {
                        paths[i * k + s] += found.paths[w + s];
                    }
                }
            }
        }
        return new Part(block.actors(), paths);
    }

    /** What is further away than a level gives back to who is on it. */
    private void back(Found found, int[] sources, int level, double[] scales, double[] dependency) {
        int k = found.sources;
        Broadcast<Found> all = spark.broadcast(found);
        Broadcast<double[]> now = spark.broadcast(shares(found, sources, level + 1, scales, dependency));
        List<Part> parts = blocks.map(block -> given(block, all.value(), now.value(), level))
                .collect();
        all.destroy();
        now.destroy();
        for (Part part : parts) {
            for (int i = 0; i < part.actors.length; i++) {
                for (int s = 0; s < k; s++) {
                    dependency[part.actors[i] * k + s] += part.values[i * k + s];
                }
            }
        }
    }

    /** By actor on a level and by source, what each shortest path to it carries: itself where it is of another group, and more. */
    private double[] shares(Found found, int[] sources, int level, double[] scales, double[] dependency) {
        int k = found.sources;
        double[] shares = new double[n * k];
        for (int v = 0; v < n; v++) {
            for (int s = 0; s < k; s++) {
                int at = v * k + s;
                if (found.level[at] == level) {
                    boolean counts = primary[v] >= 0 && primary[v] != primary[sources[s]];
                    shares[at] = ((counts ? 1 : 0) + dependency[at]) / found.paths[at] / scales[s];
                }
            }
        }
        return shares;
    }

    private static Part given(TieBlock block, Found found, double[] shares, int level) {
        int k = found.sources;
        double[] values = new double[block.size() * k];
        for (int i = 0; i < block.size(); i++) {
            int v = block.actors()[i] * k;
            for (int arc = block.offsets()[i]; arc < block.offsets()[i + 1]; arc++) {
                int w = block.neighbours()[arc] * k;
                for (int s = 0; s < k; s++) {
                    // who is on the level has neighbours on the next one only where these were found from it
                    if (found.level[v + s] == level) {
                        values[i * k + s] += shares[w + s] * found.paths[v + s];
                    }
                }
            }
        }
        return new Part(block.actors(), values);
    }
}
