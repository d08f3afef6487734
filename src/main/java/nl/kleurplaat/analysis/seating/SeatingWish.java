package nl.kleurplaat.analysis.seating;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a plan of tables has to be. Those who come are numbered {@code 0 … n-1}.
 *
 * @param tables 1 or more
 * @param seats how many there are at a table, 2 or more; for all of them together there are enough
 * @param rounds 1 or more
 * @param weights n × n, symmetric, what it is worth that two meet in a round, in thousandths, 0 or more; met twice it counts
 *     once
 * @param apart n sets: who never sits at one table with whom; symmetric
 * @param together each once, two or more who sit at one table in every round; nobody is in two, none is larger than a table
 * @param spread each a set of which as few as possible sit at one table: k of them at t tables, at most ⌈k / t⌉
 * @param fixed seats that are given
 * @param certain who can sit at some tables only, each once
 */
@SuppressWarnings("ArrayRecordComponent")
public record SeatingWish(
        int tables,
        int seats,
        int rounds,
        int[][] weights,
        BitSet[] apart,
        List<List<Integer>> together,
        List<BitSet> spread,
        List<FixedSeat> fixed,
        List<CertainTables> certain) {

    /** So much more than the pair that is worth most costs it to break a rule. */
    private static final long DEAR = 4;

    /** Somebody has a seat at a table in a round; all count from 0. */
    public record FixedSeat(int round, int table, int who) {}

    /** Somebody can sit at these tables only, in every round; one at least. */
    public record CertainTables(int who, List<Integer> tables) {
        public CertainTables {
            tables = List.copyOf(tables);
        }
    }

    public SeatingWish {
        certain = List.copyOf(certain);
        together = List.copyOf(together);
        spread = List.copyOf(spread);
        fixed = List.copyOf(fixed);
    }

    /** By each who comes and table, whether they cannot sit there. */
    boolean[][] barred() {
        boolean[][] barred = new boolean[people()][tables];
        for (CertainTables one : certain) {
            Arrays.fill(barred[one.who()], true);
            one.tables().forEach(table -> barred[one.who()][table] = false);
        }
        return barred;
    }

    /** By each of so many who come, the others of the sets that it is in. */
    public static BitSet[] others(List<List<Integer>> sets, int people) {
        BitSet[] others = Stream.generate(BitSet::new).limit(people).toArray(BitSet[]::new);
        for (List<Integer> set : sets) {
            set.forEach(one -> set.forEach(other -> others[one].set(other)));
        }
        for (int who = 0; who < people; who++) {
            others[who].clear(who);
        }
        return others;
    }

    /** How many come. */
    public int people() {
        return weights.length;
    }

    /** Of each set that is spread, how many may sit at one table. */
    int[] limits() {
        return spread.stream()
                .mapToInt(set -> Math.ceilDiv(set.cardinality(), tables))
                .toArray();
    }

    /** For each who comes the number of its set of those who sit together, -1 for who is in none. */
    int[] companies() {
        int[] company = new int[people()];
        Arrays.fill(company, -1);
        for (int i = 0; i < together.size(); i++) {
            for (int who : together.get(i)) {
                company[who] = i;
            }
        }
        return company;
    }

    /** What breaks a rule once costs. */
    long penalty() {
        return DEAR * heaviest();
    }

    /** The greatest weight, at least 1. */
    long heaviest() {
        return Math.max(
                1, Arrays.stream(weights).flatMapToInt(Arrays::stream).max().orElse(0));
    }
}
