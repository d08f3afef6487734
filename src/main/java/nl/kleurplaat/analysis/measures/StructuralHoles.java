package nl.kleurplaat.analysis.measures;

import nl.kleurplaat.lens.Ties;
import org.jspecify.annotations.Nullable;

/**
 * How much an actor's neighbours are tied to one another, so that it has few structural holes to bridge: constraint
 * (Burt, <i>Structural Holes</i>, 1992), Σ_j (p_ij + Σ_q p_iq p_qj)² over neighbours j with p_ij the share of i's ties
 * that goes to j, and effective size in the form of Borgatti (<i>Structural holes: unpacking Burt's redundancy
 * measures</i>, 1997), degree − 2t/degree with t ties among the neighbours.
 *
 * <p>O(m√m) for m ties: i's inner sum times i's weight is the same for j's, so that each triangle is met once and adds
 * to its three ties. All are null for an isolate.
 */
public final class StructuralHoles {
    private final Ties ties;
    private final double[] constraint;
    private final double[] unweighted;
    private final double[] effectiveSize;

    private StructuralHoles(Ties ties, double[] constraint, double[] unweighted, double[] effectiveSize) {
        this.ties = ties;
        this.constraint = constraint;
        this.unweighted = unweighted;
        this.effectiveSize = effectiveSize;
    }

    public static StructuralHoles of(Ties ties) {
        Sums sums = new Sums(ties, new OrientedTies(ties));
        sums.addTriangles();
        return sums.perActor(ties);
    }

    /** Constraint over the weights of ties: above 0, and above 1 where few neighbours are tied strongly to one another. */
    public @Nullable Double constraint(int actor) {
        return unlessIsolate(actor, constraint);
    }

    /** Constraint with every tie of the same weight. */
    public @Nullable Double constraintUnweighted(int actor) {
        return unlessIsolate(actor, unweighted);
    }

    /** Between 1 and the degree; unweighted. */
    public @Nullable Double effectiveSize(int actor) {
        return unlessIsolate(actor, effectiveSize);
    }

    private @Nullable Double unlessIsolate(int actor, double[] values) {
        return ties.degree(actor) == 0 ? null : Double.valueOf(values[actor]);
    }

    private static final class Sums {
        private final OrientedTies oriented;
        private final int[] degree;
        private final double[] perTie;
        private final double[] perWeight;

        /** By tie. */
        private final double[] weight;

        /** By tie i–j: Σ_q w_iq w_qj / (total weight of q), and the same without weights. */
        private final double[] detour;

        private final double[] detourPlain;

        /** By tie, the triangles it is in. */
        private final int[] closed;

        Sums(Ties ties, OrientedTies oriented) {
            this.oriented = oriented;
            Degrees degrees = Degrees.of(ties);
            degree = degrees.ties();
            perTie = new double[degree.length];
            perWeight = new double[degree.length];
            for (int v = 0; v < degree.length; v++) {
                perTie[v] = degree[v] == 0 ? 0 : 1.0 / degree[v];
                perWeight[v] = degree[v] == 0 ? 0 : 1 / degrees.weights()[v];
            }
            int m = ties.ties();
            weight = ties.tieWeight();
            detour = new double[m];
            detourPlain = new double[m];
            closed = new int[m];
        }

        void addTriangles() {
            int[] offsets = oriented.offsets;
            int[] targets = oriented.targets;
            int[] tieOf = oriented.tieOf;
            int[] mark = oriented.marks();
            for (int v = 0; v < mark.length; v++) {
                int lo = offsets[v];
                int hi = offsets[v + 1];
                for (int i = lo; i < hi; i++) {
                    mark[targets[i]] = i;
                }
                for (int i = lo; i < hi; i++) {
                    int u = targets[i];
                    for (int j = offsets[u], stop = offsets[u + 1]; j < stop; j++) {
                        int k = mark[targets[j]];
                        if (k >= lo) {
                            add(v, u, targets[j], tieOf[i], tieOf[j], tieOf[k]);
                        }
                    }
                }
            }
        }

        /** The triangle v, u, w whose ties are vu, uw and vw. */
        private void add(int v, int u, int w, int vu, int uw, int vw) {
            detour[vu] += weight[vw] * weight[uw] * perWeight[w];
            detour[uw] += weight[vu] * weight[vw] * perWeight[v];
            detour[vw] += weight[vu] * weight[uw] * perWeight[u];
            detourPlain[vu] += perTie[w];
            detourPlain[uw] += perTie[v];
            detourPlain[vw] += perTie[u];
            closed[vu]++;
            closed[uw]++;
            closed[vw]++;
        }

        StructuralHoles perActor(Ties ties) {
            int n = degree.length;
            double[] constraint = new double[n];
            double[] unweighted = new double[n];
            double[] size = new double[n];
            for (int t = 0; t < weight.length; t++) {
                int a = ties.tieA()[t];
                int b = ties.tieB()[t];
                double invested = square(weight[t] + detour[t]);
                double investedPlain = square(1 + detourPlain[t]);
                constraint[a] += invested;
                constraint[b] += invested;
                unweighted[a] += investedPlain;
                unweighted[b] += investedPlain;
                // each tie among the neighbours closes two of the actor's ties: these add up to 2t
                size[a] += closed[t];
                size[b] += closed[t];
            }
            for (int v = 0; v < n; v++) {
                constraint[v] *= square(perWeight[v]);
                unweighted[v] *= square(perTie[v]);
                size[v] = degree[v] == 0 ? 0 : degree[v] - size[v] / degree[v];
            }
            return new StructuralHoles(ties, constraint, unweighted, size);
        }

        private static double square(double x) {
            return x * x;
        }
    }
}
