package nl.kleurplaat.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.history.Chain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What was changed is told, and what was known before is shown again. */
@Neo4jTest
class HistoryIT {

    private static final String CHANGES = "changes { version by action reason count things { type key title made gone"
            + " fields { field name before after } } } more";

    @LocalServerPort
    private int port;

    @Autowired
    private Driver driver;

    @Autowired
    private Chain chain;

    private Changing edits;

    @BeforeEach
    void record() {
        edits = new Changing(new Api(port).in("nl"), driver);
        edits.organisation("a", "kind: \"gemeente\", domains: [\"Jeugd\"], region: \"Rivierenland\"");
        edits.organisation("b", "parent: \"a\"");
        edits.collaboration("c");
        edits.data("createParticipation(input: {collaboration: \"c\", organisation: \"b\", role: \"trekker\"}) {"
                + " version }");
    }

    private JsonNode history(String type, String key) {
        return edits.ask("{ history(id: \"" + new GlobalId(type, key) + "\") { " + CHANGES + " } }")
                .at("/history/changes");
    }

    @Test
    void whatIsSaidBeforeAndAfterIsTold() {
        edits.data("updateOrganisation(input: {key: \"a\", version: 1, name: \"Gemeente A\", domains: [\"Jeugd\","
                + " \"Wonen\"], region: null}) { version }");

        JsonNode history = history("Organisation", "a");
        assertThat(history.size()).isEqualTo(2);
        assertThat(history.at("/0/by").asString()).isEqualTo("local");
        assertThat(history.at("/0/action").asString()).isEqualTo("EDIT");
        assertThat(history.at("/0/things/0/fields").toString())
                .isEqualTo(
                        "[{\"field\":\"name\",\"name\":\"Naam\",\"before\":[\"Organisatie a\"],\"after\":[\"Gemeente"
                            + " A\"]},"
                            + "{\"field\":\"region\",\"name\":\"Regio\",\"before\":[\"Rivierenland\"],\"after\":[]},"
                            + "{\"field\":\"domains\",\"name\":\"Domeinen\",\"before\":[\"Jeugd\"],\"after\":[\"Jeugd\",\"Wonen\"]}]");
        assertThat(history.at("/1/things/0/made").asBoolean()).isTrue();
    }

    @Test
    void whatIsGoneIsToldWithWhatWentAlong() {
        edits.data("deleteOrganisation(input: {key: \"b\", version: 1, along: true}) { version }");

        JsonNode last = history("Organisation", "b").get(0);
        assertThat(last.at("/things/0/gone").asBoolean()).isTrue();
        assertThat(last.at("/things/0/title").asString()).isEqualTo("Organisatie b");
        JsonNode collaboration = history("Collaboration", "c").get(0);
        assertThat(collaboration.at("/things/0/fields").toString())
                .isEqualTo("[{\"field\":\"participations\",\"name\":\"deelnames\","
                        + "\"before\":[\"b, trekker\"],\"after\":[]}]");
    }

    @Test
    void changesAreListedAndNarrowed() {
        edits.data("updateOrganisation(input: {key: \"a\", version: 1, name: \"x\"}) { version }");
        edits.data("deleteCollaboration(input: {key: \"c\", version: 1, along: true}) { version }");

        JsonNode all = edits.ask("{ changes(first: 2) { " + CHANGES + " } }").path("changes");
        assertThat(all.path("more").asBoolean()).isTrue();
        assertThat(all.path("changes").findValuesAsString("key")).containsExactly("c", "a");
        String before = all.at("/changes/1/version").asString();
        JsonNode earlier = edits.ask(
                        "{ changes(before: \"" + before + "\", type: \"Organisation\") { " + CHANGES + " } }")
                .path("changes");
        assertThat(earlier.path("changes").findValuesAsString("key")).containsExactly("b", "a");
        assertThat(edits.ask("{ changes(by: \"somebody\") { more changes { at } } }")
                        .at("/changes/changes")
                        .size())
                .isZero();
    }

