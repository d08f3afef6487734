package nl.kleurplaat.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.history.Chain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A canary is put wherever something of a person can be; after they are erased it is nowhere. */
@Neo4jTest
@ExtendWith(OutputCaptureExtension.class)
class ErasureIT {

    private static final String CANARY = "kanarie";
    private static final String KEY = "sleutel-kanarie-1";
    private static final String NAME = "Jo Kanarie";

    @LocalServerPort
    private int port;

    @Autowired
    private Driver driver;

    @Autowired
    private Chain chain;

    @Autowired
    private Erasures erasures;

    @Autowired
    private ErasureFile file;

    private Api api;
    private Instant before = Instant.EPOCH;

    @BeforeEach
    void canaries() throws InterruptedException {
        api = new Api(port).in("nl");
        api.imports(
                "eerst.zip",
                tables(Map.of(
                        "organisations.csv",
                        """
                        id,name,domains,description
                        a,Gemeente A,Jeugd,Vraag het Jo Kanarie of mail jo@kanarie.example
                        b,Stichting B,Wonen,De familie Kanarie woont hier
                        """,
                        "stakeholders.csv",
                        """
                        id,name,title,organisations,email,purpose,legal_basis,expertise
                        %s,Jo Kanarie,Kanarietitel,a,jo@kanarie.example,doel kanarie,grond kanarie,kanariekennis
                        s2,Sam Ander,Assistent van Jo Kanarie,a,sam@elders.example,,,
                        """.formatted(KEY),
                        "collaborations.csv",
                        """
                        id,name,goal
                        c,Overleg C,Samen met Jo Kanarie
                        """,
                        "participations.csv",
                        """
                        collaboration_id,organisation_id
                        c,a
                        c,b
                        """,
                        "representations.csv",
                        """
                        collaboration_id,stakeholder_id,organisation_id,mandate
                        c,%s,a,mandaat van Jo Kanarie
                        c,s2,a,mandaat namens Jo Kanarie
                        """.formatted(KEY),
                        "dialogues.csv",
                        """
                        id,organisation_id,date,theme,stakeholders
                        d,a,2026-01-01,Gesprek met Jo Kanarie,%s;s2
                        """.formatted(KEY),
                        "assessments.csv",
                        """
                        collaboration_id,organisation_id,date,stakeholder_id,trust,remark
                        c,a,2026-02-02,%s,4,Jo Kanarie was blij
                        """.formatted(KEY))));
        data("updateStakeholder(input: {key: \"" + KEY
                + "\", version: 1, title: \"Latere kanarietitel\"}) { version }");
        data("updateOrganisation(input: {key: \"a\", version: 1, website: \"https://a.example\", reason: \"Jo Kanarie"
                + " belde\"}) { version }");
        data("updateCollaboration(input: {key: \"c\", version: 1, start: \"2026-01-01\"}) { version }");
        data("updateAssessment(input: {key: \"c|a|2026-02-02|" + KEY + "\", version: 1, committed: 3}) { version }");
        Thread.sleep(5);
        before = Instant.now();
        Thread.sleep(5);
        String id = new GlobalId("Stakeholder", KEY).toString();
        data("addComment(input: {about: {thing: \"" + new GlobalId("Organisation", "a") + "\"}, text: \"Bel Jo"
                + " Kanarie\"}) { id }");
        data("addComment(input: {about: {thing: \"" + id + "\"}, text: \"over deze persoon: kanarie\"}) { id }");
        data("saveView(input: {name: \"Rond Jo Kanarie\", address: \"/map?lang=nl\"}) { id }");
        data("saveView(input: {name: \"Een ander\", address: \"/map?lang=nl&actor=" + id + "\"}) { id }");
        data("saveView(input: {name: \"Nog een\", address: \"/map?lang=nl&text=Jo%20Kanarie\"}) { id }");
        // refused, with what was wrong in the report
        api.send(
                "lijst van Jo Kanarie.csv",
                "id,name,kind,parent\nx,X,gemeente,Jo Kanarie\n".getBytes(StandardCharsets.UTF_8),
                "&table=organisations");
        // goes in, and can be undone
        api.imports("later.zip", tables(Map.of("organisations.csv", "id,name\nd,Deel D\n")));
        // known to caches
        everywhere();
    }

