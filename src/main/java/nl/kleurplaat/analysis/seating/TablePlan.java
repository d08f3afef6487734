package nl.kleurplaat.analysis.seating;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;

/**
 * Who sits where.
 *
 * @param rounds by round its tables; a table nobody sits at is there too
 * @param value what the pairs that meet are worth together, in thousandths
 * @param broken how often each rule is broken; 0 where it holds
 * @param complete whether the search came to its end, so that the same wish and seed give the same plan
 */
public record TablePlan(
        List<List<Table>> rounds, long value, Map<SeatingRule, Integer> broken, long seed, boolean complete) {

    /**
     * One table in one round.
     *
     * @param people who sit at it, ascending
     * @param pairs those who meet there for the first time and of whom that is worth something, what is worth most first
     */
    public record Table(List<Integer> people, List<Pair> pairs) {
        public Table {
            people = List.copyOf(people);
            pairs = List.copyOf(pairs);
        }

        /** In thousandths. */
        public long value() {
            return pairs.stream().mapToLong(Pair::value).sum();
        }
    }

    /**
     * Two who meet.
     *
     * @param value in thousandths
     */
    public record Pair(int a, int b, int value) {}

    public TablePlan {
        rounds = rounds.stream().map(List::copyOf).toList();
        broken = Map.copyOf(broken);
    }

    /** @param tableOf by round the table of each who comes */
    static TablePlan of(SeatingWish wish, int[][] tableOf, long seed, boolean complete) {
        return new Reading(wish).of(tableOf, seed, complete);
    }

    /** Whether every rule holds. */
    public boolean holds() {
        return broken.values().stream().allMatch(times -> times == 0);
    }

    /** More than this no plan that holds the rules with tables as full as these can be worth; in thousandths. */
    public long bound(SeatingWish wish) {
        return PairBound.of(wish, tableOf(wish));
    }

    /** The same, more closely where no two meet twice; it takes about a second for sixty people. */
    public long closerBound(SeatingWish wish, Effort effort) {
        return holds() ? PairBound.closer(wish, tableOf(wish), effort) : bound(wish);
    }

    /** By round the table of each who comes. */
    int[][] tableOf(SeatingWish wish) {
        int[][] tableOf = new int[rounds.size()][wish.people()];
        for (int round = 0; round < tableOf.length; round++) {
            for (int table = 0; table < wish.tables(); table++) {
                for (int who : rounds.get(round).get(table).people()) {
                    tableOf[round][who] = table;
                }
            }
        }
        return tableOf;
    }

    /** Reads from places who meets and which rules hold, on its own, so that it also checks what a search counted. */
    private static final class Reading {

        private final SeatingWish wish;
        private final int[] company;
        private final int[] limits;
        private final boolean[][] barred;
        private final boolean[][] met;
        private final Map<SeatingRule, Integer> broken = new EnumMap<>(SeatingRule.class);

        Reading(SeatingWish wish) {
            this.wish = wish;
            company = wish.companies();
            limits = wish.limits();
            barred = wish.barred();
            met = new boolean[wish.people()][wish.people()];
            for (SeatingRule rule : SeatingRule.values()) {
                broken.put(rule, 0);
            }
        }

        TablePlan of(int[][] tableOf, long seed, boolean complete) {
            List<List<Table>> rounds = new ArrayList<>();
            for (int[] round : tableOf) {
                rounds.add(IntStream.range(0, wish.tables())
                        .mapToObj(table -> table(IntStream.range(0, round.length)
                                .filter(who -> round[who] == table)
                                .toArray()))
                        .toList());
                breaks(SeatingRule.CERTAIN_TABLES, (int) IntStream.range(0, round.length)
                        .filter(who -> barred[who][round[who]])
                        .count());
                breaks(SeatingRule.TOGETHER, (int) wish.together().stream()
                        .filter(all ->
                                all.stream().map(who -> round[who]).distinct().count() > 1)
                        .count());
            }
            long value = rounds.stream()
                    .flatMap(List::stream)
                    .mapToLong(Table::value)
                    .sum();
            return new TablePlan(rounds, value, broken, seed, complete);
        }

        private Table table(int[] people) {
            BitSet there = new BitSet();
            List<Pair> pairs = new ArrayList<>();
            breaks(SeatingRule.SEATS, Math.max(0, people.length - wish.seats()));
            for (int i = 0; i < people.length; i++) {
                there.set(people[i]);
                for (int j = i + 1; j < people.length; j++) {
                    meet(people[i], people[j], pairs);
                }
            }
            for (int set = 0; set < limits.length; set++) {
                BitSet of = (BitSet) there.clone();
                of.and(wish.spread().get(set));
                breaks(SeatingRule.SPREAD, Math.max(0, of.cardinality() - limits[set]));
            }
            pairs.sort((one, other) -> Integer.compare(other.value(), one.value()));
            return new Table(there.stream().boxed().toList(), pairs);
        }

        private void meet(int a, int b, List<Pair> pairs) {
            if (company[a] >= 0 && company[a] == company[b]) {
                return;
            }
            if (wish.apart()[a].get(b)) {
                breaks(SeatingRule.APART, 1);
            } else if (met[a][b]) {
                breaks(SeatingRule.NO_PAIR_TWICE, 1);
            } else if (wish.weights()[a][b] > 0) {
                pairs.add(new Pair(a, b, wish.weights()[a][b]));
            }
            met[a][b] = true;
        }

        private void breaks(SeatingRule rule, int times) {
            broken.merge(rule, times, Integer::sum);
        }
    }
}
