package nl.kleurplaat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.kleurplaat.intake.file.Zips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;
import org.neo4j.driver.internal.security.InternalAuthToken;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two of the program on one Neo4j, of which one is killed in the middle of a thousand edits and an import: who asks the other
 * where one does not answer loses nothing, and nothing is there twice.
 */
@Neo4jTest
class FailoverIT {

    private static final int EDITS = 1_000;
    private static final int AT_ONCE = 4;
    private static final int ROWS = 20_000;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    private Path home;

    @LocalServerPort
    private int port;

    @Autowired
    private Neo4jConnectionDetails database;

    @Autowired
    private Driver driver;

    @Test
    void nothingIsLostAndNothingIsTwice() throws IOException {
        Map<String, Value> login = ((InternalAuthToken) Objects.requireNonNull(database.getAuthToken())).toMap();
        Map<String, String> settings = Map.of(
                "SPRING_NEO4J_URI", database.getUri().toString(),
                "SPRING_NEO4J_AUTHENTICATION_USERNAME", text(login, "principal"),
                "SPRING_NEO4J_AUTHENTICATION_PASSWORD", text(login, "credentials"));
        Api stays = new Api(port);
        try (ServiceProcess killed = ServiceProcess.running(home, "1g", settings)) {
            edit(0, EDITS / 4, killed.api(), stays, () -> {});
            String running = JsonMapper.shared()
                    .readTree(killed.api().begin("rows.zip", rows()).body())
                    .at("/id")
                    .asString();
            await().atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() ->
                            count("MATCH (i:Import {id: $key, status: 'APPLYING'}) RETURN count(i)", running) == 1);
            killed.kill();

            await().atMost(LIMIT)
                    .until(() -> stays.get("/api/imports/" + running).body().contains("\"DONE\""));
            edit(EDITS / 4, EDITS / 2, killed.api(), stays, () -> {});
        }
        try (ServiceProcess killed = ServiceProcess.running(home, "1g", settings)) {
            edit(EDITS / 2, EDITS, killed.api(), stays, killed::kill);
        }

        assertThat(count("MATCH (o:Organisation) WHERE o.key STARTS WITH $key RETURN count(o)", "edit-"))
                .isEqualTo(EDITS);
        assertThat(count("MATCH (o:Organisation) WHERE o.key STARTS WITH $key RETURN count(o)", "row-"))
                .isEqualTo(ROWS);
        await().atMost(LIMIT)
                .until(() -> stays.data("{ organisations(first: 1) { totalCount } }")
                                .at("/organisations/totalCount")
                                .asInt()
                        == EDITS + ROWS);
        assertThat(count("MATCH (e:HistoryEntry {action: $key}) RETURN count(DISTINCT e.version)", "EDIT"))
                .isEqualTo(EDITS);
    }

    private static String text(Map<String, Value> login, String name) {
        return Objects.requireNonNull(login.get(name)).asString();
    }

    /** Makes organisations, several at once, each asked of the first and then of the second where the first does not answer. */
    private static void edit(int from, int until, Api first, Api second, Runnable halfway) {
        var done = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            IntStream.range(from, until)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> {
                                make("edit-" + i, i % 2 == 0 ? first : second, second);
                                if (done.incrementAndGet() == (until - from) / 2) {
                                    halfway.run();
                                }
                            },
                            threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
    }

    private static void make(String key, Api first, Api second) {
        String edit =
                "mutation { createOrganisation(input: {key: \"" + key + "\", name: \"" + key + "\"}) { version } }";
        try {
            first.data(edit);
        } catch (UncheckedIOException e) {
            // whether it was made before the answer was lost is not known: it is asked again, and is there once
            var answer = second.ask(edit);
            if (answer.has("errors")) {
                assertThat(answer.toString()).contains("CONFLICT");
            }
        }
    }

    private long count(String query, String key) {
        try (var session = driver.session()) {
            return session.run(query, Map.of("key", key)).single().get(0).asLong();
        }
    }

    private static byte[] rows() {
        StringBuilder csv = new StringBuilder("id,name\n");
        IntStream.range(0, ROWS).forEach(i -> csv.append("row-" + i + ",Row " + i + "\n"));
        return Zips.of("organisations.csv", csv.toString());
    }
}