    @Test
    void whatWasKnownThenIsShownAgain() throws InterruptedException {
        String question =
                "{ summary { actors ties } bridges(first: 2) { score reason } gaps(first: 9) { title reason } }";
        JsonNode then = edits.ask("{ network " + question + " }");
        Thread.sleep(5);
        Instant moment = Instant.now();
        Thread.sleep(5);
        edits.organisation("d", "domains: [\"Wonen\"]");
        edits.data("createParticipation(input: {collaboration: \"c\", organisation: \"d\"}) { version }");
        edits.data("updateOrganisation(input: {key: \"a\", version: 1, name: \"Later\"}) { version }");

        assertThat(edits.ask("{ network " + question + " }")).isNotEqualTo(then);
        assertThat(edits.ask(
                        "{ network(lens: {recordedAt: \"" + moment + "\", asOf: \"2026-11-21\"}) " + question + " }"))
                .isEqualTo(then);
        JsonNode list = edits.ask(
                "{ organisations(first: 10, recordedAt: \"" + moment + "\") { nodes: edges { node { name" + " } } } }");
        assertThat(list.findValuesAsString("name")).containsExactly("Organisatie a", "Organisatie b");
        JsonNode one = edits.ask("{ organisation(key: \"d\", recordedAt: \"" + moment + "\") { key } }");
        assertThat(one.path("organisation").isNull()).isTrue();
    }

    @Test
    void whatIsNotKeptIsRefused() {
        JsonNode answer =
                new Api(port).in("nl").ask("{ network(lens: {recordedAt: \"2020-01-01T00:00:00Z\"}) { asOf } }");
        assertThat(answer.at("/errors/0/message").asString()).contains("is niet bewaard");
    }

    @Test
    void whatIsKnownOfAPersonIsWrittenWithTheirOwnKey() throws InterruptedException {
        edits.data("createStakeholder(input: {key: \"canarie-sleutel\", name: \"Canarie Naam\", email:"
                + " \"canarie@voorbeeld.nl\", organisations: [\"a\"]}) { version }");
        edits.data("createRepresentation(input: {collaboration: \"c\", stakeholder: \"canarie-sleutel\", organisation:"
                + " \"a\"}) { version }");
        edits.data("updateStakeholder(input: {key: \"canarie-sleutel\", version: 1, name: \"Canarie Later\"}) { version"
                + " }");
        Thread.sleep(5);
        Instant moment = Instant.now();
        Thread.sleep(5);
        edits.data("deleteStakeholder(input: {key: \"canarie-sleutel\", version: 2, along: true}) { version }");

        JsonNode told = history("Stakeholder", "canarie-sleutel");
        assertThat(told.toString()).contains("Canarie Naam", "canarie@voorbeeld.nl", "Canarie Later");
        JsonNode seen = new Api(port)
                .in("nl")
                .as(Role.VIEWER)
                .data("{ history(id: \"" + new GlobalId("Stakeholder", "canarie-sleutel") + "\") { " + CHANGES
                        + " } }");
        assertThat(seen.toString()).doesNotContain("Canarie ", "@voorbeeld.nl", "local");
        assertThat(stored()).doesNotContain("anarie", "voorbeeld.nl");

        edits.number("MATCH (p:PersonKey) DELETE p RETURN 1");
        assertThat(history("Stakeholder", "canarie-sleutel").toString()).doesNotContain("Canarie ");
        JsonNode then =
                edits.ask("{ stakeholders(first: 5, recordedAt: \"" + moment + "\") { edges { node { name } } } }");
        assertThat(then.toString()).contains("gewist").doesNotContain("anarie");
    }

    /** All that the history holds, as text. */
    private String stored() {
        try (var session = driver.session()) {
            List<String> all = session.run("MATCH (e:HistoryEntry) RETURN e")
                    .list(row -> row.get("e").asMap() + " "
                            + new String(row.get("e").get("bytes").asByteArray(), StandardCharsets.ISO_8859_1)
                            + chain.text(row.get("e").get("bytes").asByteArray()));
            return String.join("\n", all);
        }
    }

    @Test
    void anEntryThatIsAlteredOrTakenAwayShows() {
        assertThat(chain.broken()).isEmpty();
        edits.number("MATCH (e:HistoryEntry) WITH e ORDER BY e.version LIMIT 1 SET e.by = 'somebody else' RETURN 1");
        assertThat(chain.broken()).isPresent();
        edits.number("MATCH (e:HistoryEntry) WITH e ORDER BY e.version LIMIT 1 SET e.by = 'local' RETURN 1");
        assertThat(chain.broken()).isEmpty();
        long last = edits.version();
        edits.number("MATCH (e:HistoryEntry {version: " + last + "}) DELETE e RETURN 1");
        assertThat(chain.broken()).contains(last);
    }
}
