package nl.kleurplaat.analysis.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.introductions.History;
import nl.kleurplaat.analysis.introductions.KnownAt;
import nl.kleurplaat.analysis.introductions.Prospects;
import nl.kleurplaat.analysis.partnership.ConversationGaps;
import nl.kleurplaat.analysis.partnership.PartnershipsSeen;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Projection;
import nl.kleurplaat.practice.Acquaintance;
import nl.kleurplaat.practice.Meeting;
import nl.kleurplaat.practice.Outcome;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.practice.Thing;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** a and b work together, about nothing but business; c works with nobody. */
class PairWeightsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final Lens LENS = Lens.DEFAULT.on(DAY);

    private static int[][] weights(Thing... more) {
        List<Thing> said = new ArrayList<>(List.of(more));
        said.add(new Meeting("m", "m", DAY, null, "BUSINESS", null, "ab", List.of(), List.of(), List.of(), 1));
        Snapshot snapshot = new Records()
                .organisations("a", "b", "c")
                .collaboration("ab", "members=a,b")
                .practice(Practice.of(said.toArray(Thing[]::new)))
                .snapshot();
        Network network = Projection.network(snapshot, LENS);
        History history = new History(snapshot, LENS, other -> Projection.network(snapshot, other));
        KnownAt known = history.now(network);
        Prospects prospects = Prospects.of(known, history.likelihood(known, new Effort()), new Effort());
        return new PairWeights(network, List.of(0, 1, 2), List.of())
                .of(prospects, new ConversationGaps(new PartnershipsSeen(snapshot, network, List.of())).find());
    }

    private static Acquaintance between(Outcome outcome, String... organisations) {
        return new Acquaintance("k", DAY, outcome, List.of(organisations), List.of(), null, null, 1);
    }

    @Test
    void areWorthSomethingWithoutATieOrWithNothingButBusiness() {
        assertThat(weights()).isDeepEqualTo(new int[][] {{0, 1_375, 1_000}, {1_375, 0, 1_000}, {1_000, 1_000, 0}});
    }

    @ParameterizedTest
    @EnumSource
    void areWorthNothingOnceThatIsSettled(Outcome outcome) {
        boolean settled = outcome != Outcome.PROPOSED && outcome != Outcome.ACCEPTED;

        assertThat(weights(between(outcome, "a", "b"))[0][1]).isEqualTo(settled ? 0 : 1_375);
        assertThat(weights(between(outcome, "a", "c"))[2][0]).isEqualTo(settled ? 0 : 1_000);
    }
}
