package nl.kleurplaat.analysis.seating;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.gaps.Gap.GroupPairGap;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.lens.Network;
import org.jspecify.annotations.Nullable;

/**
 * A plan of tables for actors of a network.
 *
 * @param people who come, as numbers of actors; the plan numbers them in this order
 * @param gaps between groups, the most severe first
 * @param proven its bound; null: a less close one is found when it is asked for
 */
public record MeetingPlan(
        Network network,
        List<Integer> people,
        List<GroupPairGap> gaps,
        SeatingWish wish,
        TablePlan plan,
        @Nullable Long proven) {

    /** A table is for so many groups at most. */
    private static final int MOST_GROUPS = 3;

    /** So many pairs are named. */
    private static final int NAMED = 2;

    public MeetingPlan {
        people = List.copyOf(people);
        gaps = List.copyOf(gaps);
    }

    /** What no plan that holds the rules with tables as full as these is worth more than, in thousandths. */
    public long bound() {
        return proven == null ? plan.bound(wish) : proven;
    }

    /** How many meet who do not work together yet. */
    public int pairs() {
        return plan.rounds().stream()
                .flatMap(List::stream)
                .mapToInt(table -> pairs(table, false).size())
                .sum();
    }

    /** Who meet at a table and work together, about nothing but business, or do not yet. */
    private List<TablePlan.Pair> pairs(TablePlan.Table table, boolean together) {
        return table.pairs().stream()
                .filter(pair -> network.ties().tie(people.get(pair.a()), people.get(pair.b())) >= 0 == together)
                .toList();
    }

    /** The actors who sit at a table. */
    public List<Integer> actors(TablePlan.Table table) {
        return table.people().stream().map(people::get).toList();
    }

    /** What a table is for: the primary groups of those who meet there, what is worth most first. */
    public List<Integer> groups(TablePlan.Table table) {
        Map<Integer, Long> worth = new LinkedHashMap<>();
        int[] primaries = network.groups().primaries();
        for (TablePlan.Pair pair : table.pairs()) {
            Stream.of(pair.a(), pair.b())
                    .map(who -> primaries[people.get(who)])
                    .filter(group -> group >= 0)
                    .distinct()
                    .forEach(group -> worth.merge(group, (long) pair.value(), Long::sum));
        }
        return worth.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<Integer, Long> it) -> -it.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_GROUPS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Who meet at a table, and the most severe gap that is between their groups. */
    public Sentence reason(TablePlan.Table table, Wording words) {
        List<TablePlan.Pair> pairs = pairs(table, false);
        Sentence reason = Sentence.of("tables.table")
                .with("people", table.people().size())
                .with("pairs", pairs.size())
                .with("named", named(pairs, words));
        List<TablePlan.Pair> partners = pairs(table, true);
        if (!partners.isEmpty()) {
            reason = reason.then(Sentence.of("tables.business").with("named", named(partners, words)));
        }
        PairWeights weights = new PairWeights(network, people, gaps);
        Sentence who = reason;
        return pairs.stream()
                .map(pair -> weights.gap(pair.a(), pair.b()))
                .filter(Objects::nonNull)
                .max(Comparator.comparingDouble(GroupPairGap::severity))
                .map(gap -> who.then(gap.reason(words)))
                .orElse(who);
    }

    private List<Sentence> named(List<TablePlan.Pair> pairs, Wording words) {
        return pairs.stream().limit(NAMED).map(it -> named(it, words)).toList();
    }

    private Sentence named(TablePlan.Pair pair, Wording words) {
        return Sentence.of("tables.pair")
                .with("a", words.actor(people.get(pair.a())))
                .with("b", words.actor(people.get(pair.b())));
    }

    /** How good it is, and whether every rule holds. */
    public Sentence reason() {
        long bound = bound();
        return Sentence.of("tables.plan")
                .with("pairs", pairs())
                .with("share", bound == 0 ? 1 : Math.floor(100.0 * plan.value() / bound) / 100)
                .with("holds", plan.holds())
                .with("complete", plan.complete())
                .with("seed", plan.seed());
    }

    /** Whether a rule holds, or how often it is broken. */
    public Sentence reason(SeatingRule rule) {
        return Sentence.of("tables.rule." + rule.name()).with("broken", times(rule));
    }

    /** How often a rule is broken; 0 where it holds. */
    public int times(SeatingRule rule) {
        return plan.broken().getOrDefault(rule, 0);
    }
}
