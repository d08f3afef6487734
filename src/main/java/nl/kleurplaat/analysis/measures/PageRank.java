package nl.kleurplaat.analysis.measures;

import java.util.Arrays;
import nl.kleurplaat.analysis.ActorScores;
import nl.kleurplaat.lens.Ties;

/**
 * The share of time that a random walk spends with each actor when at every step it follows one of the ties, all
 * alike, with probability 0.85 and starts anew anywhere otherwise.
 *
 * <p>Brin and Page, <i>The anatomy of a large-scale hypertextual web search engine</i>, 1998. O(r·(n + m)) for n
 * actors, m ties and r rounds, until a round changes less than 10⁻¹² in total. Always defined: from an isolate the walk
 * starts anew. Sums to 1 (an empty network: to 0). Sequential, so the same bits on every run.
 *
 * @param shares by actor, above 0
 */
@SuppressWarnings("ArrayRecordComponent")
public record PageRank(double[] shares) implements ActorScores<Double> {
    private static final double DAMPING = 0.85;
    private static final double TOLERANCE = 1e-12;
    private static final int MOST_ROUNDS = 1_000;

    public static PageRank of(Ties ties) {
        int n = ties.actors();
        double[] rank = new double[n];
        double[] outgoing = new double[n];
        Arrays.fill(rank, 1.0 / n);
        double change = n;
        for (int round = 0; round < MOST_ROUNDS && change > TOLERANCE; round++) {
            change = step(ties, rank, outgoing);
        }
        double sum = Arrays.stream(rank).sum();
        for (int v = 0; v < n; v++) {
            rank[v] /= sum;
        }
        return new PageRank(rank);
    }

    @Override
    public int actors() {
        return shares.length;
    }

    @Override
    public Double of(int actor) {
        return shares[actor];
    }

    /** Gives how much changed in total. */
    private static double step(Ties ties, double[] rank, double[] outgoing) {
        int[] offsets = ties.offsets();
        int[] neighbours = ties.neighbours();
        int n = rank.length;
        double lost = 0;
        for (int v = 0; v < n; v++) {
            int degree = offsets[v + 1] - offsets[v];
            lost += degree == 0 ? rank[v] : 0;
            outgoing[v] = degree == 0 ? 0 : rank[v] / degree;
        }
        double anew = (1 - DAMPING + DAMPING * lost) / n;
        double change = 0;
        for (int v = 0; v < n; v++) {
            double sum = 0;
            for (int arc = offsets[v], stop = offsets[v + 1]; arc < stop; arc++) {
                sum += outgoing[neighbours[arc]];
            }
            double next = anew + DAMPING * sum;
            change += Math.abs(next - rank[v]);
            rank[v] = next;
        }
        return change;
    }
}
