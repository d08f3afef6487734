package nl.kleurplaat.analysis.seating;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import org.apache.commons.math3.exception.MathArithmeticException;
import org.apache.commons.math3.exception.MathIllegalStateException;

/**
 * More than this the pairs that meet cannot be worth. Relaxation: it is forgotten that a table is a table. Everybody meets at most
 * as many others as sit with them in the fullest tables, all rounds together; there are no more pairs than all tables have; and
 * each pair counts once. That is the heaviest b-matching with a limit on its pairs; its bound is the dual of its linear program,
 *
 * <pre>K·z + Σ b·y(v) + Σ max(0, w(u,v) − y(u) − y(v) − z)</pre>
 *
 * <p>which bounds from above for any y, z ≥ 0; here they are lowered one after another as long as that helps.
 *
 * <p>A closer one remembers a part of what a table is: how often two share one, in a matrix with the number of rounds on its
 * diagonal, is N·Nᵀ for N who sits at which table of which round, and so positive semidefinite. With any positive semidefinite S
 * therefore the plan is worth at most the bound above for w + S, and ½·Σ S(u,v) over those of whom it is known how often they
 * share a table: everybody with themselves, and who sit together in every round. S follows by projected subgradients (Polyak,
 * 1969) of that sum, and the least sum counts.
 */
final class PairBound {

    private static final int SWEEPS = 60;

    /** In every step towards the closer bound. */
    private static final int SWEEPS_OF_STEP = 4;

    /** Of {@value #USUAL} people; of more fewer, as a step is cubic in them. */
    private static final int STEPS = 120;

    private static final double USUAL = 64;

    /** The first step, of the heaviest pair, and the number of steps after which it is half of that. */
    private static final double FIRST = .5;

    private static final double HALVED = 5;

    /** What sums of fractions may be off, in thousandths. */
    private static final double OFF = 1e-3;

    private final SeatingWish wish;
    private final int rounds;
    private final int[] company;

    /** How many others each may meet. */
    private final int[] degree;

    /** How many pairs there are. */
    private final int pairs;

    /** Nobody meets where there is no weight: negative infinity. */
    private final double[][] weight;

    private final double[] price;
    private double limit;

    private PairBound(SeatingWish wish, int rounds, int[] degree, int pairs) {
        this.wish = wish;
        this.rounds = rounds;
        company = wish.companies();
        this.degree = degree;
        this.pairs = pairs;
        weight = new double[wish.people()][wish.people()];
        price = new double[wish.people()];
        weigh(new double[wish.people()][wish.people()]);
    }

    /** In thousandths, for tables as full as a plan has them in some of its rounds. */
    static long of(SeatingWish wish, int[][] tableOf) {
        return (long) Math.floor(asFull(wish, tableOf).plain() + OFF);
    }

    /** The closer one, for a plan in which no two meet twice but those who sit together. */
    static long closer(SeatingWish wish, int[][] tableOf, Effort effort) {
        return (long) Math.floor(asFull(wish, tableOf).closer(effort) + OFF);
    }

    private static PairBound asFull(SeatingWish wish, int[][] tableOf) {
        int most = 0;
        int pairs = 0;
        for (int[] round : tableOf) {
            int[] size = new int[wish.tables()];
            Arrays.stream(round).forEach(table -> size[table]++);
            most += Arrays.stream(size).max().orElse(1) - 1;
            pairs += Arrays.stream(size).map(s -> s * (s - 1) / 2).sum();
        }
        int[] degree = new int[wish.people()];
        for (int who = 0; who < degree.length; who++) {
            degree[who] = Math.max(0, most - tableOf.length * kept(wish, who));
        }
        int kept = wish.together().stream()
                .mapToInt(it -> it.size() * (it.size() - 1) / 2)
                .sum();
        return new PairBound(wish, tableOf.length, degree, Math.max(0, pairs - tableOf.length * kept));
    }

    /** With how many others somebody always sits. */
    private static int kept(SeatingWish wish, int who) {
        return wish.together().stream()
                .filter(it -> it.contains(who))
                .mapToInt(it -> it.size() - 1)
                .sum();
    }

