package nl.kleurplaat.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whom to ask to a table, and what happens when somebody joins a collaboration or leaves it. */
@Neo4jTest
class InvitationIT {

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void importTheSample() {
        api = new Api(port).in("nl");
        api.importSample();
    }

    @Test
    void theFirstFewCoverAllGroupsAndAreBridges() {
        JsonNode invited = api.data("{ network { invite(groups: [\"wonen\", \"jeugd\"], first: 6) {"
                        + " actor { key groups } stakeholders { key frontrunner } groups { key } reason } } }")
                .at("/network/invite");

        assertThat(invited).hasSize(6);
        Set<String> covered = new HashSet<>();
        invited.get(0)
                .path("groups")
                .forEach(group -> covered.add(group.path("key").asString()));
        invited.get(1)
                .path("groups")
                .forEach(group -> covered.add(group.path("key").asString()));
        assertThat(covered).containsExactlyInAnyOrder("wonen", "jeugd");
        for (JsonNode one : invited) {
            assertThat(keys(one.at("/actor/groups"))).containsAnyOf("wonen", "jeugd");
            assertThat(one.path("stakeholders").size()).isLessThanOrEqualTo(3);
            assertThat(one.path("reason").asString()).contains(" hoort bij ");
        }
        List<Boolean> first = StreamSupport.stream(
                        invited.get(0).path("stakeholders").spliterator(), false)
                .map(person -> person.path("frontrunner").asBoolean())
                .toList();
        assertThat(first).isSortedAccordingTo((a, b) -> Boolean.compare(b, a)).contains(true);
    }

    @Test
    void aTableAboutNothingOrAboutAnUnknownGroupIsRefused() {
        assertThat(api.error("{ network { invite(groups: []) { reason } } }")).contains("ten minste één groep");
        assertThat(api.error("{ network { invite(groups: [\"woonen\"]) { reason } } }"))
                .startsWith("NOT_FOUND")
                .contains("wonen");
    }

    @Test
    void whoJoinsACollaborationIsTiedToAllInItAndTheComparisonSaysSo() {
        JsonNode compared = api.data("""
            { comparison(before: {}, after: {changes: [
                {addParticipant: {collaboration: "sw-jeugdtafel", actor: "won-meerzicht"}}]}) {
              reason tiesGained { a b } tiesLost { a b } } }
            """).at("/comparison");

        assertThat(compared.path("tiesLost")).isEmpty();
        assertThat(compared.path("tiesGained"))
                .isNotEmpty()
                .allSatisfy(tie -> assertThat(
                                List.of(tie.path("a").asString(), tie.path("b").asString()))
                        .contains("won-meerzicht"));
        assertThat(compared.path("reason").asString())
                .startsWith("Er komen " + compared.path("tiesGained").size() + " relaties bij");
    }

    @Test
    void whoDoesNotTakePartCannotLeaveAndWhoDoesCannotJoin() {
        assertThat(api.error(change("removeParticipant", "won-meerzicht")))
                .startsWith("NOT_FOUND")
                .contains("neemt geen deel aan 'sw-jeugdtafel'");
        assertThat(api.error(change("addParticipant", "jz-de-brug"))).startsWith("BAD_INPUT");
    }

    private static String change(String what, String actor) {
        return "{ network(lens: {changes: [{%s: {collaboration: \"sw-jeugdtafel\", actor: \"%s\"}}]}) { asOf } }"
                .formatted(what, actor);
    }

    private static List<String> keys(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
