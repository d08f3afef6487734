package nl.kleurplaat.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.TestReaders;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.api.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What colleagues remark about findings and things. */
@Neo4jTest
class CommentsIT {

    private static final String THING = "{thing: \"" + new GlobalId("Organisation", "gem-oeverdam") + "\"}";
    private static final String TOLD = "{ open comments { id text by resolvedBy mayRemove } }";

    @LocalServerPort
    int port;

    @Autowired
    Driver driver;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void record() {
        Api api = new Api(port);
        api.importSample();
        api.data("mutation { createStakeholder(input: {key: \"kanarie\", name: \"Jan van den Berg\", "
                + "organisations: [\"gem-oeverdam\"]}) { version } }");
    }

    @Test
    void oneIsAddedResolvedAndRemovedAndAllOfThatIsAudited() {
        String id = add(Role.STEWARD, THING, "Bellen over de jeugdtafel")
                .at("/data/addComment/id")
                .asString();

        JsonNode seen = about(Role.VIEWER, THING);
        assertThat(seen.get("open").asInt()).isEqualTo(1);
        assertThat(seen.at("/comments/0/text").asString()).isEqualTo("Bellen over de jeugdtafel");
        assertThat(seen.at("/comments/0/by").asString()).isEqualTo("test-STEWARD");
        assertThat(seen.at("/comments/0/mayRemove").asBoolean()).isFalse();

        ask(Role.EDITOR, "mutation { resolveComment(id: \"" + id + "\", resolved: true) { id } }");
        seen = about(Role.VIEWER, THING);
        assertThat(seen.get("open").asInt()).isZero();
        assertThat(seen.at("/comments/0/resolvedBy").asString()).isEqualTo("test-EDITOR");
        assertThat(ask(Role.EDITOR, "mutation { removeComment(id: \"" + id + "\") { id } }")
                        .toString())
                .as("of another")
                .contains("NOT_FOUND");
        assertThat(ask(Role.STEWARD, "mutation { removeComment(id: \"" + id + "\") { id } }")
                        .toString())
                .contains(id);
        assertThat(about(Role.VIEWER, THING).get("comments")).isEmpty();
        assertThat(driver
                        .executableQuery(
                                "MATCH (a:AuditEntry {type: 'Comment', key: $id}) RETURN a.action ORDER BY a.at")
                        .withParameters(Map.of("id", id))
                        .execute()
                        .records()
                        .stream()
                        .map(row -> row.get(0).asString()))
                .containsExactly("CREATE", "UPDATE", "DELETE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jan van den Berg weet dit | true",
                "vraag het JAN  VAN DEN BERG. | true",
                "mevrouw Van den Berg belt terug | true",
                "Jan-van den Berg | true",
                "naar den bergen | false",
                "Jan van de Berg | false",
                "Jan belt terug | false"
            })
    void whatNamesAPersonIsToldToWhoMaySeePersonsAndToWhoWroteIt(String text, boolean names) {
        add(Role.EDITOR, THING, text);

        assertThat(about(Role.STEWARD, THING).at("/comments/0/text").asString()).isEqualTo(text.strip());
        assertThat(about(Role.EDITOR, THING).at("/comments/0/text").asString()).isEqualTo(text.strip());
        JsonNode viewer = about(Role.VIEWER, THING);
        assertThat(viewer.at("/comments/0/text").isNull()).isEqualTo(names);
        assertThat(viewer.get("open").asInt()).isEqualTo(1);
    }

    /** Of a person something can be said without a name. */
    @Test
    void whatIsAboutAPersonIsToldToWhoMaySeePersonsAndToWhoWroteIt() {
        String person = "{thing: \"" + new GlobalId("Stakeholder", "kanarie") + "\"}";
        add(Role.EDITOR, person, "Is vaak ziek");

        assertThat(about(Role.STEWARD, person).at("/comments/0/text").asString())
                .isEqualTo("Is vaak ziek");
        assertThat(about(Role.EDITOR, person).at("/comments/0/text").asString()).isEqualTo("Is vaak ziek");
        assertThat(about(Role.VIEWER, person).at("/comments/0/text").isNull()).isTrue();
    }

