package nl.kleurplaat.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.OwnServiceTest;
import nl.kleurplaat.SocketClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program where one has to log in, with its sample. */
@OwnServiceTest(properties = "kleurplaat.login.look-again=1s")
class LoginIT {

    private static final String PEOPLE = "{ stakeholders(first: 5) { edges { node { key name title } } } }";

    private static final Issuer ISSUER = Issuer.start();

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping paths;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("kleurplaat.login.issuer", ISSUER::address);
        settings.add("kleurplaat.login.audience", () -> Issuer.AUDIENCE);
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    /** What looks whether the program is there has no key; it is told that, and nothing else without one. */
    @ParameterizedTest
    @CsvSource({
        "/actuator/health/liveness, 200",
        "/actuator/health/readiness, 200",
        "/actuator/health, 401",
        "/actuator/prometheus, 401",
        "/api/metrics.txt, 401"
    })
    void aProbeNeedsNoLogin(String path, int status) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(status);
    }

    /** Those of every controller, and those of files, of GraphQL and of nothing. */
    @Test
    void noPathAnswersWhoeverDoesNotLogIn() {
        List<String> all =
                new ArrayList<>(List.of("/graphql", "/graphql/", "/graphql/schema", "/style.css", "/no-such-path"));
        paths.getHandlerMethods()
                .keySet()
                .forEach(path -> path.getPatternValues().forEach(all::add));
        // the page of a view that was shared is empty without its link
        all.remove("/shared");

        assertThat(all).hasSizeGreaterThan(20);
        for (String path : all) {
            String address = path.replaceAll("\\{form:svg\\|png}", "svg").replaceAll("\\{[^}]*}", "x");
            for (String method : List.of("GET", "POST", "DELETE")) {
                HttpResponse<String> answer = send(method, address, null, null);
                assertThat(answer.statusCode()).as(method + " " + address).isEqualTo(401);
                assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
                assertThat(answer.body()).contains("UNAUTHENTICATED", "Meld u eerst aan");
            }
        }
    }

    @Test
    void aBrowserIsToldWithAPage() {
        HttpRequest page = request("/").header("Accept", "text/html").GET().build();

        HttpResponse<String> answer = send(page);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("<html", "Meld u eerst aan.");
    }

    @Test
    void aTokenThatDoesNotCountIsRefusedInTheShapeOfThePath() {
        assertThat(ask("x.y.z", PEOPLE).at("/errors/0/extensions/code").asString())
                .isEqualTo("UNAUTHENTICATED");
        assertThat(send("GET", "/api/tables/stakeholders.csv", "x.y.z", null).body())
                .startsWith("{\"error\":{");
        assertThat(send("GET", "/api/tables/stakeholders.csv", ISSUER.token("nobody"), null)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoMayNotSeePersonsSeesRoles() {
        assertThat(ask(ISSUER.token("steward"), PEOPLE).get("data"))
                .isEqualTo(ask(ISSUER.token("admin"), PEOPLE).get("data"));
        assertThat(ask(ISSUER.token("viewer"), PEOPLE).get("data"))
                .isEqualTo(ask(ISSUER.token("editor"), PEOPLE).get("data"));
        JsonNode seen = ask(ISSUER.token("viewer"), PEOPLE).at("/data/stakeholders/edges");
        JsonNode known = ask(ISSUER.token("steward"), PEOPLE).at("/data/stakeholders/edges");
        assertThat(seen.toString()).isNotEqualTo(known.toString()).contains(", ");
    }

    @Test
    void overAWebSocketOneIsWhoOpenedIt() throws InterruptedException {
        assertThatThrownBy(() -> SocketClient.connect(port, Map.of("Authorization", "Bearer x.y.z")))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
        for (String role : List.of("viewer", "steward")) {
            String token = ISSUER.token(role);
            try (SocketClient socket = SocketClient.connect(port, Map.of("Authorization", "Bearer " + token))) {
                socket.subscribe("1", PEOPLE);
                assertThat(socket.next().get("data"))
                        .isEqualTo(ask(token, PEOPLE).get("data"));
            }
        }
    }

    @Test
    void whoCannotSendAHeaderShowsATokenOrKeyInTheFirstMessage() throws InterruptedException {
        String key = key("Scherm", "VIEWER");
        String token = ISSUER.token("steward");
        Map<Map<String, ?>, String> payloads = Map.of(
                Map.of("Authorization", "Bearer " + token), token,
                Map.of("authorization", "bearer " + token, "other", 1), token,
                Map.of("headers", Map.of("Authorization", "Bearer " + token)), token,
                Map.of("Authorization", "Bearer " + key), key,
                Map.of("X-API-Key", key), key);
        for (var payload : payloads.entrySet()) {
            try (SocketClient socket = SocketClient.introduced(port, payload.getKey())) {
                socket.expect("connection_ack");
                socket.subscribe("1", PEOPLE);
                assertThat(socket.next().get("data"))
                        .isEqualTo(ask(payload.getValue(), PEOPLE).get("data"));
            }
        }
        List<Map<String, ?>> wrong = List.of(
                Map.of(),
                Map.of("Authorization", "Bearer x.y.z"),
                Map.of("Authorization", token),
                Map.of("Authorization", 7),
                Map.of("X-API-Key", "kp_" + "A".repeat(43)),
                Map.of("X-API-Key", ""),
                Map.of("Authorization", "Bearer " + ISSUER.token("nobody")),
                Map.of("cookie", "kleurplaat=x"));
        for (var payload : wrong) {
            try (SocketClient socket = SocketClient.introduced(port, payload)) {
                assertThat(socket.expect("closed").toString())
                        .as(String.valueOf(payload.keySet()))
                        .contains("4401", "Unauthorized")
                        .doesNotContain("login", "Meld", "sleutel");
            }
        }
    }

    @Test
    void aKeyForFilesOpensNoConnection() throws InterruptedException {
        String make =
                "mutation { createApiKey(input: {name: \"Bestanden\", role: VIEWER, filesOnly: true}) { secret } }";
        String secret =
                ask(ISSUER.token("admin"), make).at("/data/createApiKey/secret").asString();

        try (SocketClient socket = SocketClient.introduced(port, Map.of("X-API-Key", secret))) {
            assertThat(socket.expect("closed").get("status").asInt()).isEqualTo(4401);
        }
    }

    /** Shown in a header or in the first message. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void whatIsFollowedEndsWhenTheKeyIsRevoked(boolean inHeader) throws InterruptedException {
        String secret = key("Scherm " + inHeader, "VIEWER");
        try (SocketClient socket = inHeader
                ? SocketClient.connect(port, Map.of("X-API-Key", secret))
                : SocketClient.introduced(port, Map.of("X-API-Key", secret))) {
            if (!inHeader) {
                socket.expect("connection_ack");
            }
            socket.subscribe("1", "subscription { networkChanged { version } }");
            // several looks later it still counts
            assertThat(socket.silent(3_000)).isTrue();

            revoke("Scherm " + inHeader);

            assertThat(socket.expect("complete").get("id").asString()).isEqualTo("1");
            socket.subscribe("2", PEOPLE);
            assertThat(socket.next().at("/errors/0/extensions/code").asString()).isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void whatIsFollowedInEventsEndsToo() throws Exception {
        String secret = key("Volger", "VIEWER");
        HttpRequest following = request("/graphql")
                .header("Accept", "text/event-stream")
                .header("Content-Type", "application/json")
                .header("X-API-Key", secret)
                .POST(BodyPublishers.ofString("{\"query\": \"subscription { networkChanged { version } }\"}"))
                .build();
        var answer = http.sendAsync(following, BodyHandlers.ofString());
        Thread.sleep(3_000);
        assertThat(answer.isDone()).isFalse();

        revoke("Volger");

        assertThat(answer.get(60, java.util.concurrent.TimeUnit.SECONDS).body()).contains("event:complete");
    }

    private String key(String name, String role) {
        return ask(
                        ISSUER.token("admin"),
                        "mutation { createApiKey(input: {name: \"" + name + "\", role: " + role + "}) { secret } }")
                .at("/data/createApiKey/secret")
                .asString();
    }

    private void revoke(String name) {
        for (JsonNode one :
                ask(ISSUER.token("admin"), "{ apiKeys { id name } }").at("/data/apiKeys")) {
            if (one.get("name").asString().equals(name)) {
                String id = one.get("id").asString();
                assertThat(ask(ISSUER.token("admin"), "mutation { revokeApiKey(id: \"" + id + "\") { id } }")
                                .has("errors"))
                        .isFalse();
            }
        }
    }

    @Test
    void inEventsToo() {
        String subscription = "subscription { importProgress(id: \"x\") { id } }";
        HttpRequest.Builder asking = request("/graphql")
                .header("Accept", "text/event-stream")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", subscription))));

        assertThat(send(asking.build()).statusCode()).isEqualTo(401);
        HttpRequest viewer = asking.header("Authorization", "Bearer " + ISSUER.token("viewer"))
                .build();
        assertThat(send(viewer).body()).contains("FORBIDDEN", "steward");
    }

    @ParameterizedTest
    @CsvSource({
        "viewer, FORBIDDEN, 'mutation { removeSample { removed } }'",
        "viewer, FORBIDDEN, 'mutation { ... on Mutation { some: removeSample { removed } } }'",
        "viewer, FORBIDDEN, 'mutation { ...f } fragment f on Mutation { removeSample { removed } }'",
        "viewer, FORBIDDEN, 'mutation { createDomain(input: {key: \"d\", nameNl: \"D\"}) { version } }'",
        "viewer, FORBIDDEN, '{ import(id: \"x\") { id } }'",
        "editor, FORBIDDEN, '{ import(id: \"x\") { id } }'",
        "editor, FORBIDDEN, 'mutation { deleteStakeholder(input: {key: \"x\", version: 1}) { key } }'",
        "editor, FORBIDDEN, 'mutation { edit(input: {edits: [{deleteStakeholder: {key: \"x\", version: 1}}]}) {"
                + " version } }'",
        "editor, NOT_FOUND, 'mutation { deleteDomain(input: {key: \"x\", version: 1}) { key } }'",
        "steward, NOT_FOUND, 'mutation { deleteStakeholder(input: {key: \"x\", version: 1}) { key } }'"
    })
    void aQuestionTakesItsRole(String role, String code, String question) {
        JsonNode answer = ask(ISSUER.token(role), question);

        assertThat(answer.at("/errors/0/extensions/code").asString())
                .as(answer.toString())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "viewer, GET, /api/imports, 403",
        "editor, GET, /api/imports, 403",
        "editor, POST, /api/imports, 403",
        "editor, POST, /api/imports/look, 403",
        "steward, GET, /api/imports, 200",
        "steward, POST, /api/imports, 400",
        "viewer, DELETE, /api/sample, 403",
        "viewer, GET, /, 200",
        "viewer, GET, /docs, 200",
        "viewer, GET, /api/networks/export.zip, 200",
        "viewer, GET, /api/tables/bridges.csv, 200"
    })
    void aPathTakesItsRole(String role, String method, String path, int status) {
        HttpResponse<String> answer = send(method, path, ISSUER.token(role), null);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @Test
    void aKeyIsAnotherWayInUntilItIsRevoked() {
        String make =
                "mutation { createApiKey(input: {name: \"Rapport\", role: VIEWER, filesOnly: %s}) { secret key { id }"
                        + " } }";
        assertThat(ask(ISSUER.token("steward"), make.formatted(false)).toString())
                .contains("FORBIDDEN");
        assertThat(ask(ISSUER.token("steward"), "{ apiKeys { id } }").toString())
                .contains("FORBIDDEN");
        JsonNode all = ask(ISSUER.token("admin"), make.formatted(false)).at("/data/createApiKey");
        String files = ask(ISSUER.token("admin"), make.formatted(true))
                .at("/data/createApiKey/secret")
                .asString();
        String secret = all.get("secret").asString();

        assertThat(ask(secret, PEOPLE).get("data"))
                .isEqualTo(ask(ISSUER.token("viewer"), PEOPLE).get("data"));
        assertThat(ask(secret, "{ apiKeys { id } }").toString()).contains("FORBIDDEN");
        assertThat(send(request("/api/tables/gaps.csv")
                                .header("X-API-Key", files)
                                .build())
                        .statusCode())
                .isEqualTo(200);
        assertThat(ask(files, PEOPLE).toString()).contains("FORBIDDEN", "/api/tables");
        assertThat(send("GET", "/api/tables/../imports", files, null).statusCode())
                .isNotEqualTo(200);

        ask(
                ISSUER.token("admin"),
                "mutation { revokeApiKey(id: \"" + all.at("/key/id").asString() + "\") { id } }");
        assertThat(ask(secret, PEOPLE).toString()).contains("UNAUTHENTICATED");
        assertThat(send(request("/").header("X-API-Key", "").build()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aKeyForAnOrganisationChangesOnlyWhatIsThatOnes() {
        String make = "mutation { createApiKey(input: {name: \"Partner\", role: %s, organisations: [%s]}) { secret } }";
        assertThat(ask(ISSUER.token("admin"), make.formatted("EDITOR", "\"no-such-one\""))
                        .toString())
                .contains("BAD_INPUT", "no-such-one");
        assertThat(ask(ISSUER.token("admin"), make.formatted("ADMIN", "\"gemeente-oeverdam\""))
                        .toString())
                .contains("BAD_INPUT");
        JsonNode organisations = ask(ISSUER.token("viewer"), "{ organisations(first: 2) { edges { node { key } } } }")
                .at("/data/organisations/edges");
        String own = organisations.at("/0/node/key").asString();
        String other = organisations.at("/1/node/key").asString();
        String secret = ask(ISSUER.token("admin"), make.formatted("STEWARD", "\"" + own + "\""))
                .at("/data/createApiKey/secret")
                .asString();

        String change =
                "mutation { updateOrganisation(input: {key: \"%s\", version: %d, website: \"https://a.example\"})"
                        + " { version } }";
        assertThat(code(ask(secret, change.formatted(other, version(other))))).isEqualTo("FORBIDDEN");
        assertThat(ask(secret, change.formatted(own, version(own))).toString()).doesNotContain("errors");
        for (String all : List.of(
                "createDomain(input: {key: \"x\", nameNl: \"X\"}) { version }",
                "removeSample { removed }",
                "... on Mutation { mergeOrganisations(input: {keep: \"" + own + "\", keepVersion: 1, merge: \"" + other
                        + "\", mergeVersion: 1}) { version } }",
                "shareView(input: {page: MAP, address: \"\", language: NL, questions: []}) { path }",
                "edit(input: {edits: [{deleteOrganisation: {key: \"" + other + "\", version: 1}}]}) { version }")) {
            assertThat(code(ask(secret, "mutation { " + all + " }"))).as(all).isEqualTo("FORBIDDEN");
        }
        String of = ask(secret, "{ organisations(first: 2) { edges { node { id } } } }")
                .at("/data/organisations/edges/1/node/id")
                .asString();
        String add = "mutation { addComment(input: {about: {thing: \"" + of
                + "\"}, text: \"Klopt dit?\"}) { id mayRemove } }";
        JsonNode theirs = ask(ISSUER.token("editor"), add).at("/data/addComment/id");
        JsonNode comment = ask(secret, add).at("/data/addComment");
        assertThat(comment.at("/mayRemove").asBoolean()).isTrue();
        String remove = "mutation { removeComment(id: \"%s\") { id } }";
        assertThat(code(ask(secret, remove.formatted(theirs.asString())))).isEqualTo("NOT_FOUND");
        assertThat(ask(secret, remove.formatted(comment.at("/id").asString())).toString())
                .doesNotContain("errors");
        assertThat(ask(ISSUER.token("editor"), remove.formatted(theirs.asString()))
                        .toString())
                .doesNotContain("errors");
        assertThat(send("POST", "/api/imports", secret, null).statusCode()).isEqualTo(403);
        assertThat(send("DELETE", "/api/sample", secret, null).statusCode()).isEqualTo(403);
        assertThat(send("GET", "/api/imports", secret, null).statusCode()).isEqualTo(200);
        JsonNode forms = ask(
                secret,
                "{ recordTypes { name mayEdit mayMake merges } own: recordEntry(type: \"Organisation\","
                        + " key: \"" + own + "\") { mayEdit } other: recordEntry(type: \"Organisation\", key: \""
                        + other
                        + "\") { mayEdit } }");
        assertThat(forms.toString())
                .contains("{\"name\":\"Organisation\",\"mayEdit\":true,\"mayMake\":false,\"merges\":false}")
                .contains("{\"name\":\"Domain\",\"mayEdit\":false,\"mayMake\":false,\"merges\":false}")
                .contains("\"own\":{\"mayEdit\":true},\"other\":{\"mayEdit\":false}");
    }

    private int version(String organisation) {
        return ask(
                        ISSUER.token("viewer"),
                        "{ recordEntry(type: \"Organisation\", key: \"" + organisation + "\") { version } }")
                .at("/data/recordEntry/version")
                .asInt();
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString();
    }

    private JsonNode ask(String token, String question) {
        return JsonMapper.shared()
                .readTree(send(
                                "POST",
                                "/graphql",
                                token,
                                JsonMapper.shared().writeValueAsString(Map.of("query", question)))
                        .body());
    }

    private HttpResponse<String> send(String method, String path, @Nullable String token, @Nullable String json) {
        HttpRequest.Builder request =
                request(path).method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", "nl");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
