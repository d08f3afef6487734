package nl.kleurplaat.analysis.introductions;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Ties;

/**
 * Every pair of actors without a tie: how likely it comes to work together, and what that would bring. The value is the share of
 * the pairs of different primary groups that are more than two steps apart which a tie brings within two steps: who is tied,
 * and each of both with the partners of the other. O(n (n + m)) for n actors and m ties. Deterministic.
 *
 * @param a by pair its lower actor; pairs are in the order of likelihood, highest first, then of value, then of numbers
 * @param b the other actor
 * @param gains by pair, how many pairs of different groups come within two steps
 * @param apart how many are not
 * @param acquainted what came of bringing them together so far
 */
@SuppressWarnings("ArrayRecordComponent")
public record Prospects(int[] a, int[] b, double[] likelihood, int[] gains, long apart, Acquainted acquainted) {

    /** Pairs of more actors than this are {@code TOO_LARGE}. */
    public static final int MOST_ACTORS = 2_000;

    /** @throws Problem {@code TOO_LARGE} above {@value #MOST_ACTORS} actors */
    public static Prospects of(KnownAt known, LikelihoodModel model, Effort effort) {
        Network network = known.network();
        int n = network.size();
        if (n > MOST_ACTORS) {
            throw new Problem(ProblemCode.TOO_LARGE, "introductions.too-many", n, MOST_ACTORS);
        }
        Ties ties = network.ties();
        int pairs = n * (n - 1) / 2 - ties.ties();
        int[] a = new int[pairs];
        int[] b = new int[pairs];
        double[] likelihood = new double[pairs];
        int[] gains = new int[pairs];
        Gains gained = new Gains(ties, network.groups().primaries());
        effort.expect(n);
        int next = 0;
        for (int v = 0; v < n; v++) {
            KnownAt.Row row = known.row(v);
            for (int u = v + 1; u < n; u++) {
                if (ties.tie(v, u) < 0) {
                    a[next] = v;
                    b[next] = u;
                    likelihood[next] = model.likelihood(row.with(u));
                    gains[next++] = gained.of(v, u);
                }
            }
            effort.did(1);
        }
        return new Prospects(a, b, likelihood, gains, gained.apart(), known.acquainted()).ordered();
    }

    /** How many pairs of different groups a tie between two brings within two steps. */
    static int gains(Network network, int a, int b) {
        return new Gains(network.ties(), network.groups().primaries()).of(a, b);
    }

    public int pairs() {
        return a.length;
    }

    /** Whether it may be proposed that two meet: neither declined that, and they did not meet before. */
    public boolean isProposed(int pair) {
        return !acquainted.isSettled(a[pair], b[pair]);
    }

    /** 0–1. */
    public double value(int pair) {
        return apart == 0 ? 0 : (double) gains[pair] / apart;
    }

    /** The pair of two actors, or -1 where they are tied. */
    public int pair(int one, int other) {
        int low = Math.min(one, other);
        int high = Math.max(one, other);
        return IntStream.range(0, pairs())
                .filter(i -> a[i] == low && b[i] == high)
                .findFirst()
                .orElse(-1);
    }

    private Prospects ordered() {
        int[] order = IntStream.range(0, pairs())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -likelihood[i])
                        .thenComparingInt(i -> -gains[i])
                        .thenComparingInt(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Prospects(
                Arrays.stream(order).map(i -> a[i]).toArray(),
                Arrays.stream(order).map(i -> b[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> likelihood[i]).toArray(),
                Arrays.stream(order).map(i -> gains[i]).toArray(),
                apart,
                acquainted);
    }

    /** What comes within two steps. */
    private static final class Gains {

        private final Ties ties;
        private final int[] primary;
        private final BitSet[] within;

        Gains(Ties ties, int[] primary) {
            this.ties = ties;
            this.primary = primary;
            within = new BitSet[ties.actors()];
            for (int v = 0; v < within.length; v++) {
                within[v] = new BitSet(within.length);
                within[v].set(v);
                for (int i = ties.offsets()[v]; i < ties.offsets()[v + 1]; i++) {
                    int u = ties.neighbours()[i];
                    within[v].set(u);
                    for (int j = ties.offsets()[u]; j < ties.offsets()[u + 1]; j++) {
                        within[v].set(ties.neighbours()[j]);
                    }
                }
            }
        }

        int of(int a, int b) {
            return counts(a, b) + beyond(a, b) + beyond(b, a);
        }

        private int beyond(int a, int b) {
            int count = 0;
            for (int i = ties.offsets()[b]; i < ties.offsets()[b + 1]; i++) {
                count += counts(a, ties.neighbours()[i]);
            }
            return count;
        }

        private int counts(int v, int u) {
            return primary[v] >= 0 && primary[u] >= 0 && primary[v] != primary[u] && !within[v].get(u) ? 1 : 0;
        }

        long apart() {
            long count = 0;
            for (int v = 0; v < primary.length; v++) {
                for (int u = v + 1; u < primary.length; u++) {
                    count += counts(v, u);
                }
            }
            return count;
        }
    }
}
