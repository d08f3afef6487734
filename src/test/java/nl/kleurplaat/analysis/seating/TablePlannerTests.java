package nl.kleurplaat.analysis.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kleurplaat.analysis.Effort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans of tables against brute force, known instances, and their bound. */
class TablePlannerTests {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final long MOVES = 50_000;

    private static int[][] equal(int people) {
        int[][] weights = new int[people][people];
        for (int who = 0; who < people; who++) {
            Arrays.fill(weights[who], 1_000);
            weights[who][who] = 0;
        }
        return weights;
    }

    private static int[][] random(int people, long seed) {
        Random random = new Random(seed);
        int[][] weights = new int[people][people];
        for (int a = 0; a < people; a++) {
            for (int b = a + 1; b < people; b++) {
                weights[a][b] = random.nextInt(4) == 0 ? 0 : 1_000 + random.nextInt(2_000);
                weights[b][a] = weights[a][b];
            }
        }
        return weights;
    }

    private static BitSet[] apart(int people, int... pairs) {
        BitSet[] apart = Stream.generate(BitSet::new).limit(people).toArray(BitSet[]::new);
        for (int i = 0; i < pairs.length; i += 2) {
            apart[pairs[i]].set(pairs[i + 1]);
            apart[pairs[i + 1]].set(pairs[i]);
        }
        return apart;
    }

    private static SeatingWish wish(int tables, int seats, int rounds, int[][] weights) {
        return new SeatingWish(
                tables, seats, rounds, weights, apart(weights.length), List.of(), List.of(), List.of(), List.of());
    }

    private static TablePlan plan(SeatingWish wish, long seed) {
        return new TablePlanner(wish, seed, new Effort()).plan(LONG, plan -> {});
    }

    private static TablePlan searched(SeatingWish wish, long seed) {
        return new TablePlanner(wish, seed, new Effort()).searched(MOVES, LONG, plan -> {});
    }

    /** Social golfers: groups of a size, for so many weeks, of which it is known that nobody has to meet anybody twice. */
    @ParameterizedTest
    @CsvSource({"3,3,4", "4,3,3", "5,3,4", "4,4,3", "8,4,4"})
    void nobodyMeetsAnybodyTwiceWhereThatCanBe(int groups, int size, int weeks) {
        SeatingWish wish = wish(groups, size, weeks, equal(groups * size));

        TablePlan plan = new TablePlanner(wish, 1, new Effort()).searched(6 * MOVES, LONG, better -> {});

        assertThat(plan.broken()).allSatisfy((rule, times) -> assertThat(times).isZero());
        assertThat(plan.value()).isEqualTo(1_000L * groups * size * (size - 1) / 2 * weeks);
        assertThat(plan.bound(wish)).isEqualTo(plan.value());
    }

    @Test
    void everyRuleHoldsForFiftySeeds() {
        for (int seed = 1; seed <= 50; seed++) {
            SeatingWish wish = ruled(seed);

            TablePlan plan = searched(wish, seed);

            assertThat(plan.broken())
                    .as("seed %d", seed)
                    .allSatisfy(
                            (rule, times) -> assertThat(times).as(rule.name()).isZero());
            assertThat(plan.value()).isBetween(1L, plan.bound(wish));
            assertThat(plan.rounds().get(1).get(2).people()).contains(11);
            assertThat(plan.rounds()).allSatisfy(tables -> {
                assertThat(tables.get(3).people()).contains(15);
                assertThat(tables.get(2).people()).doesNotContain(0, 1);
                assertThat(tables.get(3).people()).doesNotContain(0, 1);
            });
            assertThat(plan.complete()).isTrue();
        }
    }

    private static SeatingWish ruled(long seed) {
        BitSet organisation = new BitSet();
        organisation.set(6, 10);
        return new SeatingWish(
                4,
                5,
                2,
                random(16, seed),
                apart(16, 0, 1, 2, 3, 4, 12),
                List.of(List.of(4, 5), List.of(13, 14)),
                List.of(organisation),
                List.of(new SeatingWish.FixedSeat(1, 2, 11)),
                List.of(
                        new SeatingWish.CertainTables(0, List.of(0, 1)),
                        new SeatingWish.CertainTables(1, List.of(0, 1)),
                        new SeatingWish.CertainTables(15, List.of(3))));
    }

    @Test
    void theSameSeedGivesTheSamePlan() {
        assertThat(searched(ruled(3), 7)).isEqualTo(searched(ruled(3), 7));
    }

    @Test
    void roundsOfTwoAreTheBestThereAreAndTheSearchIsNotBetter() {
        for (int seed = 1; seed <= 10; seed++) {
            SeatingWish wish = wish(4, 2, 1, random(8, seed));

            TablePlan exact = plan(wish, seed);

            assertThat(exact.holds()).isTrue();
            assertThat(exact.value()).isEqualTo(best(wish.weights(), new BitSet()));
            assertThat(searched(wish, seed).value()).isEqualTo(exact.value());
            assertThat(exact.bound(wish)).isGreaterThanOrEqualTo(exact.value());
        }
    }

