package nl.kleurplaat.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.analysis.gaps.Gap.NamedGap;
import nl.kleurplaat.lens.Change.AddCollaboration;
import nl.kleurplaat.lens.Change.RemoveActor;
import nl.kleurplaat.lens.Change.RemoveCollaboration;
import org.junit.jupiter.api.Test;

class MandateGapsTests {

    private static List<NamedGap> find(Situations situations) {
        return new MandateGaps(situations.seen()).find();
    }

    @Test
    void findsNothingWhereEverySideHasOne() {
        assertThat(find(new Situations().with("x", "members=a,b speakers=s/a/m,t/b/m@..2026-11-21")))
                .isEmpty();
        assertThat(find(new Situations().with("x", "members=a speakers=t/a"))).isEmpty();
        assertThat(find(new Situations())).isEmpty();
    }

    @Test
    void weighsTheShareOfTheSidesAndMoreForAMandateThatIsOver() {
        NamedGap never = find(new Situations().with("x", "members=a,b,c speakers=s/a/m,t/b/m"))
                .getFirst();
        assertThat(never.severity()).isCloseTo(.5 / 3, within(1e-12));
        assertThat(never.actors()).containsExactly(2);
        assertThat(never.groups()).containsExactly(1);
        assertThat(never.collaborations()).containsExactly(0);
        NamedGap over = find(new Situations().with("x", "members=a,b,c speakers=s/a/m,t/b/m@..2026-11-20"))
                .getFirst();
        assertThat(over.actors()).containsExactly(1, 2);
        assertThat(over.severity()).isCloseTo((1 + .5) / 3, within(1e-12));
        NamedGap all = find(new Situations().with("x", "members=a,b speakers=s/a/m@..2025-01-01,t/b/m@..2026-11-20"))
                .getFirst();
        assertThat(all.severity()).isEqualTo(1);
    }

    @Test
    void findsNothingInARecordThatKeepsNoMandates() {
        assertThat(find(new Situations().with("x", "members=a,b speakers=s/a"))).isEmpty();
        assertThat(find(new Situations().with("x", "members=a,b speakers=s/a").with("y", "members=a speakers=s/a/m")))
                .hasSize(1);
    }

    @Test
    void looksOnTheLastDayOfAPeriod() {
        Situations once = new Situations().with("x", "members=a,b end=2025-06-30 speakers=s/a/m");
        LocalDate start = LocalDate.of(2025, 1, 1);
        assertThat(new MandateGaps(once.seenIn(start, LocalDate.of(2025, 6, 30))).find())
                .hasSize(1);
        assertThat(new MandateGaps(once.seenIn(start, LocalDate.of(2025, 7, 1))).find())
                .as("it counts in the period, but it is over on the last day")
                .isEmpty();
    }

    @Test
    void seesWhatAWhatIfLeaves() {
        Situations two = new Situations().with("x", "members=a,b,c speakers=s/a/m,t/b/m");
        assertThat(new MandateGaps(two.seen(new RemoveActor("c"))).find()).isEmpty();
        assertThat(new MandateGaps(two.seen(new RemoveActor("b"))).find())
                .extracting(NamedGap::severity)
                .containsExactly(.5 / 2);
        assertThat(new MandateGaps(two.seen(new RemoveCollaboration("x"))).find())
                .isEmpty();
        assertThat(new MandateGaps(two.seen(new AddCollaboration("z", "plan", null, List.of(), List.of("a", "b"))))
                        .find())
                .as("a plan has no mandates to miss")
                .hasSize(1);
    }
}
