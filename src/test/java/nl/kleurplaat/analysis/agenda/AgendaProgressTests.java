package nl.kleurplaat.analysis.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.practice.AgendaItem;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.practice.Step;
import nl.kleurplaat.practice.StepStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgendaProgressTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private final Practice practice = Practice.of(
            item("a", "Anders", null),
            item("b", "Beter", null),
            item("c", "Contact", DAY),
            item("d", "Dichtbij", DAY.minusDays(1)),
            step("s1", "a", DAY.plusDays(9), StepStatus.DONE),
            step("s2", "b", DAY.minusDays(1), StepStatus.OPEN),
            step("s3", "b", DAY, StepStatus.OPEN),
            step("s4", "d", DAY.minusDays(1), StepStatus.OPEN));

    private static AgendaItem item(String key, String theme, @Nullable LocalDate until) {
        return new AgendaItem(key, theme, "x", null, List.of(), List.of(), null, until, 1);
    }

    private static Step step(String key, String item, LocalDate due, StepStatus status) {
        return new Step(key, null, item, null, "doen", null, null, due, status, 1);
    }

    private AgendaProgress progress(LocalDate day) {
        return AgendaProgress.of(practice, practice.all(AgendaItem.class).all(), day);
    }

    @Test
    void putsWhatIsOverdueFirstAndThenWhatIsLeastDone() {
        AgendaProgress progress = progress(DAY);
        assertThat(progress.items()).extracting(it -> it.item().key()).containsExactly("b", "c", "a");
        assertThat(progress.withoutSteps()).extracting(AgendaItem::key).containsExactly("c");
        assertThat(progress.all().steps()).isEqualTo(3);
        assertThat(progress.all().overdue()).extracting(Step::key).containsExactly("s2");
        assertThat(progress.all().next()).extracting(Step::key).isEqualTo("s3");
    }

    @Test
    void looksAtTheItemsOfTheDay() {
        assertThat(progress(DAY.minusDays(1)).items())
                .extracting(it -> it.item().key())
                .as("on its last day d is still on the agenda, and nothing is overdue")
                .containsExactly("b", "c", "d", "a");
        assertThat(progress(DAY.plusDays(1)).items())
                .extracting(it -> it.item().key())
                .containsExactly("b", "a");
    }

    @Test
    void saysHowFarItIs() {
        assertThat(TestTexts.dutch(progress(DAY).reason()))
                .isEqualTo("Er staan 3 punten op de agenda. 3 stappen: 1 gedaan, 0 begonnen, 2 nog niet begonnen en 0"
                        + " vervallen. 1 stap is over tijd. De eerstvolgende moet op 25 november 2026 klaar"
                        + " zijn. Bij 1 punt is nog geen stap afgesproken: Contact.");
        assertThat(TestTexts.english(progress(DAY).items().get(1).reason()))
                .isEqualTo("‘Contact’: No steps have been agreed on yet.");
        assertThat(TestTexts.english(AgendaProgress.of(practice, List.of(), DAY).reason()))
                .isEqualTo("There is nothing on the agenda.");
    }
}
