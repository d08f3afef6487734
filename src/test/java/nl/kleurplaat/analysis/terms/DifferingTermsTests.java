package nl.kleurplaat.analysis.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.analysis.terms.DifferingTerm.Meaning;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.practice.Definition;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.practice.Term;
import nl.kleurplaat.practice.Thing;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferingTermsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static Term term(@Nullable String agreed, @Nullable LocalDate on) {
        return new Term("t", "normaliseren", agreed, on, "x", List.of(), 1);
    }

    private static Definition says(String organisation, String text, @Nullable LocalDate date) {
        return new Definition("d-" + organisation + date, "t", organisation, text, date, 1);
    }

    private static Snapshot snapshot(Thing... things) {
        return new Records()
                .organisations("a", "b", "c", "d")
                .collaboration("x", "members=a,c,d")
                .practice(Practice.of(things))
                .snapshot();
    }

    private static List<DifferingTerm> differing(Thing... things) {
        return new DifferingTerms(snapshot(things), DAY).all();
    }

    @Test
    void groupsMeaningsThatDifferOnlyInHowTheyAreWritten() {
        assertThat(differing(
                        term(null, null), says("a", "Eén plan, samen!", null), says("b", "  een PLAN\nsamen", null)))
                .as("the same")
                .isEmpty();
        List<DifferingTerm> differing = differing(
                term(null, null),
                says("a", "iets anders", null),
                says("b", "Eén plan, samen!", null),
                says("c", "een plan: samen", null));
        assertThat(differing).hasSize(1);
        assertThat(differing.getFirst().meanings())
                .containsExactly(
                        new Meaning("Eén plan, samen!", false, List.of(1, 2)),
                        new Meaning("iets anders", false, List.of(0)));
        assertThat(differing.getFirst().silent())
                .as("d takes part and said nothing")
                .containsExactly(3);
    }

    @Test
    void oneMeaningDoesNotDiffer() {
        assertThat(differing(term(null, null), says("a", "x", null))).isEmpty();
        assertThat(differing(term(null, null))).isEmpty();
    }

    @Test
    void countsWhatWasKnownOnTheDay() {
        assertThat(differing(term(null, null), says("a", "x", null), says("b", "y", DAY)))
                .as("on the day itself")
                .hasSize(1);
        assertThat(differing(term(null, null), says("a", "x", null), says("b", "y", DAY.plusDays(1))))
                .as("a day later")
                .isEmpty();
        assertThat(differing(
                        term(null, null),
                        says("a", "x", DAY.minusDays(9)),
                        says("b", "y", DAY.minusDays(9)),
                        says("b", "x", DAY)))
                .as("b thinks otherwise now")
                .isEmpty();
    }

    @Test
    void anAgreementEndsIt() {
        Thing a = says("a", "x", DAY.minusDays(2));
        Thing b = says("b", "y", DAY.minusDays(2));
        assertThat(differing(term("z", DAY), a, b))
                .as("agreed on the day itself")
                .isEmpty();
        assertThat(differing(term("z", null), a, b)).as("agreed at some time").isEmpty();
        assertThat(differing(term("z", DAY.plusDays(1)), a, b))
                .as("agreed later")
                .hasSize(1);
        assertThat(differing(term("z", DAY.plusDays(1)), a, b).getFirst().agreed())
                .isFalse();
    }

    @Test
    void aLaterMeaningOpensItAgain() {
        LocalDate agreed = DAY.minusDays(5);
        assertThat(differing(term("x", agreed), says("a", "y", agreed)))
                .as("on the same day")
                .isEmpty();
        assertThat(differing(term("x", agreed), says("a", "X.", agreed.plusDays(1))))
                .as("the same")
                .isEmpty();
        List<DifferingTerm> again = differing(
                term("x", agreed), says("a", "y", agreed.plusDays(1)), says("b", "X!", DAY), says("c", "q", agreed));
        assertThat(again).hasSize(1);
        assertThat(again.getFirst().agreed()).isTrue();
        assertThat(again.getFirst().meanings())
                .containsExactly(new Meaning("y", false, List.of(0)), new Meaning("X!", true, List.of(1)));
    }

    @Test
    void saysHowTheyDiffer() {
        Snapshot snapshot = snapshot(term(null, null), says("a", "x", null), says("b", "y", null));
        DifferingTerm open = new DifferingTerms(snapshot, DAY).all().getFirst();
        assertThat(TestTexts.dutch(open.reason(snapshot)))
                .isEqualTo("Over ‘normaliseren’ is nog geen betekenis afgesproken: 2 partijen geven er 2 verschillende"
                        + " betekenissen aan. Van de deelnemers aan naam van x zeiden 2 nog niets: naam van c en"
                        + " naam van d.");
        DifferingTerm since = differing(
                        term("x", DAY.minusDays(1)),
                        says("a", "y", DAY),
                        says("b", "x", DAY),
                        says("c", "x", null),
                        says("d", "x", null))
                .getFirst();
        assertThat(TestTexts.english(since.reason(snapshot)))
                .isEqualTo("A meaning of ‘normaliseren’ was agreed on November 24, 2026, but later 1 party gave another"
                        + " one.");
    }
}
