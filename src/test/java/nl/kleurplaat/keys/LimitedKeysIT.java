package nl.kleurplaat.keys;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kleurplaat.OwnServiceTest;
import nl.kleurplaat.api.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keys that see, ask or get less than their role may; with the sample of the program. */
@OwnServiceTest(properties = "kleurplaat.login.keys=true")
class LimitedKeysIT {

    private static final String LENS = "{domains: [\"jeugd\"], onlyParticipants: true, asOf: \"2025-06-01\"}";
    private static final String ACTORS = "actors(first: 100) { totalCount edges { node { key } } }";
    private static final String TIES = "query Ties { network { ties(first: 3) { edges { node { weight } } } } }";

    @LocalServerPort
    int port;

    @Autowired
    ApiKeys keys;

    @Autowired
    GraphQlSource questions;

    private final HttpClient http = HttpClient.newHttpClient();
    private String admin = "";

    @BeforeEach
    void logIn() {
        admin = keys.make(NewKey.of("Beheer", Role.ADMIN, null, false), "local").secret();
    }

    @Test
    void aKeyWithALensSeesWhatThatLensShows() {
        String key = made("lens: " + LENS);
        JsonNode through = ask(admin, "{ network(lens: " + LENS + ") { asOf " + ACTORS + " } }");
        JsonNode all = ask(admin, "{ network { asOf " + ACTORS + " } }");

        JsonNode seen = ask(key, "{ network { asOf " + ACTORS + " } }");

        assertThat(seen.get("data")).isEqualTo(through.get("data")).isNotEqualTo(all.get("data"));
        assertThat(seen.at("/data/network/actors/totalCount").asInt()).isPositive();
        assertThat(ask(key, "{ network(lens: " + LENS + ") { asOf " + ACTORS + " } }")
                        .get("data"))
                .isEqualTo(seen.get("data"));
        assertThat(ask(key, "query($lens: Lens) { network(lens: $lens) { asOf } __typename }")
                        .at("/data/network/asOf")
                        .asString())
                .isEqualTo("2025-06-01");
        assertThat(get(key, "/api/tables/actors.csv").body())
                .isEqualTo(get(admin, "/api/tables/actors.csv?lens=" + encoded(LENS_AS_JSON))
                        .body())
                .isNotEqualTo(get(admin, "/api/tables/actors.csv").body());
    }

