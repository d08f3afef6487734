package nl.kleurplaat.results;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.gaps.Gap;
import nl.kleurplaat.analysis.gaps.Gap.GroupPairGap;
import nl.kleurplaat.analysis.gaps.GapKind;
import nl.kleurplaat.analysis.seating.MeetingPlan;
import nl.kleurplaat.analysis.seating.PairWeights;
import nl.kleurplaat.analysis.seating.SeatingWish;
import nl.kleurplaat.analysis.seating.SeatingWish.CertainTables;
import nl.kleurplaat.analysis.seating.SeatingWish.FixedSeat;
import nl.kleurplaat.analysis.seating.Spread;
import nl.kleurplaat.analysis.seating.TablePlan;
import nl.kleurplaat.analysis.seating.TablePlanner;
import nl.kleurplaat.lens.ActorKind;

/**
 * Who sits at which table in which round.
 *
 * @param people who come, as numbers of actors, each once; the sets and seats number them in this order
 * @param apart sets of which no two sit at one table
 * @param together as {@link SeatingWish#together()}
 * @param declined sets of which it is worth nothing that two meet
 * @param certain as {@link SeatingWish#certain()}
 * @param seconds how long is searched at most
 */
public record PlannedTables(
        List<Integer> people,
        int tables,
        int seats,
        int rounds,
        List<List<Integer>> apart,
        List<List<Integer>> together,
        List<List<Integer>> declined,
        List<FixedSeat> fixed,
        List<CertainTables> certain,
        long seed,
        int seconds)
        implements Question<MeetingPlan> {

    /** Of gaps between groups all are looked at. */
    private static final int ALL_GAPS = 10_000;

    public PlannedTables {
        people = List.copyOf(people);
        apart = List.copyOf(apart);
        together = List.copyOf(together);
        declined = List.copyOf(declined);
        fixed = List.copyOf(fixed);
        certain = List.copyOf(certain);
    }

    @Override
    public MeetingPlan answer(Seen seen, Effort effort) {
        List<GroupPairGap> gaps = seen.get(new WorstGaps(List.of(GapKind.GROUP_PAIR), ALL_GAPS)).stream()
                .flatMap(gap -> gap instanceof GroupPairGap pair ? Stream.of(pair) : Stream.<GroupPairGap>empty())
                .toList();
        List<Gap> business = seen.lens().actors() == ActorKind.ORGANISATION
                ? seen.get(new WorstGaps(List.of(GapKind.CONVERSATION), ALL_GAPS))
                : List.of();
        int[][] weights = new PairWeights(seen.network(), people, gaps).of(seen.get(Introducing.PROSPECTS), business);
        BitSet[] unwanted = SeatingWish.others(declined, people.size());
        for (int who = 0; who < weights.length; who++) {
            int one = who;
            unwanted[who].stream().forEach(other -> weights[one][other] = 0);
        }
        SeatingWish wish = new SeatingWish(
                tables,
                seats,
                rounds,
                weights,
                SeatingWish.others(apart, people.size()),
                together,
                Spread.of(seen.snapshot(), seen.lens(), seen.network(), people),
                fixed,
                certain);
        TablePlan plan = new TablePlanner(wish, seed, effort)
                .plan(
                        Duration.ofSeconds(seconds),
                        found -> effort.found(new MeetingPlan(seen.network(), people, gaps, wish, found, null)));
        return new MeetingPlan(seen.network(), people, gaps, wish, plan, plan.closerBound(wish, effort));
    }
}
