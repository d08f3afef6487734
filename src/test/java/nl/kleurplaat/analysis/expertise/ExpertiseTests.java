package nl.kleurplaat.analysis.expertise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import nl.kleurplaat.analysis.expertise.Expertise.Match;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.lens.Change;
import nl.kleurplaat.lens.Seen;
import nl.kleurplaat.snapshot.Records;
import org.junit.jupiter.api.Test;

class ExpertiseTests {

    private static Records records() {
        return new Records()
                .organisation("a", "")
                .organisation("b", "expertise=coördinatie,geldzaken")
                .organisation("c", "expertise=Coordinatie_van_zorg")
                .organisation("d", "expertise=coordinatie")
                .organisation("e", "expertise=coordinatie")
                .stakeholder("p", "organisations=a expertise=crisisCOÖRDINATIE")
                .stakeholder("q", "organisations=b")
                .stakeholder("r", "organisations=c")
                .collaboration("x", "members=a,b speakers=p,q")
                .collaboration("y", "members=b,c speakers=q,r")
                .collaboration("z", "members=c,d");
    }

    private static List<Expertise> within(Seen seen, String text, String from, int steps) {
        return Expertise.within(seen.snapshot(), seen.lens(), seen.network(), text, seen.actor(from), steps);
    }

    @Test
    void findsOrganisationsAndTheirPeopleNearestFirstWithoutRegardToCaseAndDiacritics() {
        Seen seen = Seen.of(records());
        int p = seen.snapshot().stakeholder("p");

        assertThat(within(seen, "COORDINÁTIE", "a", 2))
                .containsExactly(
                        new Expertise(seen.actor("a"), 0, List.of(), List.of(new Match("crisisCOÖRDINATIE", -1, p))),
                        new Expertise(seen.actor("b"), 1, List.of(), List.of(new Match("coördinatie", 1, -1))),
                        new Expertise(
                                seen.actor("c"),
                                2,
                                List.of(seen.actor("b")),
                                List.of(new Match("Coordinatie_van_zorg", 2, -1))));
        assertThat(within(seen, "coordinatie", "a", 3))
                .extracting(Expertise::actor)
                .containsExactly(0, 1, 2, 3);
        assertThat(within(seen, "coordinatie", "a", 1)).hasSize(2);
        assertThat(within(seen, "autisme", "a", 3)).isEmpty();
    }

    @Test
    void aPersonKnowsWhatItsOrganisationsDoToo() {
        Seen seen = Seen.of(records(), "actors=STAKEHOLDER");
        int p = seen.snapshot().stakeholder("p");

        assertThat(within(seen, "coordinatie", "q", 1))
                .containsExactly(
                        new Expertise(seen.actor("q"), 0, List.of(), List.of(new Match("coördinatie", 1, -1))),
                        new Expertise(seen.actor("p"), 1, List.of(), List.of(new Match("crisisCOÖRDINATIE", -1, p))),
                        new Expertise(
                                seen.actor("r"), 1, List.of(), List.of(new Match("Coordinatie_van_zorg", 2, -1))));
    }

    @Test
    void someoneOfAWhatIfCanBeInBetweenButKnowsNothing() {
        Seen seen = Seen.of(
                records(),
                "",
                new Change.AddActor("new", "New", List.of()),
                new Change.AddTie("a", "new"),
                new Change.AddTie("new", "e"));

        assertThat(within(seen, "coordinatie", "a", 2))
                .extracting(Expertise::actor, Expertise::via)
                .contains(tuple(seen.actor("e"), List.of(seen.actor("new"))))
                .noneMatch(found -> found.toList().getFirst().equals(seen.actor("new")));
    }

    @Test
    void refusesNothingToLookForAndTooManySteps() {
        Seen seen = Seen.of(records());
        assertThatThrownBy(() -> within(seen, " ", "a", 2))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.BAD_INPUT));
        for (int steps : new int[] {0, 4}) {
            assertThatThrownBy(() -> within(seen, "x", "a", steps))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.sentence().key()).isEqualTo("reach.expertise-steps"));
        }
    }
}
