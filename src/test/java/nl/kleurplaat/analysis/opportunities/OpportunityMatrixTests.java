package nl.kleurplaat.analysis.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.analysis.opportunities.OpportunityMatrix.Row;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.practice.Dialogue;
import nl.kleurplaat.practice.Opportunity;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.practice.Step;
import nl.kleurplaat.practice.StepStatus;
import nl.kleurplaat.practice.Strength;
import org.junit.jupiter.api.Test;

class OpportunityMatrixTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    /** Dialogues at a today, at a tomorrow and at b. */
    private final Practice practice = Practice.of(
            dialogue("da", "a", DAY),
            dialogue("later", "a", DAY.plusDays(1)),
            dialogue("db", "b", DAY.minusDays(9)),
            new Strength("k1", "da", "samen", 1),
            new Strength("k2", "da", "dichtbij", 1),
            new Strength("k3", "db", "snel", 1),
            new Strength("k4", "later", "straks", 1),
            opportunity("o1", "da", "k3", "k1", "gone"),
            opportunity("o2", "da"),
            opportunity("o3", "db", "k3"),
            opportunity("o4", "later", "k4"),
            new Step("s1", "o1", null, null, "doen", null, null, DAY.minusDays(1), StepStatus.OPEN, 1),
            new Step("s2", "o1", null, null, "doen", null, null, DAY, StepStatus.DONE, 1));

    private static Dialogue dialogue(String key, String organisation, LocalDate date) {
        return new Dialogue(key, organisation, null, date, null, null, null, null, List.of(), 1);
    }

    private static Opportunity opportunity(String key, String dialogue, String... strengths) {
        return new Opportunity(key, dialogue, "hoe " + key + "?", List.of(strengths), List.of(), List.of(), 1);
    }

    @Test
    void holdsTheDialoguesOfOneOrganisationUpToTheDay() {
        OpportunityMatrix matrix = OpportunityMatrix.of(practice, "a"::equals, DAY);
        assertThat(matrix.columns())
                .extracting(Strength::key)
                .as("its own, and that of another that it builds on")
                .containsExactly("k1", "k2", "k3");
        assertThat(matrix.rows()).extracting(row -> row.opportunity().key()).containsExactly("o1", "o2");
        assertThat(matrix.rows()).extracting(Row::columns).containsExactly(List.of(0, 2), List.of());
        assertThat(matrix.unused()).extracting(Strength::key).containsExactly("k2");
    }

    @Test
    void flagsWhatHasNoStrengthOrNoSteps() {
        OpportunityMatrix matrix = OpportunityMatrix.of(practice, "a"::equals, DAY);
        assertThat(matrix.rows()).extracting(Row::isWithoutStrength).containsExactly(false, true);
        assertThat(matrix.rows()).extracting(Row::isWithoutSteps).containsExactly(false, true);
        assertThat(matrix.rows().getFirst().progress().overdue())
                .extracting(Step::key)
                .containsExactly("s1");
        assertThat(matrix.rows().getFirst().progress().shareDone()).isEqualTo(.5);
    }

    @Test
    void holdsAllOrganisationsThatAreAsked() {
        OpportunityMatrix matrix = OpportunityMatrix.of(practice, key -> true, DAY);
        assertThat(matrix.rows()).extracting(row -> row.opportunity().key()).containsExactly("o1", "o2", "o3");
        assertThat(matrix.rows()).extracting(Row::columns).containsExactly(List.of(0, 2), List.of(), List.of(2));
        assertThat(OpportunityMatrix.of(practice, key -> false, DAY))
                .isEqualTo(new OpportunityMatrix(List.of(), List.of()));
    }

    @Test
    void saysWhatStandsOut() {
        OpportunityMatrix matrix = OpportunityMatrix.of(practice, "a"::equals, DAY);
        assertThat(TestTexts.dutch(matrix.reason()))
                .isEqualTo(
                        "Er zijn 2 kansen, naast 3 krachten. 1 kans bouwt niet op een kracht. Voor 1 kans is nog geen"
                                + " stap afgesproken. Bij 1 kans is een stap over tijd. 1 kracht wordt door geen enkele"
                                + " kans gebruikt.");
        assertThat(TestTexts.english(matrix.rows().getLast().reason(List.of())))
                .isEqualTo(
                        "This opportunity closes no gap in this network. It builds on no strength. No steps have been"
                                + " agreed on yet.");
    }

    @Test
    void saysThatThereIsNothingYet() {
        OpportunityMatrix nothing = new OpportunityMatrix(List.of(), List.of());
        assertThat(TestTexts.dutch(nothing.reason())).isEqualTo("Er zijn nog geen kansen en geen krachten genoemd.");
        OpportunityMatrix all = OpportunityMatrix.of(practice, "a"::equals, DAY);
        assertThat(TestTexts.dutch(new OpportunityMatrix(all.columns().subList(0, 1), List.of()).reason()))
                .isEqualTo("Er zijn nog geen kansen, wel 1 kracht. 1 kracht wordt door geen enkele kans gebruikt.");
    }
}