    @Test
    void isFoundNowhere(CapturedOutput output) {
        assertThat(String.join("\n", everywhere().values()).toLowerCase(Locale.ROOT))
                .contains(CANARY);
        assertThat(found(database())).hasSizeGreaterThan(12);

        JsonNode erased = erase("SURNAME");

        assertThat(erased.path("texts").asInt()).isGreaterThanOrEqualTo(6);
        assertThat(found(database())).isEmpty();
        assertThat(found(everywhere())).isEmpty();
        assertThat(output.getAll().toLowerCase(Locale.ROOT)).doesNotContain(CANARY);
        assertThat(chain.broken()).isEmpty();
        String person = erased.path("person").asString();
        assertThat(texts("MATCH (a:AuditEntry {action: 'ERASE'}) RETURN a.key")).containsExactly(person);
        assertThat(file.all()).containsKey(person);
        assertThat(file.all().toString().toLowerCase(Locale.ROOT)).doesNotContain(CANARY);
        JsonNode last = api.data("{ changes(first: 1) { changes { action reason by } } }")
                .at("/changes/changes/0");
        assertThat(last.toString())
                .isEqualTo("{\"action\":\"ERASED\",\"reason\":\"Verzoek van [gewist]\",\"by\":\"local\"}");
    }

    @Test
    void isNotBroughtBackByTakingBackWhatWasDoneToThem() {
        erase("SURNAME");
        List<JsonNode> changes = new ArrayList<>();
        api.data("{ changes(first: 100) { changes { version action } } }")
                .at("/changes/changes")
                .forEach(changes::add);
        assertThat(changes)
                .extracting(change -> change.path("action").asString())
                .contains("ERASED", "IMPORT");
        for (JsonNode change : changes) {
            JsonNode answer = api.ask("mutation { undoChange(input: {version: \""
                    + change.path("version").asString()
                    + "\"}) { version inTheWay { title reason } things { title fields { before after } } } }");
            assertThat(answer.toString()).doesNotContainIgnoringCase("kanarie");
        }
        assertThat(api.data("{ stakeholders(first: 9) { edges { node { key name } } } }")
                        .toString())
                .doesNotContainIgnoringCase("kanarie");
    }

    @Test
    void whatIsNotOfThemStays() {
        erase("NAME");

        JsonNode seen = api.data("{ organisation(key: \"a\") { description } stakeholder(key: \"s2\") { title }"
                + " collaboration(key: \"c\") { goal } dialogue(key: \"d\") { theme }"
                + " organisations(first: 9) { totalCount } b: organisation(key: \"b\") { description } }");
        assertThat(seen.at("/organisation/description").asString()).isEqualTo("Vraag het [gewist] of mail [gewist]");
        assertThat(seen.at("/stakeholder/title").asString()).isEqualTo("Assistent van [gewist]");
        assertThat(seen.at("/collaboration/goal").asString()).isEqualTo("Samen met [gewist]");
        assertThat(seen.at("/dialogue/theme").asString()).isEqualTo("Gesprek met [gewist]");
        assertThat(seen.at("/b/description").asString()).isEqualTo("De familie Kanarie woont hier");
        JsonNode then =
                api.data("{ stakeholders(first: 9, recordedAt: \"" + before + "\") { edges { node { name } } } }");
        assertThat(then.findValuesAsString("name")).containsExactlyInAnyOrder("gewist (erased)", "Sam Ander");
        JsonNode history = api.data("{ history(id: \"" + new GlobalId("Organisation", "a")
                + "\") { changes { things { fields { name before after } } } } }");
        assertThat(history.toString()).contains("[gewist]").doesNotContain(NAME);
    }

    @Test
    void textsAreLeftWhereThatIsAsked() {
        erase("KEEP");

        assertThat(found(database()).keySet()).allMatch(place -> !place.startsWith("Stakeholder:" + KEY));
        assertThat(texts("MATCH (o:Organisation {key: 'a'}) RETURN o.description")
                        .getFirst())
                .contains(NAME);
        assertThat(texts("MATCH (p:PersonKey {key: '" + KEY + "'}) RETURN p.key"))
                .isEmpty();
        assertThat(texts("MATCH (i:Import) WHERE toLower(i.report + i.fileName) CONTAINS 'jo kanarie' RETURN i.id"))
                .isEmpty();
    }

    @Test
    void whatAnImportDidCanStillBeUndone() throws IOException, InterruptedException {
        erase("SURNAME");

        String id = imports()
                .valueStream()
                .filter(one -> one.path("canBeUndone").asBoolean())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        HttpResponse<String> undone = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://127.0.0.1:" + port + "/api/imports/" + id + "/undo?wait=true"))
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(undone.body()).contains("\"errors\":[]").contains("restore");
        assertThat(api.data("{ organisation(key: \"d\") { key } }")
                        .path("organisation")
                        .isNull())
                .isTrue();
        assertThat(api.data("{ stakeholders(first: 9) { edges { node { name } } } }")
                        .findValuesAsString("name"))
                .containsExactly("Sam Ander");
        assertThat(found(database())).isEmpty();
    }

