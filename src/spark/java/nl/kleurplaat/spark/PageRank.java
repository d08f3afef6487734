package nl.kleurplaat.spark;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * The share of time that a random walk spends with each actor when at every step it follows one of the ties, all alike, with
 * probability 0.85 and starts anew anywhere otherwise (Brin and Page 1998), until a round changes less than 10⁻¹² in total.
 * O(r·(n + m)) for n actors, m ties and r rounds. From an isolate the walk starts anew; sums to 1.
 */
final class PageRank {

    private static final double DAMPING = 0.85;
    private static final double TOLERANCE = 1e-12;
    private static final int MOST_ROUNDS = 1_000;

    private PageRank() {}

    /** What comes to the actors of a block from their neighbours. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Incoming(int[] actors, double[] shares) implements Serializable {}

    static double[] of(JavaSparkContext spark, JavaRDD<TieBlock> blocks, int[] degree) {
        int n = degree.length;
        double[] rank = new double[n];
        Arrays.fill(rank, 1.0 / n);
        double change = n;
        for (int round = 0; round < MOST_ROUNDS && change > TOLERANCE; round++) {
            double[] next = step(spark, blocks, degree, rank);
            change = 0;
            for (int v = 0; v < n; v++) {
                change += Math.abs(next[v] - rank[v]);
            }
            rank = next;
        }
        double sum = Arrays.stream(rank).sum();
        for (int v = 0; v < n; v++) {
            rank[v] /= sum;
        }
        return rank;
    }

    private static double[] step(JavaSparkContext spark, JavaRDD<TieBlock> blocks, int[] degree, double[] rank) {
        int n = rank.length;
        double lost = 0;
        double[] outgoing = new double[n];
        for (int v = 0; v < n; v++) {
            lost += degree[v] == 0 ? rank[v] : 0;
            outgoing[v] = degree[v] == 0 ? 0 : rank[v] / degree[v];
        }
        Broadcast<double[]> now = spark.broadcast(outgoing);
        double[] next = new double[n];
        Arrays.fill(next, (1 - DAMPING + DAMPING * lost) / n);
        for (Incoming part : blocks.map(block -> incoming(block, now.value())).collect()) {
            for (int i = 0; i < part.actors.length; i++) {
                next[part.actors[i]] += DAMPING * part.shares[i];
            }
        }
        now.destroy();
        return next;
    }

    private static Incoming incoming(TieBlock block, double[] outgoing) {
        double[] shares = new double[block.size()];
        for (int i = 0; i < shares.length; i++) {
            double sum = 0;
            for (int arc = block.offsets()[i]; arc < block.offsets()[i + 1]; arc++) {
                sum += outgoing[block.neighbours()[arc]];
            }
            shares[i] = sum;
        }
        return new Incoming(block.actors(), shares);
    }
}
