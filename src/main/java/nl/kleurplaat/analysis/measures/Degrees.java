package nl.kleurplaat.analysis.measures;

import nl.kleurplaat.analysis.ActorScores;
import nl.kleurplaat.lens.Ties;

/**
 * How many ties each actor has, and how much they weigh together. O(n + m) for n actors and m ties; always defined, 0
 * for an isolate.
 *
 * @param ties by actor
 * @param weights by actor, the sum of the weights of its ties in the order of its neighbours
 */
@SuppressWarnings("ArrayRecordComponent")
public record Degrees(int[] ties, double[] weights) implements ActorScores<Integer> {

    public static Degrees of(Ties ties) {
        int n = ties.actors();
        int[] count = new int[n];
        double[] sum = new double[n];
        for (int v = 0; v < n; v++) {
            count[v] = ties.degree(v);
            for (int arc = ties.offsets()[v]; arc < ties.offsets()[v + 1]; arc++) {
                sum[v] += ties.weights()[arc];
            }
        }
        return new Degrees(count, sum);
    }

    @Override
    public int actors() {
        return ties.length;
    }

    @Override
    public Integer of(int actor) {
        return ties[actor];
    }

    public double weighted(int actor) {
        return weights[actor];
    }

    /** The weights of ties as a measure. */
    public ActorScores<Double> weighted() {
        return ActorScores.of(actors(), this::weighted);
    }
}