    private void weigh(double[][] more) {
        for (int a = 0; a < weight.length; a++) {
            for (int b = 0; b < weight.length; b++) {
                weight[a][b] = a == b || isCompany(a, b) || wish.apart()[a].get(b)
                        ? Double.NEGATIVE_INFINITY
                        : wish.weights()[a][b] + more[a][b];
            }
        }
    }

    private boolean isCompany(int a, int b) {
        return company[a] >= 0 && company[a] == company[b];
    }

    private double plain() {
        limit = limit();
        double best = value();
        Arrays.fill(price, limit / 2);
        limit = 0;
        return Math.min(best, lowered(SWEEPS));
    }

    private double closer(Effort effort) {
        double best = plain();
        double first = FIRST * wish.heaviest();
        double[][] s = new double[weight.length][weight.length];
        int steps = (int) (STEPS * Math.min(1, Math.pow(USUAL / Math.max(1, weight.length), 3)));
        for (int step = 0; step < steps && best > OFF; step++) {
            effort.check();
            double[][] shared = shared();
            double length = first / (1 + step / HALVED);
            for (int a = 0; a < s.length; a++) {
                for (int b = 0; b < s.length; b++) {
                    s[a][b] -= length * shared[a][b];
                }
            }
            try {
                s = Semidefinite.nearest(s);
            } catch (MathIllegalStateException | MathArithmeticException e) {
                return best; // no eigenvalues were found: what is known so far is a bound as well
            }
            weigh(s);
            best = Math.min(best, lowered(SWEEPS_OF_STEP) + known(s));
        }
        return best;
    }

    /** What S adds for those of whom it is known how often they share a table. */
    private double known(double[][] s) {
        double sum = 0;
        for (int a = 0; a < s.length; a++) {
            for (int b = 0; b < s.length; b++) {
                sum += a == b || isCompany(a, b) ? rounds * s[a][b] / 2 : 0;
            }
        }
        return sum;
    }

    /** How often two share a table, as these prices have it. */
    private double[][] shared() {
        double[][] shared = new double[weight.length][weight.length];
        for (int a = 0; a < shared.length; a++) {
            shared[a][a] = rounds;
            for (int b = 0; b < a; b++) {
                if (isCompany(a, b)) {
                    shared[a][b] = rounds;
                } else {
                    shared[a][b] = weight[a][b] - price[a] - price[b] - limit > 0 ? 1 : 0;
                }
                shared[b][a] = shared[a][b];
            }
        }
        return shared;
    }

    /** The least that sweeps over the prices come to, from those that there are. */
    private double lowered(int sweeps) {
        double best = value();
        for (int sweep = 0; sweep < sweeps; sweep++) {
            for (int who = 0; who < price.length; who++) {
                price[who] = price(who);
            }
            best = Math.min(best, value());
            limit = limit();
            best = Math.min(best, value());
        }
        return best;
    }

    /** The price of meeting one that is best with all others as they are. */
    private double price(int who) {
        double[] left = IntStream.range(0, price.length)
                .filter(other -> other != who)
                .mapToDouble(other -> weight[who][other] - price[other] - limit)
                .sorted()
                .toArray();
        return degree[who] >= left.length ? 0 : Math.max(0, left[left.length - 1 - degree[who]]);
    }

    /** The price of a pair that is best with the others as they are. */
    private double limit() {
        double[] left = new double[price.length * (price.length - 1) / 2];
        int next = 0;
        for (int a = 0; a < price.length; a++) {
            for (int b = a + 1; b < price.length; b++) {
                left[next++] = weight[a][b] - price[a] - price[b];
            }
        }
        Arrays.sort(left);
        return pairs >= left.length ? 0 : Math.max(0, left[left.length - 1 - pairs]);
    }

    private double value() {
        double value = pairs * limit;
        for (int a = 0; a < price.length; a++) {
            value += degree[a] * price[a];
            for (int b = a + 1; b < price.length; b++) {
                value += Math.max(0, weight[a][b] - price[a] - price[b] - limit);
            }
        }
        return value;
    }
}
