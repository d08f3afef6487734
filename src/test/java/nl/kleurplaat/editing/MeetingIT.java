package nl.kleurplaat.editing;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A meeting from its mutation to whatever shows it. */
@Neo4jTest
class MeetingIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Driver driver;

    private Changing edits;

    @BeforeEach
    void record() {
        edits = new Changing(new Api(port).in("en"), driver);
        edits.organisation("a", "");
        edits.organisation("b", "");
        edits.collaboration("c");
        for (String side : new String[] {"a", "b"}) {
            edits.data("createParticipation(input: {collaboration: \"c\", organisation: \"" + side
                    + "\"}) { participation { key } }");
        }
        meeting("m1", "2026-03-01", "BUSINESS");
        meeting("m2", "2026-05-01", "BUSINESS");
        edits.data(
                "createDialogue(input: {key: \"d\", organisation: \"a\", date: \"2026-04-01\", collaboration: \"c\"})"
                        + " { dialogue { key } }");
    }

    private void meeting(String key, String date, String conversation) {
        edits.data("createMeeting(input: {key: \"" + key + "\", name: \"Netwerklunch " + key
                + " (voorbeeld)\", place: \"Meerhoven\", date: \"" + date
                + "\", collaboration: \"c\", organisations: [\"a\", \"b\"], conversation: " + conversation
                + "}) { meeting { key } }");
    }

    @Test
    void isListedLatestFirstAndLeadsBack() {
        assertThat(edits.ask("{ meetings(filter: {organisations: [\"a\"], conversation: BUSINESS, from:"
                                + " \"2026-04-01\"}, first: 5) { edges { node { key place organisations { key }"
                                + " collaboration { key } } } } collaboration(key: \"c\") { meetings { key } }"
                                + " organisation(key: \"b\") { meetings { key } } }")
                        .toString())
                .isEqualTo("{\"meetings\":{\"edges\":[{\"node\":{\"key\":\"m2\",\"place\":\"Meerhoven\","
                        + "\"organisations\":[{\"key\":\"a\"},{\"key\":\"b\"}],\"collaboration\":{\"key\":\"c\"}}}]},"
                        + "\"collaboration\":{\"meetings\":[{\"key\":\"m2\"},{\"key\":\"m1\"}]},"
                        + "\"organisation\":{\"meetings\":[{\"key\":\"m2\"},{\"key\":\"m1\"}]}}");
    }

    @Test
    void isFoundByWordsOfItsNameAndPlace() {
        assertThat(edits.ask("{ search(text: \"netwerklunch meerhoven\", first: 5) { __typename ... on Meeting {"
                                + " key } } }")
                        .path("search"))
                .hasSize(2)
                .allMatch(hit -> hit.path("__typename").asString().equals("Meeting"));
    }

    @Test
    void tellsWhenPartnersLastTalked() {
        assertThat(edits.ask("{ collaboration(key: \"c\") { now: lastMet spring: lastMet(asOf: \"2026-04-30\")"
                                + " before: lastMet(asOf: \"2026-02-28\") } }")
                        .path("collaboration")
                        .toString())
                .isEqualTo("{\"now\":\"2026-05-01\",\"spring\":\"2026-04-01\",\"before\":null}");
    }

    @Test
    void countsForTheConversationGapAsADialogueDoes() {
        String gaps =
                "{ network(lens: {asOf: \"2026-11-01\"}) { gaps(kinds: [CONVERSATION], first: 5) { kind reason } } }";
        JsonNode business = edits.ask(gaps).at("/network/gaps");
        meeting("m3", "2026-06-01", "CONTENT");

        assertThat(business).hasSize(1);
        assertThat(business.at("/0/reason").asString()).contains("there were 2 conversations about business");
        assertThat(edits.ask(gaps).at("/network/gaps")).isEmpty();
    }
}
