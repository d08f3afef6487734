package nl.kleurplaat.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import nl.kleurplaat.Api;
import nl.kleurplaat.Gate;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.ServiceProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Value;
import org.neo4j.driver.internal.security.InternalAuthToken;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import tools.jackson.databind.JsonNode;

/** A service whose Neo4j is another program's, which goes away and comes back. */
@Neo4jTest
@Tag(ServiceProcess.TAG)
class DatabaseAwayIT {

    private static final Duration NOTICED = Duration.ofSeconds(5);
    private static final Duration BACK = Duration.ofSeconds(10);
    private static final Duration ANSWERED = Duration.ofSeconds(10);

    private static final String READING = "{ organisations(first: 1) { totalCount } }";
    private static final String SEARCHING = "{ search(text: \"zorg\", first: 1) { __typename } }";
    private static final String CHANGING = "mutation { createDomain(input: {nameNl: \"Sport\"}) { domain { key } } }";

    @Autowired
    Neo4jConnectionDetails neo4j;

    @TempDir
    Path home;

    private Map<String, String> settings(int port) {
        Map<String, Value> login = ((InternalAuthToken) neo4j.getAuthToken()).toMap();
        return Map.of(
                "SPRING_NEO4J_URI",
                "bolt://127.0.0.1:" + port,
                "SPRING_NEO4J_AUTHENTICATION_USERNAME",
                text(login, "principal"),
                "SPRING_NEO4J_AUTHENTICATION_PASSWORD",
                text(login, "credentials"),
                "KLEURPLAAT_SLOWQUESTION",
                "0s",
                "LOGGING_STRUCTURED_FORMAT_CONSOLE",
                "ecs");
    }

    private static String text(Map<String, Value> login, String name) {
        return Objects.requireNonNull(login.get(name)).asString();
    }

    private static boolean isReady(Api api) {
        return api.get("/actuator/health/readiness").statusCode() == 200;
    }

    private static Duration until(BooleanSupplier there) throws InterruptedException {
        long begin = System.nanoTime();
        while (!there.getAsBoolean()) {
            Thread.sleep(20);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void refusesInTime(Api api, String question) {
        long begin = System.nanoTime();
        JsonNode answer = api.ask(question);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(question).isLessThan(ANSWERED);
        assertThat(answer.at("/errors/0/extensions/code").asString())
                .as(answer.toString())
                .isEqualTo("TIMEOUT");
    }

    private static void goesOnWithout(Api api) {
        assertThat(api.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(api.data(READING).at("/organisations/totalCount").asInt()).isPositive();
        refusesInTime(api, SEARCHING);
        refusesInTime(api, CHANGING);
    }

    private static void isWhole(Api api) {
        api.data(SEARCHING);
        api.data(READING);
    }

    @Test
    void isNotReadyWhileItsDatabaseIsAwayAndGoesOnAnswering() throws Exception {
        try (Gate gate = Gate.before(neo4j.getUri().getHost(), neo4j.getUri().getPort());
                ServiceProcess service = ServiceProcess.running(home, "1g", settings(gate.port()))) {
            Api api = service.api();
            api.importSample();
            assertThat(until(() -> isReady(api))).isLessThan(BACK);

            // both sides think that they are connected
            gate.fallSilent();
            var searching = CompletableFuture.runAsync(() -> refusesInTime(api, SEARCHING));
            assertThat(until(() -> !isReady(api))).isLessThan(NOTICED);
            goesOnWithout(api);
            searching.get();
            gate.open();
            assertThat(until(() -> isReady(api))).isLessThan(BACK);
            isWhole(api);

            gate.shut();
            assertThat(until(() -> !isReady(api))).isLessThan(NOTICED);
            goesOnWithout(api);
            gate.open();
            assertThat(until(() -> isReady(api))).isLessThan(BACK);
            isWhole(api);

            logsWhatIsSlowWithTheIdOfItsRequest(service);
        }
    }

    /** Every question is slow here. */
    private static void logsWhatIsSlowWithTheIdOfItsRequest(ServiceProcess service) {
        String id = service.api().get("/").headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(id).hasSizeGreaterThan(30);
        JsonNode slow = service.output()
                .lines()
                .filter(line -> line.contains("Slow question: other (search)"))
                .map(Api::json)
                .filter(line -> line.has("request"))
                .findFirst()
                .orElseThrow();
        assertThat(slow.get("request").asString()).hasSize(id.length()).isNotEqualTo(id);
        assertThat(service.output()).doesNotContain("zorg").doesNotContain("\tat ");
    }
}
