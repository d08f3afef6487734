package nl.kleurplaat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.kleurplaat.Api;
import nl.kleurplaat.EventClient;
import nl.kleurplaat.PackagedProgram;
import nl.kleurplaat.ServiceProcess;
import nl.kleurplaat.SocketClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Everything at once, right after the start, from the jar: each request loads classes that none has loaded, under one
 * lock of the jar. In virtual threads, which keep their carrier while they wait for that lock, that was a standstill.
 * {@code -Dkleurplaat.starts=24} starts it more often.
 */
@Tag(ServiceProcess.TAG)
class FirstRequestsIT {

    private static final List<String> ONE_CARRIER =
            List.of("-Djdk.virtualThreadScheduler.parallelism=1", "-Djdk.virtualThreadScheduler.maxPoolSize=1");
    private static final Pattern QUERY = Pattern.compile("```graphql\n(\\{.*?)```", Pattern.DOTALL);
    private static final String PROGRESS = "subscription { importProgress(id: \"%s\") { status } }";
    private static final Duration STOP = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static Path program;

    @BeforeAll
    static void pack() throws IOException {
        program = PackagedProgram.in(folder);
    }

    static IntStream starts() {
        return IntStream.rangeClosed(1, Integer.getInteger("kleurplaat.starts", 2));
    }

    @ParameterizedTest
    @MethodSource("starts")
    void areAllAnsweredAndLeaveAProgramThatStops(int start, @TempDir Path home) throws Exception {
        try (ServiceProcess service = ServiceProcess.packaged(program, ONE_CARRIER, home)) {
            List<Callable<Integer>> requests = requests(service.api());
            requests.add(() -> overASocket(importId(service.api()), service.port()));
            requests.add(() -> inEvents(importId(service.api()), service.port()));
            try (ExecutorService clients = Executors.newFixedThreadPool(requests.size())) {
                List<Future<Integer>> answers = clients.invokeAll(requests, 3, TimeUnit.MINUTES);
                for (Future<Integer> answer : answers) {
                    assertThat(answer.isCancelled())
                            .as("start %s:%n%s", start, service.output())
                            .isFalse();
                    assertThat(answer.get()).isEqualTo(200);
                }
            }

            long begin = System.nanoTime();
            service.stop();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(STOP);
            assertThat(service.output()).doesNotContain("WARNING:").doesNotContain("is cut off");
        }
    }

    private static List<Callable<Integer>> requests(Api api) throws IOException {
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/docs",
                "/graphiql",
                "/api/imports",
                Library.REACT.url("umd/react.production.min.js"),
                Library.REACT_DOM.url("umd/react-dom.production.min.js"),
                Library.GRAPHIQL.url("graphiql.min.js")));
        Path own = Path.of("src/main/resources/static");
        try (var files = Files.walk(own)) {
            files.filter(Files::isRegularFile).forEach(file -> paths.add("/" + own.relativize(file)));
        }
        List<Callable<Integer>> requests = new ArrayList<>();
        try (var docs = Files.list(Path.of("docs"))) {
            for (Path page : docs.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                paths.add("/docs/" + page.getFileName().toString().replace(".md", ""));
                QUERY.matcher(Files.readString(page))
                        .results()
                        .forEach(query -> requests.add(() -> {
                            // that so many together take too long is an answer
                            api.ask(query.group(1));
                            return 200;
                        }));
            }
        }
        paths.forEach(path -> requests.add(() -> api.get(path).statusCode()));
        return requests;
    }

    private static String importId(Api api) {
        return Api.json(api.begin("voorbeeld.zip", Api.zip(Path.of("src/main/resources/sample")))
                        .body())
                .get("id")
                .asString();
    }

    private static int overASocket(String id, int port) throws InterruptedException {
        try (SocketClient client = SocketClient.connect(port, Map.of())) {
            client.subscribe("1", PROGRESS.formatted(id));
            return end(client::next);
        }
    }

    private static int inEvents(String id, int port) throws InterruptedException {
        try (EventClient client = new EventClient(port, PROGRESS.formatted(id))) {
            return end(client::next);
        }
    }

    private interface States {
        JsonNode next() throws InterruptedException;
    }

    /** Follows an import to its end; 200 where that is a good one. */
    private static int end(States states) throws InterruptedException {
        String status = "";
        while (!Set.of("DONE", "FAILED").contains(status)) {
            status = states.next().at("/data/importProgress/status").asString();
        }
        return status.equals("DONE") ? 200 : 500;
    }
}
