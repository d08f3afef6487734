package nl.kleurplaat.analysis.measures;

import java.util.stream.IntStream;
import nl.kleurplaat.lens.Ties;

/** Measures straight from their formulas over a full matrix of weights, for small graphs. */
final class Naive {
    final double[][] weight;
    final int size;

    Naive(Ties ties, boolean weighted) {
        size = ties.actors();
        weight = new double[size][size];
        for (int t = 0; t < ties.ties(); t++) {
            int a = ties.tieA()[t];
            int b = ties.tieB()[t];
            weight[a][b] = weighted ? ties.tieWeight()[t] : 1;
            weight[b][a] = weight[a][b];
        }
    }

    boolean tied(int a, int b) {
        return weight[a][b] > 0;
    }

    int degree(int v) {
        return (int) IntStream.range(0, size).filter(u -> tied(u, v)).count();
    }

    double strength(int v) {
        return IntStream.range(0, size).mapToDouble(u -> weight[u][v]).sum();
    }

    /** p_ij. */
    private double share(int i, int j) {
        return strength(i) == 0 ? 0 : weight[i][j] / strength(i);
    }

    double constraint(int i) {
        double sum = 0;
        for (int j = 0; j < size; j++) {
            if (tied(i, j)) {
                double spent = share(i, j);
                for (int q = 0; q < size; q++) {
                    spent += share(i, q) * share(q, j);
                }
                sum += spent * spent;
            }
        }
        return sum;
    }

    int tiesAmongNeighbours(int v) {
        int count = 0;
        for (int a = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                count += tied(a, v) && tied(b, v) && tied(a, b) ? 1 : 0;
            }
        }
        return count;
    }

    /** 1 − Σ_g (k_ig/k_i)², or -1 when there is nothing to divide by. */
    double participation(int v, int[] group, int groups) {
        double[] spent = new double[groups];
        double all = 0;
        for (int u = 0; u < size; u++) {
            if (group[u] >= 0) {
                spent[group[u]] += weight[v][u];
                all += weight[v][u];
            }
        }
        double rest = 1;
        for (double sum : spent) {
            rest -= sum / all * (sum / all);
        }
        return all == 0 ? -1 : rest;
    }

    /** Takes everyone with fewer than k ties away until nobody goes; gives the largest k at which v stays. */
    int coreness(int v) {
        int core = 0;
        while (staysIn(core + 1, v)) {
            core++;
        }
        return core;
    }

    private boolean staysIn(int core, int v) {
        boolean[] gone = new boolean[size];
        boolean again = true;
        while (again) {
            again = false;
            for (int a = 0; a < size; a++) {
                int at = a;
                long left = IntStream.range(0, size)
                        .filter(b -> !gone[b] && tied(at, b))
                        .count();
                if (!gone[a] && left < core) {
                    gone[a] = true;
                    again = true;
                }
            }
        }
        return !gone[v];
    }

    /** Roles of v, in the order of {@link Brokerage.Roles}. */
    Brokerage.Roles roles(int v, int[] group) {
        long[] role = new long[5];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                boolean open = a != b && tied(a, v) && tied(v, b) && !tied(a, b);
                if (open && group[a] >= 0 && group[b] >= 0) {
                    role[role(group[a], group[v], group[b])]++;
                }
            }
        }
        return new Brokerage.Roles(role[0], role[1], role[2], role[3], role[4]);
    }

    private static int role(int a, int v, int b) {
        if (a == b) {
            return a == v ? 0 : 1;
        }
        if (v == b) {
            return 2;
        }
        return a == v ? 3 : 4;
    }

    /** (1/2m) Σ_ab (w_ab − s_a s_b/2m) over pairs in one group, among actors with a group. */
    double modularity(int[] group) {
        double all = 0;
        double[] strength = new double[size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                if (group[a] >= 0 && group[b] >= 0) {
                    all += weight[a][b];
                    strength[a] += weight[a][b];
                }
            }
        }
        double sum = 0;
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                if (group[a] >= 0 && group[a] == group[b]) {
                    sum += weight[a][b] - strength[a] * strength[b] / all;
                }
            }
        }
        return sum / all;
    }
}
