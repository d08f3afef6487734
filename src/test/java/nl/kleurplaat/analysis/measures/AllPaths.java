package nl.kleurplaat.analysis.measures;

import java.util.Arrays;
import nl.kleurplaat.lens.Ties;

/** Distances and numbers of shortest paths between all pairs, the slow and plain way. */
public final class AllPaths {
    /** -1 where there is no path. */
    public final int[][] distance;

    final double[][] paths;
    private final Ties ties;

    public AllPaths(Ties ties) {
        this.ties = ties;
        int n = ties.actors();
        distance = new int[n][n];
        paths = new double[n][n];
        for (int s = 0; s < n; s++) {
            search(s);
        }
    }

    private void search(int source) {
        int[] far = distance[source];
        Arrays.fill(far, -1);
        far[source] = 0;
        paths[source][source] = 1;
        for (int d = 0; d < far.length; d++) {
            for (int v = 0; v < far.length; v++) {
                for (int arc = ties.offsets()[v]; far[v] == d && arc < ties.offsets()[v + 1]; arc++) {
                    int w = ties.neighbours()[arc];
                    if (far[w] < 0) {
                        far[w] = d + 1;
                    }
                    paths[source][w] += far[w] == d + 1 ? paths[source][v] : 0;
                }
            }
        }
    }

    /** Which share of the shortest paths from s to t passes v, which is neither. */
    public double through(int s, int t, int v) {
        boolean between = s != v
                && t != v
                && distance[s][v] >= 0
                && distance[s][t] >= 0
                && distance[s][v] + distance[v][t] == distance[s][t];
        return between ? paths[s][v] * paths[v][t] / paths[s][t] : 0;
    }

    /** Which share of the shortest paths from s to t runs over the tie. */
    public double over(int s, int t, int tie) {
        return over(s, t, ties.tieA()[tie], ties.tieB()[tie]) + over(s, t, ties.tieB()[tie], ties.tieA()[tie]);
    }

    private double over(int s, int t, int a, int b) {
        boolean between =
                distance[s][a] >= 0 && distance[s][t] >= 0 && distance[s][a] + 1 + distance[b][t] == distance[s][t];
        return between ? paths[s][a] * paths[b][t] / paths[s][t] : 0;
    }
}
