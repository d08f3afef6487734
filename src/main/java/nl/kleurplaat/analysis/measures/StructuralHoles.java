package nl.kleurplaat.analysis.measures;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.ActorScores;
import nl.kleurplaat.lens.Ties;
import org.jspecify.annotations.Nullable;

/**
 * How much an actor's neighbours are tied to one another, so that it has few structural holes to bridge: constraint
 * (Burt, <i>Structural Holes</i>, 1992), Σ_j (p_ij + Σ_q p_iq p_qj)² over neighbours j with p_ij the share of i's ties
 * that goes to j, and effective size in the form of Borgatti (<i>Structural holes: unpacking Burt's redundancy
 * measures</i>, 1997), degree − 2t/degree with t ties among the neighbours.
 *
 * <p>O(m√m) for m ties: i's inner sum times i's weight is the same for j's, so that each triangle is met once and adds
 * to its three ties. Actors are dealt in a fixed manner to two hands that are added up in order: the same bits on any
 * number of cores. O(m) memory. All are null for an isolate.
 */
public final class StructuralHoles {
    private static final int HANDS = 2;

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
        return new Sums(ties).perActor();
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

    /** Constraint over the weights of ties as a measure. */
    public ActorScores<Double> constraint() {
        return ActorScores.of(ties.actors(), this::constraint);
    }

    /** Effective size as a measure. */
    public ActorScores<Double> effectiveSize() {
        return ActorScores.of(ties.actors(), this::effectiveSize);
    }

    private @Nullable Double unlessIsolate(int actor, double[] values) {
        return ties.degree(actor) == 0 ? null : Double.valueOf(values[actor]);
    }

    private static final class Sums {
        private final Ties ties;
        private final OrientedTies oriented;
        private final int[] degree;
        private final double[] perTie;

        /** Null when all ties weigh the same: then the weighted constraint is the unweighted one. */
        private final double @Nullable [] perWeight;

        Sums(Ties ties) {
            this.ties = ties;
            boolean same = Arrays.stream(ties.tieWeight()).allMatch(weight -> weight == ties.tieWeight()[0]);
            oriented = new OrientedTies(ties, !same);
            Degrees degrees = Degrees.of(ties);
            degree = degrees.ties();
            perTie = Arrays.stream(degree).mapToDouble(Sums::inverse).toArray();
            perWeight = same
                    ? null
                    : Arrays.stream(degrees.weights()).map(Sums::inverse).toArray();
        }

        private static double inverse(double sum) {
            return sum == 0 ? 0 : 1 / sum;
        }

        StructuralHoles perActor() {
            Detours all = IntStream.range(0, HANDS)
                    .parallel()
                    .mapToObj(hand -> new Detours(oriented, perTie, perWeight).add(hand))
                    .toList()
                    .stream()
                    .reduce(Detours::plus)
                    .orElseThrow();
            double[] unweighted = constraint(perTie, null, all.plain);
            double[] constraint = perWeight == null || oriented.weights == null
                    ? unweighted
                    : constraint(perWeight, oriented.weights, all.weighted);
            double[] size = new double[degree.length];
            for (int v = 0; v < size.length; v++) {
                size[v] = degree[v] == 0 ? 0 : degree[v] - 2.0 * all.triangles[v] / degree[v];
            }
            return new StructuralHoles(ties, constraint, unweighted, size);
        }

        private double[] constraint(double[] per, double @Nullable [] weights, double[] detour) {
            int[] targets = oriented.targets;
            double[] sums = new double[degree.length];
            for (int v = 0; v < sums.length; v++) {
                double own = 0;
                for (int arc = oriented.offsets[v], stop = oriented.offsets[v + 1]; arc < stop; arc++) {
                    double spent = (weights == null ? 1 : weights[arc]) + detour[arc];
                    own += spent * spent;
                    sums[targets[arc]] += spent * spent;
                }
                sums[v] += own;
            }
            for (int v = 0; v < sums.length; v++) {
                sums[v] *= per[v] * per[v];
            }
            return sums;
        }
    }

    /** What goes round by a third: one hand's part of it. */
    private static final class Detours {
        private final OrientedTies oriented;
        private final double[] perTie;
        private final double @Nullable [] perWeight;

        /** By arc i–j: Σ_q w_iq w_qj / (total weight of q), and the same without weights. */
        private final double[] weighted;

        private final double[] plain;

        /** By actor, the ties among its neighbours. */
        private final long[] triangles;

        Detours(OrientedTies oriented, double[] perTie, double @Nullable [] perWeight) {
            this.oriented = oriented;
            this.perTie = perTie;
            this.perWeight = perWeight;
            weighted = new double[perWeight == null ? 0 : oriented.arcs()];
            plain = new double[oriented.arcs()];
            triangles = new long[oriented.size()];
        }

        Detours add(int hand) {
            int[] offsets = oriented.offsets;
            int[] targets = oriented.targets;
            OrientedTies.Marks marks = oriented.new Marks();
            int[] arcTo = new int[oriented.size()];
            for (int v = OrientedTies.first(hand); v < arcTo.length; v = OrientedTies.next(v, HANDS)) {
                if (offsets[v + 1] - offsets[v] > 1) {
                    marks.set(v);
                    for (int arc = offsets[v], stop = offsets[v + 1]; arc < stop; arc++) {
                        arcTo[targets[arc]] = arc;
                    }
                    addFrom(v, marks.bits, arcTo);
                    marks.clear(v);
                }
            }
            return this;
        }

        private void addFrom(int v, long[] marked, int[] arcTo) {
            int[] offsets = oriented.offsets;
            int[] targets = oriented.targets;
            double perV = perTie[v];
            for (int vu = offsets[v], end = offsets[v + 1]; vu < end; vu++) {
                int u = targets[vu];
                double perU = perTie[u];
                double byOthers = 0;
                int closed = 0;
                for (int uw = offsets[u], stop = offsets[u + 1]; uw < stop; uw++) {
                    int w = targets[uw];
                    if ((marked[w >>> 6] >>> w & 1) != 0) {
                        int vw = arcTo[w];
                        byOthers += perTie[w];
                        plain[uw] += perV;
                        plain[vw] += perU;
                        triangles[w]++;
                        closed++;
                        if (perWeight != null && oriented.weights != null) {
                            addWeighted(v, u, w, vu, uw, vw, perWeight, oriented.weights);
                        }
                    }
                }
                plain[vu] += byOthers;
                triangles[u] += closed;
                triangles[v] += closed;
            }
        }

        /** Takes in what another hand found. */
        Detours plus(Detours other) {
            for (int arc = 0; arc < plain.length; arc++) {
                plain[arc] += other.plain[arc];
            }
            for (int arc = 0; arc < weighted.length; arc++) {
                weighted[arc] += other.weighted[arc];
            }
            for (int v = 0; v < triangles.length; v++) {
                triangles[v] += other.triangles[v];
            }
            return this;
        }

        /** The triangle v, u, w by its arcs. */
        private void addWeighted(int v, int u, int w, int vu, int uw, int vw, double[] per, double[] weight) {
            weighted[vu] += weight[vw] * weight[uw] * per[w];
            weighted[uw] += weight[vu] * weight[vw] * per[v];
            weighted[vw] += weight[vu] * weight[uw] * per[u];
        }
    }
}
