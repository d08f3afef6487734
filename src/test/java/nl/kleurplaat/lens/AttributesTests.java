package nl.kleurplaat.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.snapshot.Records;
import org.junit.jupiter.api.Test;

class AttributesTests {

    private static Records records() {
        return new Records()
                .organisation("a", "kind=School region=n domains=onderwijs,jeugd")
                .organisation("b", "kind=gemeente region=z")
                .organisation("c", "")
                .stakeholder("p", "organisations=a,b")
                .stakeholder("q", "organisations=c domains=jeugd");
    }

    @Test
    void anOrganisationIsWhatTheRecordSays() {
        Seen seen = Seen.of(records());
        Attributes attributes = seen.attributes();

        assertThat(attributes.kinds(seen.actor("a"))).containsExactly("School");
        assertThat(attributes.regions(seen.actor("a"))).containsExactly(0);
        assertThat(attributes.domains(seen.actor("a"))).containsExactly(1, 0);
        assertThat(attributes.kinds(seen.actor("c"))).isEmpty();
        assertThat(attributes.regions(seen.actor("c"))).isEmpty();
        assertThat(attributes.ofKind(" SCHOOL ").stream()).containsExactly(seen.actor("a"));
    }

    @Test
    void aPersonIsOfTheKindsAndRegionsOfItsOrganisations() {
        Seen seen = Seen.of(records(), "actors=STAKEHOLDER");
        Attributes attributes = seen.attributes();

        assertThat(attributes.kinds(seen.actor("p"))).containsExactly("School", "gemeente");
        assertThat(attributes.regions(seen.actor("p"))).containsExactly(0, 1);
        assertThat(attributes.ofKind("gemeente").stream()).containsExactly(seen.actor("p"));
        assertThat(attributes.domains(seen.actor("q"))).containsExactly(0);
    }

    @Test
    void ofAnActorOfAWhatIfOnlyTheGroupsAreKnown() {
        Change added = new Change.AddActor("x", "X", List.of("school"));
        Seen byKind = Seen.of(records(), "groupBy=KIND", added);
        Seen byRegion = Seen.of(records(), "groupBy=REGION", new Change.AddActor("x", "X", List.of("z", "elders")));

        assertThat(byKind.attributes().ofKind("School").stream()).containsExactly(byKind.actor("a"), byKind.actor("x"));
        assertThat(byKind.attributes().regions(byKind.actor("x"))).isEmpty();
        assertThat(byRegion.attributes().regions(byRegion.actor("x"))).containsExactly(1);
        assertThat(byRegion.attributes().kinds(byRegion.actor("x"))).isEmpty();
    }

    @Test
    void aKindThatNobodyKnowsIsNotFoundWithTheNearest() {
        assertThatThrownBy(() -> Seen.of(records()).attributes().ofKind("scholl"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND);
                    assertThat(problem.sentence().named().get("1")).isEqualTo("'School'");
                });
        assertThat(Seen.of(records(), "groupBy=KIND", new Change.AddActor("x", "X", List.of("wijkteam")))
                        .attributes()
                        .ofKind("Wijkteam")
                        .cardinality())
                .isEqualTo(1);
    }
}
