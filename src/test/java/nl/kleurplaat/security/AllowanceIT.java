package nl.kleurplaat.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.kleurplaat.OwnServiceTest;
import nl.kleurplaat.SocketClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The program where one has to log in, and may ask little. */
@OwnServiceTest(
        properties = {"kleurplaat.limits.points=300", "kleurplaat.limits.at-once=3", "kleurplaat.limits.subscriptions=1"
        })
class AllowanceIT {

    /** Costs 100. */
    private static final String QUESTION = "{ organisations(first: 100) { edges { node { key } } } }";

    private static final String FOLLOW = "subscription { networkChanged { version } }";

    private static final Issuer ISSUER = Issuer.start();

    @LocalServerPort
    int port;

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

    private HttpRequest request(String token, String question) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json, application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", question))))
                .build();
    }

    private HttpResponse<String> ask(String token, String question) throws Exception {
        return http.send(request(token, question), BodyHandlers.ofString());
    }

    @Test
    void whoHasAskedEnoughIsToldWhenItGoesOnAndNobodyElseIs() throws Exception {
        String viewer = ISSUER.token("viewer");
        HttpResponse<String> first = ask(viewer, QUESTION);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"points\";q=300;w=3600");
        assertThat(first.headers().firstValue("RateLimit")).hasValue("\"points\";r=300;t=0");
        int cost = JsonMapper.shared()
                .readTree(first.body())
                .at("/extensions/cost/asked")
                .asInt();
        assertThat(JsonMapper.shared()
                        .readTree(first.body())
                        .at("/extensions/cost/left")
                        .asInt())
                .isEqualTo(300 - cost);
        while (ask(viewer, QUESTION).statusCode() == 200) {
            assertThat(cost).isPositive();
        }

        HttpResponse<String> refused = ask(viewer, QUESTION);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 3_600L);
        assertThat(refused.body()).contains("RATE_LIMITED", "U hebt dit uur genoeg gevraagd");
        assertThat(ask(ISSUER.token("steward"), QUESTION).statusCode()).isEqualTo(200);
    }

    @Test
    void whatTheSchemaIsIsAnsweredOnceASecond() throws Exception {
        String editor = ISSUER.token("editor");
        List<String> answers = List.of(
                ask(editor, "{ __schema { queryType { name } } }").body(),
                ask(editor, "{ __schema { queryType { name } } }").body());

        assertThat(answers.getFirst()).contains("\"Query\"");
        assertThat(answers.getLast()).contains("RATE_LIMITED");
    }

    @Test
    void ofManyAtOnceSomeHaveToWait() {
        String admin = ISSUER.token("admin");
        List<CompletableFuture<HttpResponse<String>>> all = IntStream.range(0, 40)
                .mapToObj(i -> http.sendAsync(request(admin, "{ sample }"), BodyHandlers.ofString()))
                .toList();
        List<Integer> statuses =
                all.stream().map(answer -> answer.join().statusCode()).toList();

        assertThat(statuses).contains(200).allMatch(status -> status == 200 || status == 429);
        IntStream.range(0, 20)
                .forEach(i -> assertThat(http.sendAsync(request(admin, "{ sample }"), BodyHandlers.ofString())
                                .join()
                                .statusCode())
                        .as("one after another, number %d", i)
                        .isEqualTo(200));
    }

    @Test
    void oneSubscriptionIsOpenAndAnotherIsRefused() throws Exception {
        Map<String, String> header = Map.of("Authorization", "Bearer " + ISSUER.token("admin"));
        try (SocketClient first = SocketClient.connect(port, header);
                SocketClient second = SocketClient.connect(port, header)) {
            first.subscribe("1", FOLLOW);
            ask(
                    ISSUER.token("admin"),
                    "mutation { createDomain(input: {key: \"nieuw\", nameNl: \"Nieuw\"}) { version } }");
            assertThat(first.next().toString()).contains("version");
            second.subscribe("1", FOLLOW);
            assertThat(second.next().toString()).contains("RATE_LIMITED");
        }
    }
}