    @Test
    void inRoundsOfTwoEverybodyMeetsEverybodyElseOnce() {
        TablePlan plan = plan(wish(4, 2, 7, equal(8)), 1);
        assertThat(plan.holds()).isTrue();
        assertThat(plan.value()).isEqualTo(28_000);
        TablePlan odd = plan(wish(4, 2, 3, equal(7)), 1);
        assertThat(odd.holds()).isTrue();
        assertThat(odd.value()).isEqualTo(9_000);
    }

    /** The heaviest perfect matching, by trying all. */
    private static long best(int[][] weights, BitSet matched) {
        int a = matched.nextClearBit(0);
        if (a >= weights.length) {
            return 0;
        }
        return IntStream.range(a + 1, weights.length)
                .filter(b -> !matched.get(b))
                .mapToLong(b -> {
                    BitSet more = (BitSet) matched.clone();
                    more.set(a);
                    more.set(b);
                    return weights[a][b] + best(weights, more);
                })
                .max()
                .orElseThrow();
    }

    @Test
    void theSearchFindsTheBestOfASmallMeeting() {
        for (int seed = 1; seed <= 10; seed++) {
            SeatingWish wish = wish(2, 4, 1, random(8, seed));

            assertThat(searched(wish, seed).value()).isEqualTo(bestHalves(wish.weights()));
        }
    }

    private static long bestHalves(int[][] weights) {
        long best = 0;
        for (int half = 0; half < 1 << 8; half++) {
            if (Integer.bitCount(half) == 4) {
                long value = 0;
                for (int a = 0; a < 8; a++) {
                    for (int b = a + 1; b < 8; b++) {
                        value += (half >> a & 1) == (half >> b & 1) ? weights[a][b] : 0;
                    }
                }
                best = Math.max(best, value);
            }
        }
        return best;
    }

    /** Two rounds of a few tables: all plans in which the rules hold. */
    @ParameterizedTest
    @CsvSource({"9,3,280,false,false", "9,3,280,false,true", "8,2,105,true,false"})
    void noPlanThatHoldsTheRulesIsWorthMoreThanTheBounds(
            int people, int seats, int rounds, boolean together, boolean apart) {
        List<int[]> all = new ArrayList<>();
        divide(new int[people], 0, seats, all);
        assertThat(all).hasSize(rounds);
        for (int seed = 1; seed <= 6; seed++) {
            SeatingWish wish = new SeatingWish(
                    people / seats,
                    seats,
                    2,
                    random(people, seed),
                    apart ? apart(people, 0, 1, 2, 3) : apart(people),
                    together ? List.of(List.of(4, 5)) : List.of(),
                    List.of(),
                    List.of(),
                    List.of());
            TablePlan best = all.stream()
                    .flatMap(first ->
                            all.stream().map(second -> TablePlan.of(wish, new int[][] {first, second}, 1, true)))
                    .filter(TablePlan::holds)
                    .max(Comparator.comparingLong(TablePlan::value))
                    .orElseThrow();
            assertThat(best.closerBound(wish, new Effort())).isBetween(best.value(), best.bound(wish));
        }
    }

    /** All ways to part people over tables; which table is which does not matter. */
    private static void divide(int[] table, int who, int seats, List<int[]> all) {
        if (who == table.length) {
            all.add(table.clone());
            return;
        }
        int begun = Arrays.stream(table, 0, who).max().orElse(-1) + 1;
        for (int t = 0; t < Math.min(table.length / seats, begun + 1); t++) {
            int at = t;
            if (Arrays.stream(table, 0, who).filter(it -> it == at).count() < seats) {
                table[who] = t;
                divide(table, who + 1, seats, all);
            }
        }
    }

    @Test
    void whatCannotHoldIsSaid() {
        TablePlan plan = plan(wish(2, 4, 2, equal(8)), 1);

        assertThat(plan.broken().get(SeatingRule.NO_PAIR_TWICE)).isEqualTo(4);
        assertThat(plan.holds()).isFalse();
    }

    @Test
    void whatIsFoundIsToldAndGetsBetter() {
        List<Long> values = new ArrayList<>();
        Effort effort = new Effort();
        SeatingWish wish = wish(4, 4, 2, random(16, 1));

        TablePlan plan = new TablePlanner(wish, 1, effort).plan(LONG, found -> values.add(found.value()));

        assertThat(values).isNotEmpty().last().isEqualTo(plan.value());
        assertThat(effort.share()).isGreaterThan(.9);
    }

    @Test
    void whereTheTimeIsOverThePlanSaysThatItIsNotComplete() {
        SeatingWish wish = wish(8, 8, 4, random(60, 1));

        assertThat(new TablePlanner(wish, 1, new Effort())
                        .plan(Duration.ofMillis(1), plan -> {})
                        .complete())
                .isFalse();
    }

    @Test
    void sixtyPeopleAtEightTablesNeverMeetTwice() {
        for (int seed = 1; seed <= 5; seed++) {
            SeatingWish wish = wish(8, 8, 4, random(60, seed));

            TablePlan plan = searched(wish, seed);

            assertThat(plan.broken())
                    .as("seed %d", seed)
                    .allSatisfy((rule, times) -> assertThat(times).isZero());
            assertThat((double) plan.value() / plan.bound(wish)).isBetween(.75, 1.);
            long closer = plan.closerBound(wish, new Effort());
            assertThat(closer).isLessThan(plan.bound(wish) * 98 / 100);
            assertThat((double) plan.value() / closer).isBetween(.77, 1.);
        }
    }
}
