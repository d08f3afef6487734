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
import nl.kleurplaat.intake.file.Zips;
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
    void aClockThatWasWrongHidesNothingThatWasChangedAfterwards() throws InterruptedException {
        String asked = "{ organisations(first: 10, recordedAt: \"%s\") { edges { node { name } } } }";
        edits.data("updateOrganisation(input: {key: \"a\", version: 1, name: \"Van volgend jaar\"}) { version }");
        // as with a clock that was a year ahead
        edits.number("MATCH (e:HistoryEntry) WITH e ORDER BY e.version DESC LIMIT 1 SET e.at = e.at + duration('P1Y')"
                + " RETURN 1");
        Instant between = Instant.now();
        Thread.sleep(5);
        edits.data("updateOrganisation(input: {key: \"b\", version: 1, name: \"Van nu\"}) { version }");
        Thread.sleep(5);

        assertThat(edits.ask(asked.formatted(Instant.now())).findValuesAsString("name"))
                .contains("Van volgend jaar", "Van nu");
        assertThat(edits.ask(asked.formatted(between)).findValuesAsString("name"))
                .doesNotContain("Van volgend jaar", "Van nu");
    }

    /** Also where it is not known for which organisation they speak. */
    @Test
    void whatAMandateSaysIsNotToldToWhoMayNotSeePersons() {
        edits.stakeholder("s", "b");
        edits.data(
                "createRepresentation(input: {collaboration: \"c\", stakeholder: \"s\", mandate: \"geheim mandaat\"}) {"
                        + " version }");
        String asked = "{ history(id: \"" + new GlobalId("Collaboration", "c") + "\") { " + CHANGES + " } }";

        assertThat(edits.ask(asked).toString()).contains("geheim mandaat");
        assertThat(new Api(port).as(Role.VIEWER).data(asked).toString())
                .contains("representations")
                .doesNotContain("geheim");
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

    private static final String UNDONE = "version count things { type key made gone fields { field before after } }"
            + " inTheWay { type key title field reason later }";

    private JsonNode undo(long version, String more) {
        return edits.data("undoChange(input: {version: \"" + version + "\"" + more + "}) { " + UNDONE + " }");
    }

    @Test
    void aChangeIsTakenBackAndWhatWasChangedSinceStays() {
        edits.data("updateOrganisation(input: {key: \"a\", version: 1, name: \"Verkeerd\", reason: \"Zo heet het"
                + " nu\"}) { version }");
        long mistake = edits.version();
        edits.data("updateOrganisation(input: {key: \"a\", version: 2, kind: \"school\"}) { version }");

        JsonNode looked = undo(mistake, ", dryRun: true");
        assertThat(looked.path("version").isNull()).isTrue();
        assertThat(looked.path("things").toString())
                .isEqualTo("[{\"type\":\"Organisation\",\"key\":\"a\",\"made\":false,\"gone\":false,\"fields\":"
                        + "[{\"field\":\"name\",\"before\":[\"Verkeerd\"],\"after\":[\"Organisatie a\"]}]}]");
        assertThat(edits.version()).isEqualTo(mistake + 1);
        JsonNode undone = undo(mistake, ", reason: \"Vergissing\"");
        assertThat(undone.path("things")).isEqualTo(looked.path("things"));
        assertThat(undone.path("version").asString()).isEqualTo(String.valueOf(mistake + 2));
        assertThat(edits.ask("{ organisation(key: \"a\") { name kind } }").toString())
                .isEqualTo("{\"organisation\":{\"name\":\"Organisatie a\",\"kind\":\"school\"}}");
        JsonNode history = history("Organisation", "a");
        assertThat(history.at("/0/action").asString()).isEqualTo("UNDO");
        assertThat(history.at("/0/reason").asString()).isEqualTo("Vergissing");
        assertThat(history.at("/2/reason").asString()).isEqualTo("Zo heet het nu");
        assertThat(undo(mistake, "").path("count").asInt()).isZero();
        undo(mistake + 2, "");
        assertThat(edits.ask("{ organisation(key: \"a\") { name } }").toString())
                .contains("Verkeerd");
        assertThat(chain.broken()).isEmpty();
    }

    @Test
    void whatStandsInTheWayIsToldAndNothingIsWritten() {
        edits.data("updateOrganisation(input: {key: \"a\", version: 1, name: \"Eerst\"}) { version }");
        long first = edits.version();
        edits.data("updateOrganisation(input: {key: \"a\", version: 2, name: \"Daarna\"}) { version }");
        JsonNode changed = undo(first, "");
        assertThat(changed.path("version").isNull()).isTrue();
        assertThat(changed.at("/inTheWay/0/title").asString()).isEqualTo("Daarna");
        assertThat(changed.at("/inTheWay/0/field").asString()).isEqualTo("name");
        assertThat(changed.at("/inTheWay/0/reason").asString()).contains("daarna nog eens gewijzigd");
        assertThat(changed.at("/inTheWay/0/later").asString()).isEqualTo(String.valueOf(first + 1));

        edits.organisation("d", "domains: [\"Wonen\"]");
        long made = edits.version();
        edits.data("createParticipation(input: {collaboration: \"c\", organisation: \"d\"}) { version }");
        assertThat(undo(made, "").at("/inTheWay/0/reason").asString()).contains("hangt nu iets aan: 1 deelnames");
        assertThat(edits.version()).isEqualTo(made + 1);
        undo(made + 1, "");
        assertThat(undo(made, "").path("inTheWay").isEmpty()).isTrue();
        assertThat(edits.ask("{ organisation(key: \"d\") { key } }").toString()).contains("null");
        assertThat(new Api(port)
                        .in("nl")
                        .ask("mutation { undoChange(input: {version: \"999999\"}) { count } }")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void aMergeAndADeletionWithAllThatWentAlongAreTakenBack() {
        edits.stakeholder("s", "b");
        edits.data(
                "createRepresentation(input: {collaboration: \"c\", stakeholder: \"s\", organisation: \"b\", mandate:"
                        + " \"beslist\"}) { version }");
        String question =
                "{ organisation(key: \"b\") { name parent { key } collaborations(first: 5) { edges { node { key } } }"
                    + " } collaboration(key: \"c\") { representations { mandate stakeholder { key } organisation { key"
                    + " } } } stakeholder(key: \"s\") { organisations { key } } }";
        JsonNode before = edits.ask(question);

        edits.data(
                "mergeOrganisations(input: {keep: \"a\", keepVersion: 1, merge: \"b\", mergeVersion: 1}) { version }");
        assertThat(edits.ask(question)).isNotEqualTo(before);
        assertThat(undo(edits.version(), "").path("inTheWay").toString()).isEqualTo("[]");
        assertThat(edits.ask(question)).isEqualTo(before);

        int version = edits.ask("{ organisation(key: \"b\") { version } }")
                .at("/organisation/version")
                .asInt();
        edits.data("deleteOrganisation(input: {key: \"b\", version: " + version + ", along: true}) { version }");
        assertThat(undo(edits.version(), "").path("inTheWay").toString()).isEqualTo("[]");
        assertThat(edits.ask(question)).isEqualTo(before);
    }

    @Test
    void anImportIsTakenBackAlsoWhereOtherThingsWereChangedSince() {
        new Api(port).send("lijst.zip", Zips.of("organisations.csv", """
            id,name,region,domains
            a,Uit het bestand,Achterhoek,Sport
            n,Nieuw,Achterhoek,Sport
            """), "&mode=merge");
        long brought = edits.version();
        edits.data("updateOrganisation(input: {key: \"b\", version: 1, name: \"Later\"}) { version }");

        JsonNode undone = undo(brought, "");
        assertThat(undone.path("inTheWay").toString()).isEqualTo("[]");
        assertThat(edits.ask("{ organisations(first: 9) { edges { node { key name region domains { key } } } }"
                                + " domains { key } }")
                        .toString())
                .contains("Organisatie a", "Rivierenland", "Later")
                .doesNotContain("Uit het bestand", "Nieuw", "Achterhoek", "sport");
    }

    @Test
    void whoMayNotChangeMayNotTakeBack() {
        String undo = "mutation { undoChange(input: {version: \"" + edits.version() + "\", dryRun: true}) { count } }";
        assertThat(new Api(port)
                        .as(Role.VIEWER)
                        .ask(undo)
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("FORBIDDEN");
        assertThat(new Api(port)
                        .as(Role.EDITOR)
                        .data(undo)
                        .at("/undoChange/count")
                        .asInt())
                .isEqualTo(1);
        edits.stakeholder("s", "b");
        String ofPersons = "mutation { undoChange(input: {version: \"" + edits.version() + "\"}) { count } }";
        assertThat(new Api(port)
                        .as(Role.EDITOR)
                        .ask(ofPersons)
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("FORBIDDEN");
        assertThat(new Api(port)
                        .as(Role.STEWARD)
                        .data(ofPersons)
                        .at("/undoChange/count")
                        .asInt())
                .isEqualTo(1);
    }
}