    @Test
    void aCollaborationHasItsOwn() {
        String collaboration = "{thing: "
                + new Api(port)
                        .data("{ collaborations(first: 1) { edges { node { id } } } }")
                        .at("/collaborations/edges/0/node/id")
                + "}";
        add(Role.EDITOR, collaboration, "Bij de samenwerking");

        assertThat(about(Role.VIEWER, collaboration).at("/comments/0/text").asString())
                .isEqualTo("Bij de samenwerking");
    }

    /** Also one who comes into the record later. */
    @Test
    void whoComesIntoTheRecordLaterIsNamedNoMore() {
        add(Role.STEWARD, "{gap: \"ISOLATED: x\"}", "Vraag Aicha Nieuwkomer");
        assertThat(about(Role.VIEWER, "{gap: \"ISOLATED: x\"}").toString()).contains("Nieuwkomer");

        new Api(port)
                .data("mutation { createStakeholder(input: {key: \"n\", name: \"Aicha Nieuwkomer\"}) { version } }");

        assertThat(about(Role.VIEWER, "{gap: \"ISOLATED: x\"}").toString()).doesNotContain("Nieuwkomer");
    }

    @Test
    void itGoesWithTheThing() {
        String domain = "{thing: \"" + new GlobalId("Domain", "weg") + "\"}";
        Api api = new Api(port);
        api.data("mutation { createDomain(input: {key: \"weg\", nameNl: \"Weg\"}) { version } }");
        add(Role.EDITOR, domain, "Gaat weg");
        add(Role.EDITOR, THING, "Blijft");

        api.data("mutation { deleteDomain(input: {key: \"weg\", version: 1}) { key } }");

        assertThat(driver.executableQuery("MATCH (c:Comment) RETURN c.text")
                        .execute()
                        .records())
                .singleElement()
                .satisfies(row -> assertThat(row.get(0).asString()).isEqualTo("Blijft"));
        assertThat(add(Role.EDITOR, domain, "Weer").toString()).contains("NOT_FOUND");
    }

    @Test
    void aGapAndABridgeHaveTheirOwn() {
        JsonNode found = new Api(port).data("{ network { gaps(first: 1) { key } bridges(first: 3) { key } } }");
        String gap = "{gap: " + found.at("/network/gaps/0/key") + "}";
        String bridge = "{bridge: " + found.at("/network/bridges/0/key") + "}";
        assertThat(found.at("/network/bridges").findValuesAsString("key")).doesNotHaveDuplicates();
        add(Role.EDITOR, gap, "Bij de vlek");
        add(Role.EDITOR, bridge, "Bij de brug");

        assertThat(about(Role.VIEWER, gap).toString()).contains("Bij de vlek").doesNotContain("Bij de brug");
        assertThat(about(Role.VIEWER, bridge).toString())
                .contains("Bij de brug")
                .doesNotContain("Bij de vlek");
    }

    @Test
    void whatIsTooLongOrNotAllowedIsRefused() {
        assertThat(add(Role.EDITOR, THING, "x".repeat(2_000)).toString()).doesNotContain("error");
        assertThat(add(Role.EDITOR, THING, "x".repeat(2_001)).toString()).contains("BAD_INPUT");
        assertThat(add(Role.EDITOR, THING, " ").toString()).contains("BAD_INPUT");
        assertThat(add(Role.VIEWER, THING, "Hallo").toString()).contains("FORBIDDEN");
        assertThat(add(Role.EDITOR, "{gap: \"a\", bridge: \"b\"}", "Hallo").toString())
                .contains("BAD_INPUT");
    }

    private JsonNode add(Role role, String about, String text) {
        return ask(role, "mutation { addComment(input: {about: " + about + ", text: \"" + text + "\"}) { id } }");
    }

    private JsonNode about(Role role, String about) {
        JsonNode answer = ask(role, "{ comments(about: [" + about + "]) " + TOLD + " }");
        return answer.at("/data/comments/0");
    }

    private JsonNode ask(Role role, String question) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .header(TestReaders.HEADER, role.name())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", question))))
                .build();
        try {
            return JsonMapper.shared()
                    .readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
