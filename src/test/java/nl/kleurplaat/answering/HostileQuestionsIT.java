package nl.kleurplaat.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kleurplaat.ServiceProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service in little memory, asked by as many who mean harm as by those who want to know something. For a minute, as its
 * figures were made: {@code -Dkleurplaat.hostile.seconds=60}.
 */
@Tag(ServiceProcess.TAG)
class HostileQuestionsIT {

    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("kleurplaat.hostile.seconds", 15));
    private static final Duration REST = Duration.ofSeconds(60);
    private static final int CLIENTS_OF_A_KIND = 16;

    /** Nobody means harm before that, for this part of the time. */
    private static final int ALONE = 3;

    /** What the caches may hold besides: a quarter of the heap for results, and the documents that are known. */
    private static final long CACHES = (600 / 4 + 32) << 20;

    /** By how many threads a service at rest differs from one look to the next, as its pools and the looking itself breathe. */
    private static final int BREATH = 4;

    private static final JsonMapper JSON = new JsonMapper();

    private static final String WORK =
            "collaborations(first: 100) { edges { node { participations { organisation { %s } } } } }";

    private static final List<String> GOOD = List.of(
            "{ organisations(first: 50) { edges { node { name domains { name } collaborations(first: 5) { edges { node"
                    + " { name participations { role organisation { name } } } } } } } } }",
            "{ network { summary { actors ties } gaps(first: 5) { title reason } } }",
            "{ search(text: \"jeugd\", first: 5) { __typename } }",
            "{ network { actors(first: 10, orderBy: BETWEENNESS) { edges { node { name betweenness } } } } }",
            "{ stakeholders(first: 20) { edges { node { role organisations { name } } } } }");

    private static final List<String> HOSTILE = List.of(
            "{ organisations(first: 100) { edges { node { " + WORK.formatted(WORK.formatted(WORK.formatted("key")))
                    + " } } } }",
            "{ organisations(first: 100) { edges { node { " + WORK.formatted("name") + " } } } }",
            "{ organisations(first: 20) { edges { node { collaborations(first: 12) { edges { node { name participations"
                    + " { role organisation { name domains { name } } } } } } } } } }",
            "{ network(lens: { asOf: \"DAY0\" }) { matrix(rounds: 900, seed: SEED) { ties pValue a { name } b { name }"
                    + " } drawing(seed: SEED) { __typename } } }",
            "{ " + networks(20, "bridges(first: 100) { reason } gaps(first: 100) { title reason action }") + "}",
            "{ " + networks(20, "bridges(first: 15) { reason } gaps(first: 15) { title reason action }") + "}",
            "{ " + networks(20, "actors(first: 5, orderBy: BETWEENNESS) { edges { node { name } } }") + "}",
            "{ network { " + "actors(first: 100) { edges { node { name } } } ".repeat(400) + "} }",
            "{ " + many(5_000, i -> "a" + i + ": domains { name } ") + "}",
            "{ d: " + "x".repeat(1 << 20) + " }",
            "query (" + "$a: Int ".repeat(40_000) + ") { domains { name } }",
            "{ ...f0 } " + many(40, i -> "fragment f%d on Query { ...f%d ...f%d } ".formatted(i, i + 1, i + 1))
                    + "fragment f40 on Query { domains { name } }",
            "{ network { actor(key: \"a\") " + "{ organisation ".repeat(2_000) + "}".repeat(2_000) + " } }");

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Queue<Duration> good = new ConcurrentLinkedQueue<>();
    private final AtomicInteger hostile = new AtomicInteger();
    private int port;

    private static String many(int count, Function<Integer, String> one) {
        return IntStream.range(0, count).mapToObj(one::apply).collect(Collectors.joining());
    }

    /** Each through a lens of its own. */
    private static String networks(int count, String fields) {
        return many(count, i -> "n%d: network(lens: { asOf: \"DAY%d\" }) { %s } ".formatted(i, i, fields));
    }

    @Test
    void thoseWhoWantToKnowAreAnsweredAndNothingIsLeftBehind(@TempDir Path home) throws Exception {
        try (ServiceProcess service = ServiceProcess.running(home, "600m", Map.of("KLEURPLAAT_SAMPLE", "true"))) {
            port = service.port();
            GOOD.forEach(question -> service.api().data(question));
            ProcessFigures before = ProcessFigures.of(service.pid());

            askAll(System.nanoTime() + TIME.toNanos() / ALONE, this::askInEarnest);
            Duration alone = slowestButOneInAHundred();
            good.clear();
            askAll(System.nanoTime() + TIME.toNanos(), this::askInEarnest, this::doHarm);
            ProcessFigures after = rested(service, before);

            System.out.printf(
                    "%d good answers in %d s, 99%% within %d ms, the slowest after %d ms; 99%% within %d ms without %d"
                            + " hostile questions; before %s, after %s%n",
                    good.size(),
                    TIME.toSeconds(),
                    slowestButOneInAHundred().toMillis(),
                    good.stream().mapToLong(Duration::toMillis).max().orElse(0),
                    alone.toMillis(),
                    hostile.get(),
                    before,
                    after);
            assertThat(failures).isEmpty();
            assertThat(good).hasSizeGreaterThan(CLIENTS_OF_A_KIND);
            assertThat(after.heap()).isLessThan(before.heap() + CACHES);
            assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + BREATH);
            assertThat(service.output()).doesNotContain("OutOfMemoryError");
        }
    }

    /** What it uses when it has come to rest, or after a minute. */
    private static ProcessFigures rested(ServiceProcess service, ProcessFigures before) throws Exception {
        long end = System.nanoTime() + REST.toNanos();
        ProcessFigures now = ProcessFigures.of(service.pid());
        while (System.nanoTime() < end && now.threads() > before.threads() + BREATH) {
            Thread.sleep(2_000);
            now = ProcessFigures.of(service.pid());
        }
        return now;
    }

    private Duration slowestButOneInAHundred() {
        return good.stream().sorted().skip(good.size() * 99L / 100).findFirst().orElse(Duration.ZERO);
    }

    /** Something that a client does from a question on, until it is time. */
    private interface Client {
        Void ask(int first, long end) throws Exception;
    }

    private void askAll(long end, Client... kinds) throws Exception {
        List<Future<?>> clients = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(kinds.length * CLIENTS_OF_A_KIND)) {
            for (int client = 0; client < CLIENTS_OF_A_KIND; client++) {
                int first = client;
                for (Client kind : kinds) {
                    clients.add(threads.submit(() -> kind.ask(first, end)));
                }
            }
        }
        for (Future<?> client : clients) {
            client.get();
        }
    }

    private Void askInEarnest(int first, long end) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int i = first; System.nanoTime() < end; i++) {
                String question = GOOD.get(i % GOOD.size());
                long begin = System.nanoTime();
                try {
                    String answer = http.send(request(question, Duration.ofSeconds(30)), BodyHandlers.ofString())
                            .body();
                    if (answer.contains("\"errors\"") || !answer.contains("\"data\"")) {
                        failures.add(question + " → " + answer.substring(0, Math.min(500, answer.length())));
                    }
                    good.add(Duration.ofNanos(System.nanoTime() - begin));
                } catch (IOException e) {
                    failures.add(question + " → " + e);
                }
            }
        }
        return null;
    }

    /** One waits for its answers, one leaves soon, one reads a little of what it gets now and then. */
    private Void doHarm(int first, long end) throws InterruptedException {
        Duration patience = first % 3 == 0 ? Duration.ofSeconds(30) : Duration.ofMillis(200);
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int i = first; System.nanoTime() < end; i++) {
                String question = fresh(HOSTILE.get(i % HOSTILE.size()));
                try {
                    if (first % 3 == 2) {
                        readSlowly(question);
                    } else {
                        http.send(request(question, patience), BodyHandlers.discarding());
                    }
                } catch (IOException e) {
                    // refused, or left: that is what it is after
                }
            }
        }
        return null;
    }

    /** Another question each time, so that no answer is known yet. */
    private String fresh(String question) {
        int seed = hostile.incrementAndGet();
        String fresh = question.replace("SEED", String.valueOf(seed));
        for (int i = 19; i >= 0; i--) {
            fresh = fresh.replace(
                    "DAY" + i,
                    LocalDate.of(2026, 1, 1).minusDays((20L * seed + i) % 1_500).toString());
        }
        return fresh;
    }

    private void readSlowly(String question) throws IOException, InterruptedException {
        byte[] body = JSON.writeValueAsBytes(Map.of("query", question));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:" + port
                                    + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            InputStream answer = socket.getInputStream();
            for (int i = 0; i < 10; i++) {
                Thread.sleep(200);
                answer.skipNBytes(Math.min(16, answer.available()));
            }
        }
    }

    private HttpRequest request(String question, Duration patience) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .header("Content-Type", "application/json")
                .timeout(patience)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", question))))
                .build();
    }
}
