package nl.kleurplaat.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.analysis.comparison.Comparison.TieChange;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.browse.ThingView;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.LensInput;
import nl.kleurplaat.practice.Intervention;
import nl.kleurplaat.results.Results;
import nl.kleurplaat.results.Visit;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InterventionControllerTests {

    private static final LocalDate START = LocalDate.of(2026, 4, 13);

    private final Snapshot snapshot = new Records()
            .organisation("a", "domains=jeugd")
            .organisation("b", "domains=wonen")
            .organisation("c", "domains=wmo")
            .organisation("d", "domains=wmo")
            .stakeholder("p", "organisations=c domains=wmo")
            .stakeholder("q", "organisations=a domains=jeugd")
            .collaboration("old", "members=a,b end=2026-04-12")
            .collaboration("new", "members=a,b,d@2026-10-01.. start=2026-04-13 speakers=p,q")
            .collaboration("later", "members=c,b start=2026-06-01")
            .snapshot();

    private final InterventionController controller = new InterventionController(new Results(), TestTexts.ALL);
    private final Visit visit = new Visit(snapshot, LocalDate.of(2026, 11, 21), Deadline.NEVER);

    private ThingView<Intervention> intervention(@Nullable LocalDate start) {
        return new ThingView<>(
                snapshot,
                new Intervention("w", "Week", null, start, null, List.of("d"), List.of("p"), List.of(), null, 1));
    }

    private ComparisonView effect(@Nullable LocalDate before, @Nullable LocalDate after, @Nullable Boolean among) {
        return controller.effect(intervention(START), before, after, null, among, visit);
    }

    @Test
    void comparesTheDayBeforeWithTodayAndPutsThoseWhoTookPartFirst() {
        ComparisonView effect = effect(null, null, null);

        assertThat(effect.before().ties()).isEqualTo(1);
        assertThat(effect.after().ties()).isEqualTo(4);
        assertThat(effect.gained())
                .containsExactly(
                        new TieChange("a", "d", true), new TieChange("b", "c", true), new TieChange("b", "d", true));
        assertThat(effect.lost()).isEmpty();
    }

    @Test
    void canBeAboutOtherDaysAndAboutThoseWhoTookPartOnly() {
        assertThat(effect(null, LocalDate.of(2026, 7, 1), null).gained())
                .as("through its person c took part")
                .containsExactly(new TieChange("b", "c", true));
        assertThat(effect(LocalDate.of(2026, 7, 1), null, true).gained())
                .containsExactly(new TieChange("a", "d", true), new TieChange("b", "d", true));
        assertThat(effect(LocalDate.of(2026, 4, 12), START, null).gained()).isEmpty();
    }

    @Test
    void takesTheDayAndTheActorsOfTheLens() {
        LensInput inMay = lens(null, LocalDate.of(2026, 5, 1));
        assertThat(controller
                        .effect(intervention(START), null, null, inMay, null, visit)
                        .gained())
                .isEmpty();
        LensInput people = lens(ActorKind.STAKEHOLDER, null);
        assertThat(controller
                        .effect(intervention(START), null, null, people, true, visit)
                        .gained())
                .containsExactly(new TieChange("p", "q", true));
    }

    private static LensInput lens(@Nullable ActorKind actors, @Nullable LocalDate asOf) {
        return new LensInput(actors, null, asOf, null, null, null, null, null, null, null, null, null, null);
    }

    @Test
    void withoutAStartOrWithDaysInTheWrongOrderItSaysWhatToDo() {
        assertThatThrownBy(() -> controller.effect(intervention(null), null, null, null, null, visit))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.BAD_INPUT);
                    assertThat(problem.sentence().key()).isEqualTo("comparison.effect-undated");
                });
        assertThatThrownBy(() -> effect(START, START, null))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.sentence().key()).isEqualTo("comparison.effect-days"));
        assertThatThrownBy(
                        () -> controller.effect(intervention(LocalDate.of(2027, 1, 1)), null, null, null, null, visit))
                .as("it has not begun")
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.sentence().key()).isEqualTo("comparison.effect-days"));
    }
}
