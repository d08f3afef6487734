package nl.kleurplaat.analysis.seating;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * More than this the pairs that meet cannot be worth. Relaxation: it is forgotten that a table is a table. Everybody meets at most
 * as many others as sit with them in the fullest tables, all rounds together; there are no more pairs than all tables have; and
 * each pair counts once. That is the heaviest b-matching with a limit on its pairs; its bound is the dual of its linear program,
 *
 * <pre>K·z + Σ b·y(v) + Σ max(0, w(u,v) − y(u) − y(v) − z)</pre>
 *
 * <p>which bounds from above for any y, z ≥ 0; here they are lowered one after another as long as that helps.
 */
final class PairBound {

    private static final int SWEEPS = 60;

    private final SeatingWish wish;
    private final int[] company;

    /** How many others each may meet. */
    private final int[] degree;

    /** How many pairs there are. */
    private final int pairs;

    private final double[] price;

    private PairBound(SeatingWish wish, int[] degree, int pairs) {
        this.wish = wish;
        company = wish.companies();
        this.degree = degree;
        this.pairs = pairs;
        price = new double[wish.people()];
    }

    /** In thousandths, for tables as full as a plan has them in some of its rounds. */
    static long of(SeatingWish wish, int[][] tableOf) {
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
            degree[who] = most - tableOf.length * kept(wish, who);
        }
        int kept = wish.together().stream()
                .mapToInt(it -> it.size() * (it.size() - 1) / 2)
                .sum();
        return new PairBound(wish, degree, Math.max(0, pairs - tableOf.length * kept)).bound();
    }

    /** With how many others somebody always sits. */
    private static int kept(SeatingWish wish, int who) {
        return wish.together().stream()
                .filter(it -> it.contains(who))
                .mapToInt(it -> it.size() - 1)
                .sum();
    }

    private long bound() {
        double limit = limit();
        double best = value(limit);
        Arrays.fill(price, limit / 2);
        limit = 0;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int who = 0; who < price.length; who++) {
                price[who] = price(who, limit);
            }
            best = Math.min(best, value(limit));
            limit = limit();
            best = Math.min(best, value(limit));
        }
        return (long) Math.ceil(best - 1e-6);
    }

    /** The price of meeting one that is best with all others as they are. */
    private double price(int who, double limit) {
        double[] left = IntStream.range(0, price.length)
                .filter(other -> other != who)
                .mapToDouble(other -> weight(who, other) - price[other] - limit)
                .sorted()
                .toArray();
        return degree[who] >= left.length ? 0 : Math.max(0, left[left.length - 1 - Math.max(0, degree[who])]);
    }

    /** The price of a pair that is best with the others as they are. */
    private double limit() {
        double[] left = IntStream.range(0, price.length)
                .boxed()
                .flatMapToDouble(
                        a -> IntStream.range(a + 1, price.length).mapToDouble(b -> weight(a, b) - price[a] - price[b]))
                .sorted()
                .toArray();
        return pairs >= left.length ? 0 : Math.max(0, left[left.length - 1 - pairs]);
    }

    private double value(double limit) {
        double value = pairs * limit;
        for (int a = 0; a < price.length; a++) {
            value += Math.max(0, degree[a]) * price[a];
            for (int b = a + 1; b < price.length; b++) {
                value += Math.max(0, weight(a, b) - price[a] - price[b] - limit);
            }
        }
        return value;
    }

    private int weight(int a, int b) {
        boolean kept = company[a] >= 0 && company[a] == company[b];
        return kept || wish.apart()[a].get(b) ? 0 : wish.weights()[a][b];
    }
}
