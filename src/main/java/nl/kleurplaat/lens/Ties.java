package nl.kleurplaat.lens;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * An undirected, weighted graph without loops or parallel ties, in compressed rows: the one structure that every
 * measure runs on. Immutable by agreement: nobody writes into the arrays.
 *
 * <p>Actors are {@code 0 … actors-1}. The ties of actor {@code v} are the arcs {@code offsets[v] … offsets[v+1]-1};
 * arc {@code i} leads to {@code neighbours[i]} (ascending within an actor), has {@code weights[i]} and belongs to tie
 * {@code tieOf[i]}. Ties are numbered {@code 0 … ties-1} in the order of (lower actor, higher actor).
 *
 * @param offsets length actors + 1
 * @param neighbours length 2 × ties
 * @param weights length 2 × ties, each above 0
 * @param tieOf length 2 × ties
 * @param tieA length ties, the lower actor
 * @param tieB length ties, the higher actor
 * @param tieWeight length ties
 */
@SuppressWarnings("ArrayRecordComponent")
public record Ties(
        int[] offsets, int[] neighbours, double[] weights, int[] tieOf, int[] tieA, int[] tieB, double[] tieWeight) {

    public int actors() {
        return offsets.length - 1;
    }

    public int ties() {
        return tieA.length;
    }

    /** The number of ties of {@code actor}. */
    public int degree(int actor) {
        return offsets[actor + 1] - offsets[actor];
    }

    /** Who has a tie with {@code actor}, ascending. */
    public IntStream partners(int actor) {
        return Arrays.stream(neighbours, offsets[actor], offsets[actor + 1]);
    }

    /** The tie between two actors, or -1. O(log degree). */
    public int tie(int a, int b) {
        int arc = Arrays.binarySearch(neighbours, offsets[a], offsets[a + 1], b);
        return arc < 0 ? -1 : tieOf[arc];
    }

    /**
     * Builds the rows from ties in any order and direction.
     *
     * @param actors how many actors there are
     * @param a one end of each tie
     * @param b the other end; no tie twice, none from an actor to itself
     * @param weight the weight of each tie
     */
    public static Ties of(int actors, int[] a, int[] b, double[] weight) {
        int m = a.length;
        int[] low = new int[m];
        int[] high = new int[m];
        double[] w = new double[m];
        int[] order = order(actors, a, b);
        for (int t = 0; t < m; t++) {
            int from = order[t];
            low[t] = Math.min(a[from], b[from]);
            high[t] = Math.max(a[from], b[from]);
            w[t] = weight[from];
            boolean again = t > 0 && low[t] == low[t - 1] && high[t] == high[t - 1];
            if (again || low[t] == high[t]) {
                throw new IllegalArgumentException("a tie twice or a loop: " + low[t] + "–" + high[t]);
            }
        }
        return rows(actors, low, high, w);
    }

    /** Ties that are already in order: lower end first, sorted by (lower, higher). */
    static Ties rows(int actors, int[] low, int[] high, double[] weight) {
        int m = low.length;
        int[] offsets = new int[actors + 1];
        for (int t = 0; t < m; t++) {
            offsets[low[t] + 1]++;
            offsets[high[t] + 1]++;
        }
        for (int v = 0; v < actors; v++) {
            offsets[v + 1] = Math.addExact(offsets[v + 1], offsets[v]);
        }
        int[] next = Arrays.copyOf(offsets, actors);
        int[] neighbours = new int[2 * m];
        double[] weights = new double[2 * m];
        int[] tieOf = new int[2 * m];
        // first every tie to a lower neighbour, then every tie to a higher one: each row comes out sorted
        for (int t = 0; t < m; t++) {
            put(next[high[t]]++, low[t], weight[t], t, neighbours, weights, tieOf);
        }
        for (int t = 0; t < m; t++) {
            put(next[low[t]]++, high[t], weight[t], t, neighbours, weights, tieOf);
        }
        return new Ties(offsets, neighbours, weights, tieOf, low, high, weight);
    }

    private static void put(int arc, int to, double weight, int tie, int[] neighbours, double[] weights, int[] tieOf) {
        neighbours[arc] = to;
        weights[arc] = weight;
        tieOf[arc] = tie;
    }

    /** Sorts by (lower end, higher end). */
    private static int[] order(int actors, int[] a, int[] b) {
        long[] codes = new long[a.length];
        for (int t = 0; t < a.length; t++) {
            codes[t] = (long) Math.min(a[t], b[t]) * actors + Math.max(a[t], b[t]);
        }
        Integer[] order = new Integer[a.length];
        Arrays.setAll(order, t -> t);
        Arrays.sort(order, (s, t) -> Long.compare(codes[s], codes[t]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }
}
