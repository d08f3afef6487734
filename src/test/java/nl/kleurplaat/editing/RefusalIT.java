package nl.kleurplaat.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.api.GlobalId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What cannot be is refused with a code and a place, and changes nothing: {@link Changing#errors} holds that each time. */
@Neo4jTest
class RefusalIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Driver driver;

    private Changing edits;

    @BeforeEach
    void record() {
        edits = new Changing(new Api(port).in("en"), driver);
        edits.organisation("a", "domains: [\"Jeugd\"]");
        edits.organisation("b", "parent: \"a\", from: \"2020-01-01\"");
        edits.collaboration("c");
        edits.stakeholder("s", "a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "key: \"a\", name: \"Nog een\" > CONFLICT input.key",
                "key: \"x|y\", name: \"Nog een\" > BAD_INPUT input.key",
                "name: \"\" > BAD_INPUT input.name",
                "name: \"a\\u0000b\" > BAD_INPUT input.name",
                "name: \"a\\ud83cb\" > BAD_INPUT",
                "name: \"x\", parent: \"aa\" > NOT_FOUND input.parent",
                "name: \"x\", website: \"geen adres\" > BAD_INPUT input.website",
                "name: \"x\", from: \"2021-01-01\", until: \"2020-01-01\" > BAD_INPUT input.until",
                "name: \"x\", domains: [\"Jeugd\", \"Wonen\", \"jeugd\"] > BAD_INPUT input.domains[2]",
                "name: \"x\", expertise: [\"a\", \"b;c\"] > BAD_INPUT input.expertise[1]",
                "name: \"x\", expertise: [\"a\", \"a\"] > BAD_INPUT input.expertise[1]",
                "name: \"x\", parent: \"zz\", website: \"y\" > BAD_INPUT input.website, NOT_FOUND input.parent",
                "name: \"x\", primaryDomain: null > BAD_INPUT input.primaryDomain"
            })
    void aNewOrganisationHasToBeRight(String input, String place) {
        assertThat(edits.places("createOrganisation(input: {" + input + "}) { version }"))
                .containsExactly(place.split(", "));
    }

    @ParameterizedTest
    @CsvSource({"name, 1001", "kind, 201", "region, 1001", "key, 201", "website, 1001"})
    void aTextThatIsTooLongIsRefused(String field, int length) {
        String text = (field.equals("website") ? "https://voorbeeld.nl/" : "") + "x".repeat(length);
        String name = field.equals("name") ? "" : "name: \"x\", ";
        assertThat(edits.places("createOrganisation(input: {" + name + field + ": \"" + text + "\"}) { version }"))
                .containsExactly("BAD_INPUT input." + field);
    }

    @Test
    void theLongestTextIsKept() {
        String longest = "é".repeat(1_000);
        JsonNode made = edits.data("createOrganisation(input: {name: \"" + longest + "\"}) { organisation { name } }");
        assertThat(made.path("organisation").path("name").asString()).isEqualTo(longest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "key: \"aa\", version: 1, name: \"x\" | NOT_FOUND input.key",
                "key: \"a\", version: 7, name: \"x\" | CONFLICT input.version",
                "key: \"a\", version: 1, name: null | BAD_INPUT input.name",
                "key: \"a\", version: 1, parent: \"b\" | BAD_INPUT input.parent",
                "key: \"a\", version: 1, parent: \"a\" | BAD_INPUT input.parent",
                "key: \"b\", version: 1, until: \"2019-01-01\" | BAD_INPUT input.until"
            })
    void aChangeHasToBeRight(String input, String place) {
        assertThat(edits.places("updateOrganisation(input: {" + input + "}) { version }"))
                .containsExactly(place);
    }

    @Test
    void theVersionOfTodayAndTheNearestKeyAreTold() {
        assertThat(edits.refused("updateOrganisation(input: {key: \"a\", version: 7}) { version }")
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        assertThat(edits.refused("deleteCollaboration(input: {key: \"cc\", version: 1}) { key }")
                        .path("near")
                        .asString())
                .isEqualTo("c");
    }

    @Test
    void aDomainIsNotWithinItself() {
        edits.data("createDomain(input: {key: \"d\", nameNl: \"Breed\"}) { version }");
        edits.data("createDomain(input: {key: \"e\", nameNl: \"Smal\", broader: \"d\"}) { version }");

        assertThat(edits.places("updateDomain(input: {key: \"d\", version: 1, broader: \"e\"}) { version }"))
                .containsExactly("BAD_INPUT input.broader");
        assertThat(edits.places("createDomain(input: {key: \"f\", nameNl: \"x\", colour: \"rood\"}) { version }"))
                .containsExactly("BAD_INPUT input.colour");
    }

    @Test
    void nobodyHasAMandateOfSomebodyElses() {
        String of = "createRepresentation(input: {collaboration: \"c\", stakeholder: \"s\", organisation: \"%s\"})"
                + " { representation { key version } }";
        assertThat(edits.places(of.formatted("b"))).containsExactly("BAD_INPUT input.organisation");

        JsonNode made = edits.data(of.formatted("a")).path("representation");
        assertThat(edits.data("updateRepresentation(input: {key: \""
                                + made.path("key").asString()
                                + "\", version: 1, mandate: \"tekenen\"}) { representation { mandate version } }")
                        .path("representation")
                        .toString())
                .isEqualTo("{\"mandate\":\"tekenen\",\"version\":2}");
    }

    @Test
    void aPartIsKnownByItsPartsOrItsKey() {
        edits.data("createParticipation(input: {collaboration: \"c\", organisation: \"a\", role: \"trekker\","
                + " from: \"2024-01-01\"}) { version }");
        String known = "collaboration: \"c\", organisation: \"a\", role: \"Trekker\", from: \"2024-01-01\"";

        assertThat(edits.places("createParticipation(input: {" + known + "}) { version }"))
                .containsExactly("CONFLICT input");
        assertThat(edits.places(
                        "updateParticipation(input: {" + known + ", version: 1, until: \"2023-01-01\"}) { version }"))
                .containsExactly("BAD_INPUT input.until");
        assertThat(edits.data("updateParticipation(input: {" + known
                                + ", version: 1, until: \"2025-01-01\"}) { participation { key until version } }")
                        .path("participation")
                        .toString())
                .isEqualTo("{\"key\":\"c|a|2024-01-01|trekker\",\"until\":\"2025-01-01\",\"version\":2}");
        assertThat(edits.places("updateParticipation(input: {key: \"c|a|2024-01-01|trekker\", version: 2,"
                        + " until: \"2023-01-01\"}) { version }"))
                .containsExactly("BAD_INPUT input.until");
        assertThat(edits.places("deleteParticipation(input: {key: \"c|a\", version: 2}) { key }"))
                .containsExactly("NOT_FOUND input.key");
        edits.data("deleteParticipation(input: {key: \"c|a|2024-01-01|trekker\", version: 2}) { key }");
    }

    @Test
    void aListWithAnErrorInTheMiddleChangesNothing() {
        List<String> places = edits.places("""
            edit(input: {edits: [
              {createOrganisation: {key: "n", name: "Nieuw"}},
              {updateOrganisation: {key: "a", version: 1, parent: "zz", website: "geen adres"}},
              {createParticipation: {collaboration: "c", organisation: "n"}},
              {deleteStakeholder: {key: "s", version: 9}},
              {createOrganisation: {key: "n", name: "Nog eens"}}
            ]}) { version }\
            """);

        assertThat(places)
                .containsExactly(
                        "BAD_INPUT input.edits[1].updateOrganisation.website",
                        "NOT_FOUND input.edits[1].updateOrganisation.parent",
                        "CONFLICT input.edits[3].deleteStakeholder.version",
                        "BAD_INPUT input.edits[4].createOrganisation.key");
    }

    @Test
    void aListIsMadeAsOneAndLeavesItsTrace() {
        JsonNode made = edits.data("""
            edit(input: {edits: [
              {createParticipation: {collaboration: "c", organisation: "n"}},
              {createOrganisation: {key: "n", name: "Nieuw"}},
              {updateStakeholder: {key: "s", version: 1, organisations: ["n"], title: "geheim"}},
              {deleteOrganisation: {key: "b", version: 1}}
            ]}) { things { action type key node { id } } }\
            """);

        assertThat(made.path("things").findValuesAsString("key")).containsExactly("c|n||", "n", "s", "b");
        JsonNode last =
                edits.ask("""
                    { history(id: "%s", first: 1) { changes { by action things { type key fields { field } } } } }\
                    """.formatted(new GlobalId("Stakeholder", "s"))).at("/history/changes/0");
        assertThat(last.path("by").asString() + " " + last.path("action").asString())
                .isEqualTo("local EDIT");
        assertThat(last.path("things").findValuesAsString("field")).containsExactly("title", "organisations");
    }

    @Test
    void whatChangesNothingRaisesNothing() {
        long version = edits.version();
        edits.data("updateOrganisation(input: {key: \"a\", version: 1, name: \"Organisatie a\"}) { version }");
        assertThat(edits.version()).isEqualTo(version);
    }

    @Test
    void nothingPointsAtWhatGoesInTheSameList() {
        assertThat(edits.places("""
            edit(input: {edits: [
              {createParticipation: {collaboration: "c", organisation: "b"}},
              {deleteOrganisation: {key: "b", version: 1, along: true}}
            ]}) { version }\
            """)).containsExactly("BAD_INPUT" + " input.edits[0].createParticipation.organisation");
        assertThat(edits.places("edit(input: {edits: []}) { version }")).containsExactly("BAD_INPUT input.edits");
    }

    @Test
    void theSentenceNamesThePlaceInTheLanguageOfTheReader() {
        JsonNode error = new Api(port)
                .ask("mutation { createOrganisation(input: {name: \"x\", parent: \"aa\"}) { version } }")
                .path("errors")
                .get(0);
        assertThat(error.path("message").asString())
                .isEqualTo("input.parent: Er is geen organisatie `aa`; bedoelt u `a`?");
    }

    @Test
    void anImportThatIsBeingWrittenComesFirst() {
        try (var session = driver.session()) {
            session.run("MATCH (v:Version) SET v.applying = 'elders'").consume();
            assertThat(edits.places("updateOrganisation(input: {key: \"a\", version: 1, name: \"x\"}) { version }"))
                    .containsExactly("CONFLICT input");
            session.run("MATCH (v:Version) REMOVE v.applying").consume();
        }
    }
}
