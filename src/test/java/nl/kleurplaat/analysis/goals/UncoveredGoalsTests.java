package nl.kleurplaat.analysis.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.analysis.goals.UncoveredGoal.Candidate;
import nl.kleurplaat.analysis.goals.UncoveredGoal.Cause;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.practice.Assignment;
import nl.kleurplaat.practice.Goal;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.practice.Thing;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UncoveredGoalsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    /** The commissioner g and its like h; a and b in the contract, c at a table with g, d with nobody of them. */
    private static Snapshot snapshot(Assignment assignment, Goal... goals) {
        var things = new Thing[goals.length + 1];
        things[0] = assignment;
        System.arraycopy(goals, 0, things, 1, goals.length);
        return new Records()
                .organisation("g", "kind=gemeente domains=jeugd")
                .organisation("h", "kind=gemeente domains=jeugd")
                .organisation("a", "domains=wonen")
                .organisation("b", "domains=jeugd,pleegzorg")
                .organisation("c", "domains=jeugd,onderwijs")
                .organisation("d", "domains=jeugd")
                .organisation("e", "domains=onderwijs until=2026-11-24")
                .narrower("pleegzorg", "jeugd")
                .collaboration("contract", "end=2026-11-25 members=g,h,a,b")
                .collaboration("tafel", "members=g,c,e")
                .collaboration("elders", "members=c,d")
                .practice(Practice.of(things))
                .snapshot();
    }

    private static Assignment assignment(@Nullable String collaboration, @Nullable LocalDate end) {
        return new Assignment("o", "de opdracht", "g", collaboration, null, List.of("jeugd"), List.of(), null, end, 1);
    }

    private static Goal goal(String key, @Nullable Integer priority, List<String> domains, String... partners) {
        return new Goal(key, "o", "doel " + key, priority, List.of(partners), domains, 1);
    }

    private static List<UncoveredGoal> uncovered(Assignment assignment, Goal... goals) {
        return new UncoveredGoals(snapshot(assignment, goals), DAY).all();
    }

    @Test
    void findsGoalsThatNobodyCarriesOut() {
        assertThat(uncovered(
                        assignment("contract", null),
                        goal("z", null, List.of()),
                        goal("y", 2, List.of()),
                        goal("x", 1, List.of()),
                        goal("w", 1, List.of(), "b"),
                        goal("v", 9, List.of(), "gone")))
                .extracting(it -> it.goal().key() + " " + it.cause())
                .containsExactly("x NO_PARTNER", "y NO_PARTNER", "v NO_PARTNER", "z NO_PARTNER");
    }

    @Test
    void looksAtAssignmentsInForce() {
        assertThat(uncovered(assignment("contract", DAY), goal("x", 1, List.of())))
                .as("on its last day")
                .hasSize(1);
        assertThat(uncovered(assignment("contract", DAY.minusDays(1)), goal("x", 1, List.of())))
                .isEmpty();
    }

    @Test
    void aPartnerHasToBeWhereTheAssignmentIsCarriedOut() {
        assertThat(uncovered(assignment("contract", null), goal("x", 1, List.of(), "c", "d")))
                .extracting(UncoveredGoal::cause)
                .containsExactly(Cause.PARTNERS_OUTSIDE);
        assertThat(uncovered(assignment("contract", null), goal("x", 1, List.of(), "c", "a")))
                .as("one of them is enough")
                .isEmpty();
    }

    @Test
    void withoutACollaborationItHasToBeTiedToTheCommissioner() {
        assertThat(uncovered(assignment(null, null), goal("x", 1, List.of(), "c")))
                .isEmpty();
        assertThat(uncovered(assignment(null, null), goal("x", 1, List.of(), "g")))
                .isEmpty();
        assertThat(uncovered(assignment(null, null), goal("x", 1, List.of(), "d")))
                .extracting(UncoveredGoal::cause)
                .containsExactly(Cause.PARTNERS_NOT_TIED);
        Snapshot snapshot = snapshot(assignment("contract", null), goal("x", 1, List.of(), "a"));
        assertThat(new UncoveredGoals(snapshot, DAY).all())
                .as("the last day of the contract")
                .isEmpty();
        assertThat(new UncoveredGoals(snapshot, DAY.plusDays(1)).all())
                .as("then nothing ties a to the commissioner")
                .extracting(UncoveredGoal::cause)
                .containsExactly(Cause.PARTNERS_NOT_TIED);
    }

    @Test
    void namesWhoCouldBestFirst() {
        Snapshot snapshot = snapshot(assignment("contract", null), goal("x", 1, List.of("jeugd", "onderwijs")));
        UncoveredGoals goals = new UncoveredGoals(snapshot, DAY);
        int b = snapshot.organisation("b");
        int c = snapshot.organisation("c");
        int jeugd = 0;
        int onderwijs = 1;
        assertThat(goals.candidates(goals.all().getFirst()))
                .as("not the municipalities, not a (housing), not d (not tied), not e (gone)")
                .containsExactly(
                        new Candidate(b, List.of(jeugd), true, List.of(snapshot.collaboration("contract"))),
                        new Candidate(c, List.of(jeugd, onderwijs), false, List.of(snapshot.collaboration("tafel"))));
    }

    @Test
    void looksAtTheDomainsOfTheAssignmentWhereTheGoalHasNoneAndAtNarrowerOnes() {
        Snapshot snapshot = snapshot(assignment("contract", null), goal("x", 1, List.of(), "c"));
        UncoveredGoals goals = new UncoveredGoals(snapshot, DAY);
        assertThat(goals.candidates(goals.all().getFirst()))
                .as("c is a partner already")
                .extracting(Candidate::organisation)
                .containsExactly(snapshot.organisation("b"));
        Snapshot housing = snapshot(assignment("contract", null), goal("x", 1, List.of("wonen")));
        UncoveredGoals ofHousing = new UncoveredGoals(housing, DAY);
        assertThat(ofHousing.candidates(ofHousing.all().getFirst()))
                .extracting(Candidate::organisation)
                .containsExactly(housing.organisation("a"));
    }

    @Test
    void saysWhy() {
        Snapshot snapshot = snapshot(
                assignment("contract", null),
                goal("x", 1, List.of("onderwijs", "jeugd")),
                goal("y", 2, List.of(), "c", "d"));
        UncoveredGoals goals = new UncoveredGoals(snapshot, DAY);
        UncoveredGoal nobody = goals.all().getFirst();
        UncoveredGoal outside = goals.all().getLast();
        assertThat(TestTexts.dutch(nobody.reason(snapshot)))
                .isEqualTo("Niemand voert ‘doel x’ uit, een doel van de opdracht.");
        assertThat(TestTexts.dutch(outside.reason(snapshot)))
                .isEqualTo(
                        "naam van c en naam van d voeren ‘doel y’ uit, maar doen niet mee aan naam van contract, waarin"
                                + " de opdracht wordt uitgevoerd.");
        List<Candidate> candidates = goals.candidates(nobody);
        assertThat(TestTexts.dutch(nobody.reason(snapshot, candidates.getFirst())))
                .isEqualTo("naam van b werkt aan jeugd en doet al mee aan naam van contract.");
        assertThat(TestTexts.english(nobody.reason(snapshot, candidates.getLast())))
                .isEqualTo(
                        "naam van c works on jeugd (en) and onderwijs (en) and works with the commissioner naam van g"
                                + " already, in naam van tafel.");
        Snapshot apart = snapshot(assignment(null, null), goal("x", 1, List.of(), "d"));
        assertThat(TestTexts.english(
                        new UncoveredGoals(apart, DAY).all().getFirst().reason(apart)))
                .isEqualTo("naam van d carries out ‘doel x’, a goal of de opdracht, but does not work with the"
                        + " commissioner naam van g.");
    }
}