    @Test
    void isErasedAgainWhereAnOlderBackupIsRestored() {
        Map<String, Object> person = node("MATCH (s:Stakeholder {key: '" + KEY + "'}) RETURN s AS n");
        Map<String, Object> secret = node("MATCH (p:PersonKey {key: '" + KEY + "'}) RETURN p AS n");
        erase("NAME");
        // as the database was before
        run("MATCH (e:Erasure) DELETE e", Map.of());
        run("CREATE (s:Stakeholder) SET s = $all", Map.of("all", person));
        run("CREATE (p:PersonKey) SET p = $all", Map.of("all", secret));
        run("MATCH (o:Organisation {key: 'a'}) SET o.description = 'Weer Jo Kanarie'", Map.of());
        assertThat(found(database())).isNotEmpty();

        assertThat(erasures.replay()).isEqualTo(1);

        assertThat(texts("MATCH (s:Stakeholder) RETURN s.name")).containsExactly("Sam Ander");
        assertThat(texts("MATCH (o:Organisation {key: 'a'}) RETURN o.description"))
                .containsExactly("Weer [gewist]");
        assertThat(texts("MATCH (e:Erasure) RETURN e.person")).containsExactly(String.valueOf(secret.get("id")));
        assertThat(erasures.replay()).isZero();
    }

    @Test
    void theDatabaseTellsAFileThatIsLost() throws IOException {
        JsonNode erased = erase("NAME");
        Files.delete(file.path());

        assertThat(erasures.replay()).isZero();

        assertThat(file.all()).containsKey(erased.path("person").asString());
    }

    @Test
    void whatWouldGoIsShownBefore() {
        JsonNode preview = api.data("{ personErasure(key: \"" + KEY + "\") { name version undoKept placeCount"
                        + " along { what count effect } places { type key title field text whole } } }")
                .path("personErasure");

        assertThat(preview.path("name").asString()).isEqualTo(NAME);
        assertThat(preview.path("undoKept").asBoolean()).isTrue();
        assertThat(preview.path("along").toString()).contains("representations", "dialogues", "assessments");
        List<String> places = new ArrayList<>();
        preview.path("places")
                .forEach(place -> places.add(
                        place.path("type").asString() + " " + place.path("key").asString() + " "
                                + place.path("whole").asBoolean()));
        assertThat(places)
                .contains(
                        "Organisation a true",
                        "Organisation b false",
                        "Stakeholder s2 true",
                        "Collaboration c true",
                        "Dialogue d true")
                .noneMatch(
                        place -> place.startsWith("Stakeholder " + KEY) || place.startsWith("Representation c|" + KEY));
        assertThat(preview.path("places").toString())
                .contains("Vraag het Jo Kanarie of mail", "\"title\":\"Gemeente A\"", "\"field\":\"Omschrijving\"")
                .doesNotContain("Rond Jo Kanarie");
    }

    @Test
    void isHeldToRoleVersionAndReason() {
        String asked = "mutation { erasePerson(input: {key: \"%s\", version: %d, reason: \"%s\"}) { person } }";
        assertThat(api.as(Role.EDITOR).error(asked.formatted(KEY, 2, "x"))).startsWith("FORBIDDEN");
        assertThat(api.error(asked.formatted(KEY, 1, "x"))).startsWith("CONFLICT: Deze persoon is intussen gewijzigd");
        assertThat(api.error(asked.formatted(KEY, 2, " "))).startsWith("BAD_INPUT");
        assertThat(api.error(asked.formatted("niemand", 2, "x"))).startsWith("NOT_FOUND");
        assertThat(texts("MATCH (s:Stakeholder {key: '" + KEY + "'}) RETURN s.name"))
                .containsExactly(NAME);
    }

    private JsonNode erase(String names) {
        return data("erasePerson(input: {key: \"" + KEY + "\", version: 2, reason: \"Verzoek van Jo Kanarie\", names: "
                + names + "}) { person version texts changes }");
    }

    private JsonNode data(String mutation) {
        return api.data("mutation { it: " + mutation + " }").path("it");
    }

