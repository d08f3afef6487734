package nl.kleurplaat.analysis.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.practice.Step;
import nl.kleurplaat.practice.StepStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static Step step(String key, @Nullable LocalDate due, StepStatus status) {
        return new Step(key, "kans", null, null, "doen", null, null, due, status, 1);
    }

    @Test
    void countsByStatus() {
        Progress progress = Progress.of(
                List.of(
                        step("a", null, StepStatus.DONE),
                        step("b", null, StepStatus.STARTED),
                        step("c", null, StepStatus.OPEN),
                        step("d", null, StepStatus.OPEN),
                        step("e", null, StepStatus.DROPPED)),
                DAY);
        assertThat(progress.steps()).isEqualTo(5);
        assertThat(progress.done()).isEqualTo(1);
        assertThat(progress.started()).isEqualTo(1);
        assertThat(progress.open()).isEqualTo(2);
        assertThat(progress.dropped()).isEqualTo(1);
        assertThat(progress.shareDone()).as("of the four that were not dropped").isEqualTo(.25);
        assertThat(progress.overdue()).as("without a day").isEmpty();
        assertThat(progress.next()).isNull();
    }

    @Test
    void whatIsDueTodayIsNotOverdueButNext() {
        Step today = step("b", DAY, StepStatus.OPEN);
        Step yesterday = step("c", DAY.minusDays(1), StepStatus.STARTED);
        Step longAgo = step("d", DAY.minusYears(1), StepStatus.OPEN);
        Progress progress = Progress.of(
                List.of(
                        step("a", DAY.plusDays(1), StepStatus.OPEN),
                        today,
                        yesterday,
                        longAgo,
                        step("e", DAY.minusDays(3), StepStatus.DONE),
                        step("f", DAY.minusDays(3), StepStatus.DROPPED)),
                DAY);
        assertThat(progress.overdue()).containsExactly(longAgo, yesterday);
        assertThat(progress.next()).isEqualTo(today);
    }

    @Test
    void hasNoShareWhereNothingIsLeft() {
        assertThat(Progress.of(List.of(), DAY).shareDone()).isNull();
        assertThat(Progress.of(List.of(step("a", null, StepStatus.DROPPED)), DAY)
                        .shareDone())
                .isNull();
    }

    @Test
    void saysHowFarTheyAre() {
        Progress progress = Progress.of(
                List.of(step("a", DAY.minusDays(1), StepStatus.STARTED), step("b", DAY, StepStatus.OPEN)), DAY);
        assertThat(TestTexts.dutch(progress.summary()))
                .isEqualTo(
                        "2 stappen: 0 gedaan, 1 begonnen, 1 nog niet begonnen en 0 vervallen. 1 stap is over tijd. De"
                                + " eerstvolgende moet op 25 november 2026 klaar zijn.");
        assertThat(TestTexts.english(progress.summary()))
                .isEqualTo(
                        "2 steps: 0 done, 1 started, 1 not begun and 0 dropped. 1 step is overdue. The next one is due"
                                + " on November 25, 2026.");
        assertThat(TestTexts.english(Progress.of(List.of(), DAY).summary()))
                .isEqualTo("No steps have been agreed on yet.");
    }
}
