package nl.kleurplaat.analysis.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.lens.Network;
import org.jspecify.annotations.Nullable;

/**
 * How many ties there are between every two groups and within each, beside how many there would be if ties fell at
 * random on actors with as many ties as they have.
 *
 * <p>A tie u–v adds 1/(|G_u||G_v|) to each pair (g,h), g of u's groups and h of v's, so that all cells add up to m, the
 * number of ties with a group at both ends. Expected are K_g K_h/(2m) between groups and K_g²/(4m) within one, K_g the
 * (fractional) number of ends of these ties in g. The test deals the groups out anew (see {@link DegreeShuffle}):
 * z = (T − mean)/sd, sd over rounds − 1, and two-sided p = (1 + #{|T*−mean| ≥ |T−mean|})/(rounds + 1), as Phipson &amp;
 * Smyth 2010.
 *
 * <p>O(rounds · m) where actors have few different sets of groups, over all cores (see {@link Mixing}); {@link #of} for the same network, rounds and seed gives
 * the same bits on any number of threads.
 *
 * @param ties m
 * @param rounds how many rounds z and p come from; 0 for none
 * @param groups what each group has
 * @param pairs every unordered pair and the diagonal once, zeros included, in the order (lower number, higher number)
 */
public record GroupMatrix(int ties, int rounds, GroupTies groups, List<GroupPair> pairs) {

    /** More groups than this are {@code TOO_LARGE}. */
    public static final int MOST_GROUPS = 200;

    /** More rounds than this are {@code BAD_INPUT}. */
    public static final int MOST_ROUNDS = 9_999;

    /** The rounds and seed of whoever does not ask for others. */
    public static final int ROUNDS = 999;

    public static final long SEED = 42;

    /**
     * One pair of groups, or one group with itself.
     *
     * @param a the lower group number
     * @param b the higher, or the same
     * @param ties the ties between them
     * @param expectedTies under random mixing
     * @param ratio ties / expected ties; null where none is expected
     * @param zScore null without rounds, or where chance makes no difference
     * @param pValue null where the z score is
     */
    public record GroupPair(
            int a,
            int b,
            double ties,
            double expectedTies,
            @Nullable Double ratio,
            @Nullable Double zScore,
            @Nullable Double pValue) {}

    /**
     * @param rounds 0–{@value #MOST_ROUNDS}; 0 leaves z and p null, as fits groups that were themselves made from ties
     * @param seed of the rounds
     * @throws Problem {@code BAD_INPUT} for other numbers of rounds, {@code TOO_LARGE} above {@value #MOST_GROUPS} groups
     */
    public static GroupMatrix of(Network network, int rounds, long seed) {
        return of(network, rounds, seed, new Effort());
    }

    /** Deals out the groups of the actors of a network. */
    static DegreeShuffle shuffle(Network network) {
        return DegreeShuffle.of(
                IntStream.range(0, network.size()).map(network.ties()::degree).toArray(),
                v -> network.groups().count(v) > 0);
    }

    /** @param effort a step of it is a round */
    public static GroupMatrix of(Network network, int rounds, long seed, Effort effort) {
        if (rounds < 0 || rounds > MOST_ROUNDS) {
            throw new Problem(ProblemCode.BAD_INPUT, "matrix.rounds", rounds, MOST_ROUNDS);
        }
        int count = network.groups().count();
        if (count > MOST_GROUPS) {
            throw new Problem(ProblemCode.TOO_LARGE, "matrix.too-many-groups", count, MOST_GROUPS);
        }
        Mixing mixing = new Mixing(network);
        DegreeShuffle shuffle = shuffle(network);
        double[] cells = new double[mixing.cells()];
        mixing.new Counter().count(shuffle.own(), cells);
        @Nullable
        Chance chance = rounds == 0 ? null : new Chance(mixing, shuffle, rounds, seed, cells, Chance.KEPT, effort);
        GroupTies groups = GroupTies.of(network);
        List<GroupPair> pairs = new ArrayList<>(cells.length);
        for (int a = 0; a < count; a++) {
            for (int b = a; b < count; b++) {
                double expected = expected(groups, a, b, mixing.ties());
                pairs.add(pair(a, b, cells[pairs.size()], expected, chance, pairs.size()));
            }
        }
        return new GroupMatrix(mixing.ties(), rounds, groups, List.copyOf(pairs));
    }

    /** The pair of two groups, in either order. */
    public GroupPair pair(int a, int b) {
        return pairs.get(Mixing.cell(groups.actors().length, a, b));
    }

    private static double expected(GroupTies groups, int a, int b, int ties) {
        double between = ties == 0 ? 0 : groups.ends(a) * groups.ends(b) / (2.0 * ties);
        return a == b ? between / 2 : between;
    }

    private static GroupPair pair(int a, int b, double ties, double expected, @Nullable Chance chance, int cell) {
        Double ratio = expected == 0 ? null : Double.valueOf(ties / expected);
        if (chance == null || chance.deviation(cell) == 0) {
            return new GroupPair(a, b, ties, expected, ratio, null, null);
        }
        double z = (ties - chance.mean(cell)) / chance.deviation(cell);
        return new GroupPair(a, b, ties, expected, ratio, z, chance.p(cell));
    }
}