    /** What the service answers that may hold the canary, by what was asked. */
    private Map<String, String> everywhere() {
        Map<String, String> all = new LinkedHashMap<>();
        String organisation = new GlobalId("Organisation", "a").toString();
        for (String question : List.of(
                "{ stakeholders(first: 50) { edges { node { key name title expertise } } } }",
                "{ stakeholders(first: 50, recordedAt: \"" + before + "\") { edges { node { key name title } } } }",
                "{ network(lens: {actors: STAKEHOLDER, recordedAt: \"" + before
                        + "\"}) { actors(first: 9) { edges { node { name } } } bridges(first: 5) { reason } } }",
                "{ network(lens: {actors: STAKEHOLDER}) { actors(first: 9) { edges { node { name } } } } }",
                "{ search(text: \"kanarie\", first: 20) { __typename } }",
                "{ organisations(first: 9) { edges { node { description } } } }",
                "{ organisations(first: 9, recordedAt: \"" + before + "\") { edges { node { description } } } }",
                "{ changes(first: 30) { changes { reason things(first: 50) { key title fields { before after } } } } }",
                "{ history(id: \"" + organisation + "\") { changes { things { fields { before after } } } } }",
                "{ history(id: \"" + new GlobalId("Collaboration", "c")
                        + "\") { changes { things { fields { before after } } } } }",
                "{ comments(about: [{thing: \"" + organisation + "\"}]) { comments { text } } }",
                "{ savedViews { name address } }",
                "{ recordEntries(type: \"Representation\", first: 9) { entries { key title values { values names } } }"
                        + " }",
                "{ recordEntries(type: \"Assessment\", first: 9) { entries { key title values { values names } } }"
                        + " }")) {
            JsonNode answer = api.ask(question);
            assertThat(answer.has("errors")).as(answer.toString()).isFalse();
            all.put(question, answer.toString());
        }
        for (String path : List.of(
                "/api/tables/stakeholders.csv",
                "/api/tables/actors.csv",
                "/api/imports",
                "/api/networks/export.graphml?lens=%7B%22actors%22%3A%22STAKEHOLDER%22%7D")) {
            all.put(path, api.get(path).body());
        }
        for (JsonNode one : imports()) {
            String path = "/api/imports/" + one.path("id").asString();
            all.put(path, api.get(path).body());
        }
        return all;
    }

    private JsonNode imports() {
        JsonNode all = Api.json(api.get("/api/imports").body());
        return all.isArray() ? all : all.path("imports");
    }

    private Map<String, String> found(Map<String, String> places) {
        Map<String, String> found = new LinkedHashMap<>(places);
        found.values().removeIf(text -> !text.toLowerCase(Locale.ROOT).contains(CANARY));
        return found;
    }

    /** Every text and all bytes that the database holds. */
    private Map<String, String> database() {
        Map<String, String> all = new LinkedHashMap<>();
        try (var session = driver.session()) {
            session.run("MATCH (n) RETURN labels(n)[0] + ':' + coalesce(n.key, n.id, elementId(n)) AS name, n AS it"
                            + " UNION ALL MATCH ()-[r]->() RETURN type(r) + elementId(r) AS name, r AS it")
                    .forEachRemaining(row -> row.get("it")
                            .asMap()
                            .forEach((property, value) -> all.put(
                                    row.get("name").asString() + "." + property,
                                    text(row.get("name").asString() + property, value))));
            for (String index : List.of("names", "woorden")) {
                session.run("CALL db.index.fulltext.queryNodes('" + index
                                + "', 'kanarie') YIELD node RETURN node.key AS k")
                        .forEachRemaining(row -> all.put(index + row.get("k"), CANARY));
            }
        }
        return all;
    }

    private String text(String name, Object value) {
        return value instanceof byte[] bytes
                ? name.startsWith("History") && name.endsWith("bytes") ? chain.text(bytes) : unpacked(bytes)
                : value.toString();
    }

    private static String unpacked(byte[] bytes) {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.isEmpty() ? new String(bytes, StandardCharsets.ISO_8859_1) : text.toString();
    }

    private static byte[] tables(Map<String, String> tables) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var table : tables.entrySet()) {
                zip.putNextEntry(new ZipEntry(table.getKey()));
                zip.write(table.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private List<String> texts(String cypher) {
        try (var session = driver.session()) {
            return session.run(cypher).list(row -> row.get(0).asString());
        }
    }

    private Map<String, Object> node(String cypher) {
        try (var session = driver.session()) {
            return session.run(cypher).single().get("n").asMap();
        }
    }

    private void run(String cypher, Map<String, Object> parameters) {
        try (var session = driver.session()) {
            session.run(cypher, parameters).consume();
        }
    }
}