    private static final String LENS_AS_JSON =
            "{\"domains\": [\"jeugd\"], \"onlyParticipants\": true, \"asOf\": \"2025-06-01\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ organisations(first: 1) { totalCount } }",
                "{ network { asOf } organisations(first: 1) { totalCount } }",
                "{ ...on Query { collaborations(first: 1) { totalCount } } }",
                "query { ...All } fragment All on Query { stakeholders(first: 1) { totalCount } }",
                "{ network { actors(first: 1) { edges { node { subject { ... on Organisation { collaborations(first:"
                        + " 1) { totalCount } } } } } } } }",
                "{ comparison(before: {}, after: {}) { reason } }",
                "{ apiKeys { id } }",
                "mutation { createDomain(input: {key: \"x\", nameNl: \"X\"}) { version } }"
            })
    void whatLooksFurtherThanTheLensIsRefused(String question) {
        String key = made("lens: " + LENS);

        JsonNode answer = ask(key, question);

        assertThat(answer.at("/data").isMissingNode() || answer.at("/data").isNull())
                .as(answer.toString())
                .isTrue();
        assertThat(answer.at("/errors/0/extensions/code").asString())
                .as(answer.toString())
                .isEqualTo("FORBIDDEN");
    }

    /** Whatever field there is that looks through a lens: it takes no other than the key's. */
    @Test
    void noFieldLooksThroughAnotherLens() {
        String key = made("lens: " + LENS);
        var schema = questions.schema();
        List<GraphQLFieldDefinition> all = Stream.of(schema.getQueryType(), schema.getMutationType())
                .flatMap(root -> root.getFieldDefinitions().stream())
                .filter(field -> field.getArgument("lens") != null
                        && ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(
                                        field.getArgument("lens").getType()))
                                .getName()
                                .equals("Lens"))
                .toList();

        assertThat(all).extracting(GraphQLFieldDefinition::getName).contains("network", "changesSince");
        for (GraphQLFieldDefinition field : all) {
            String others = field.getArguments().stream()
                    .filter(it -> GraphQLTypeUtil.isNonNull(it.getType()))
                    .map(it -> ", " + it.getName() + ": " + value(it.getType().toString()))
                    .reduce("", String::concat);
            String paged = field.getArgument("first") == null ? "" : ", first: 1";
            String operation =
                    field.equals(schema.getMutationType().getFieldDefinition(field.getName())) ? "mutation" : "query";
            String asked = operation + " { " + field.getName() + "(lens: {domains: [\"wonen\"]}" + others + paged
                    + ") { __typename } }";
            JsonNode answer = ask(key, asked);
            assertThat(answer.at("/errors/0/extensions/code").asString())
                    .as(asked + " " + answer)
                    .isEqualTo("FORBIDDEN");
            assertThat(answer.at("/errors/0/message").asString()).as(asked).contains("eigen lens");
        }
    }

    private static String value(String type) {
        return switch (type) {
            case "Date!" -> "\"2025-01-01\"";
            case "PlanMeetingInput!" -> "{participants: [\"a\", \"b\"], tables: 1, seats: 2, rounds: 1}";
            default -> throw new AssertionError("no value for " + type);
        };
    }

    @Test
    void filesOfAKeyWithALensShowThatLensAlone() {
        String key = made("lens: " + LENS);

        assertThat(get(key, "/api/tables/ties.json").statusCode()).isEqualTo(200);
        assertThat(get(key, "/api/networks/export.graphml").statusCode()).isEqualTo(200);
        assertThat(get(key, "/api/networks/export.svg").statusCode()).isEqualTo(200);
        assertThat(get(key, "/api/reports/cross-domain.html").statusCode()).isEqualTo(200);
        assertThat(get(key, "/api/networks/export.compact").body())
                .isEqualTo(get(admin, "/api/networks/export.compact?lens=" + encoded(LENS_AS_JSON))
                        .body())
                .isNotEqualTo(get(admin, "/api/networks/export.compact").body());
        for (String path : List.of(
                "/api/networks/export.compact?lens=%7B%22domains%22%3A%5B%22wonen%22%5D%7D",
                "/api/tables/actors.csv?lens=%7B%22domains%22%3A%5B%22wonen%22%5D%7D",
                "/api/tables/actors.csv?by=region",
                "/api/networks/export.zip",
                "/api/networks/export.parquet",
                "/api/reports/organisation.html?key=gem-oeverdam",
                "/api/reports/effect.html?key=x",
                "/api/imports",
                "/",
                "/docs")) {
            HttpResponse<String> answer = get(key, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).as(path).contains("FORBIDDEN");
        }
    }

    @Test
    void aKeyForNamedQuestionsAsksTheseAlone() {
        String key = made("questions: [\"" + TIES + "\"]");

        assertThat(ask(key, TIES).get("data")).isEqualTo(ask(admin, TIES).get("data"));
        assertThat(ask(key, "\n" + TIES + "\r\n")
                        .at("/data/network/ties/edges/0")
                        .isMissingNode())
                .isFalse();
        for (String other : List.of(
                "{ network { asOf } }",
                TIES.replace("first: 3", "first: 4"),
                TIES + " query Other { network { asOf } }",
                "{ __schema { queryType { name } } }",
                TIES.replace("weight", "weight #"))) {
            JsonNode answer = ask(key, other);
            assertThat(answer.at("/errors/0/extensions/code").asString())
                    .as(other)
                    .isEqualTo("FORBIDDEN");
            assertThat(answer.at("/data/network").isMissingNode()).as(other).isTrue();
        }
        assertThat(get(key, "/api/tables/ties.csv").statusCode()).isEqualTo(403);
    }

    @Test
    void aKeyForNamedFilesGetsTheseAlone() {
        String key = made("files: [\"tables/ties\", \"reports/vulnerability\"]");

        assertThat(get(key, "/api/tables/ties.csv").statusCode()).isEqualTo(200);
        assertThat(get(key, "/api/tables/ties.json?sep=,").statusCode()).isEqualTo(200);
        assertThat(get(key, "/api/reports/vulnerability.html").statusCode()).isEqualTo(200);
        for (String path : List.of(
                "/api/tables/actors.csv",
                "/api/tables/ties/../actors.csv",
                "/api/tables/x.csv",
                "/api/reports/cross-domain.html",
                "/api/networks/export.graphml",
                "/api/networks/export.zip",
                "/api/networks/export.compact",
                "/api/networks/export.parquet")) {
            assertThat(get(key, path).statusCode()).as(path).isIn(400, 403, 404);
            assertThat(get(key, path).statusCode()).as(path).isNotEqualTo(200);
        }
        assertThat(ask(key, TIES).toString()).contains("FORBIDDEN");
    }

    /** What measures has to be an admin, and need not do what an admin may. */
    @Test
    void aKeyForMetricsGetsNothingElse() {
        String key = ask(
                        admin,
                        "mutation { createApiKey(input: {name: \"Meten\", role: ADMIN, files: [\"metrics\"]}) { secret"
                                + " } }")
                .at("/data/createApiKey/secret")
                .asString();

        assertThat(get(key, "/api/metrics.txt").body()).contains("kleurplaat_database_up");
        assertThat(get(key, "/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(get(key, "/api/tables/ties.json").statusCode()).isEqualTo(403);
        assertThat(ask(key, TIES).toString()).contains("FORBIDDEN");
    }

    @Test
    void questionsAndFilesAreNamedTogetherAndSeenThroughALens() {
        String key = made("lens: " + LENS + ", files: [\"tables/actors\"], questions: [\"{ network { asOf } }\"]");

        assertThat(ask(key, "{ network { asOf } }").at("/data/network/asOf").asString())
                .isEqualTo("2025-06-01");
        assertThat(ask(key, TIES).toString()).contains("FORBIDDEN");
        assertThat(get(key, "/api/tables/actors.csv").statusCode()).isEqualTo(200);
        assertThat(get(key, "/api/tables/ties.csv").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lens: {domains: [\"bestaat-niet\"]}",
                "lens: {asOf: \"2025-01-01\", from: \"2025-01-01\"}",
                "lens: {changes: [{removeTie: {a: \"x\", b: \"y\"}}]}",
                "questions: [\"{ nothing }\"]",
                "questions: [\"{ network {\"]",
                "files: [\"tables/tie\"]",
                "files: [\"../tables/ties\"]"
            })
    void aLimitThatCannotBeIsRefused(String limit) {
        JsonNode answer =
                ask(admin, "mutation { createApiKey(input: {name: \"X\", role: VIEWER, " + limit + "}) { secret } }");

        assertThat(answer.at("/errors/0/extensions/code").asString())
                .as(answer.toString())
                .isIn("BAD_INPUT", "NOT_FOUND");
    }

    @Test
    void anAdminSeesWhatAKeyIsLimitedTo() {
        made("lens: {domains: [\"jeugd\"]}, files: [\"tables/ties\"], questions: [\"{ network { asOf } }\"], until:"
                + " \"2999-01-01\"");

        JsonNode kept =
                ask(admin, "{ apiKeys { name lens files questions until } }").at("/data/apiKeys/0");

        assertThat(kept.toString())
                .isEqualTo(
                        "{\"name\":\"Rapport\",\"lens\":\"{\\\"actors\\\":\\\"ORGANISATION\\\",\\\"groupBy\\\":\\\"DOMAIN\\\","
                            + "\\\"domains\\\":[\\\"jeugd\\\"],\\\"onlyParticipants\\\":false,\\\"tieWeight\\\":\\\"SHARED\\\"}\",\"files\":[\"tables/ties\"],\"questions\":[\"{"
                            + " network { asOf } }\"],\"until\":\"2999-01-01\"}");
    }

    private String made(String limits) {
        JsonNode answer = ask(
                admin,
                "mutation { createApiKey(input: {name: \"Rapport\", role: EDITOR, " + limits + "}) { secret } }");
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.at("/data/createApiKey/secret").asString();
    }

    private JsonNode ask(String key, String question) {
        String body = JsonMapper.shared().writeValueAsString(Map.of("query", question));
        return JsonMapper.shared().readTree(send("/graphql", key, body).body());
    }

    private HttpResponse<String> get(String key, String path) {
        return send(path, key, null);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(String path, String key, @Nullable String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", "nl")
                .header("Authorization", "Bearer " + key);
        if (json != null) {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
