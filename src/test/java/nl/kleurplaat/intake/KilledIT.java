package nl.kleurplaat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program is killed at random moments of an import, as by {@code kill -9}. After the next start the import is there
 * whole, or not at all, and whole where it had been said to be done. The system property {@code kleurplaat.test.kills}
 * tells how often; 50 for a release.
 */
class KilledIT {

    private static final int KILLS = Integer.getInteger("kleurplaat.test.kills", 2);
    private static final int ROWS = 4_000;
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final String BOUNDARY = "----grens";

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private @Nullable Process program;
    private int port;

    @AfterEach
    void end() throws InterruptedException {
        kill();
    }

    @Test
    void anImportIsThereWholeOrNotAtAll() throws Exception {
        awaitStart(start());
        assertThat(send(zip("eerst"), "?wait=true").get("status").asString()).isEqualTo("DONE");
        var random = new Random();
        for (int i = 0; i < KILLS; i++) {
            byte[] file = zip("ronde" + i);
            JsonNode sent = send(file, "");
            String said = awaitProgress(sent.get("id").asString(), random.nextInt(4 * ROWS));
            kill();
            awaitStart(start());
            JsonNode now = send(file, "?dryRun=true&wait=true");
            boolean none = all(now, "created");
            boolean all = all(now, "unchanged");
            assertThat(all || none).as(now.get("tables").toString()).isTrue();
            assertThat(all || !said.equals("DONE")).as("said to be done").isTrue();
        }
    }

    private static boolean all(JsonNode answer, String count) {
        for (JsonNode table : answer.get("tables")) {
            if (table.get(count).asInt() != table.get("rows").asInt()) {
                return false;
            }
        }
        return true;
    }

    private Process start() throws IOException {
        Process started = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-opens=java.base/java.nio=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "nl.kleurplaat.KleurplaatApplication",
                        "--server.port=0",
                        "--kleurplaat.sample=false",
                        "--kleurplaat.home=" + folder.resolve("home")))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        program = started;
        return started;
    }

    private void kill() throws InterruptedException {
        if (program != null) {
            program.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
        }
    }

    private void awaitStart(Process started) throws IOException, InterruptedException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < end && started.isAlive()) {
            var line = PORT.matcher(Files.readString(folder.resolve("log")));
            if (line.find()) {
                port = Integer.parseInt(line.group(1));
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("does not start:\n" + Files.readString(folder.resolve("log")));
    }

    /** Waits until so many rows have been read and written, or the import has ended; what it said last. */
    private String awaitProgress(String id, int rows) throws IOException, InterruptedException {
        while (true) {
            var answer = http.send(HttpRequest.newBuilder(uri("/" + id)).build(), HttpResponse.BodyHandlers.ofString());
            JsonNode now = json.readTree(answer.body());
            String status = now.get("status").asString();
            if (now.get("progress").get("done").asInt() >= rows
                    || Status.valueOf(status).ended()) {
                return status;
            }
            Thread.sleep(5);
        }
    }

    private JsonNode send(byte[] file, String query) throws IOException, InterruptedException {
        byte[] head = ("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.zip\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        var answer = http.send(
                HttpRequest.newBuilder(uri(query))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, file, tail)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return json.readTree(answer.body());
    }

    private URI uri(String rest) {
        return URI.create("http://127.0.0.1:" + port + "/api/imports" + rest);
    }

    private static byte[] zip(String prefix) {
        var organisations = new StringBuilder("id,name,domains,region\n");
        var participations = new StringBuilder("collaboration_id,organisation_id\n");
        for (int i = 0; i < ROWS; i++) {
            organisations.append(prefix + "-" + i + "," + prefix + " " + i + ",Jeugd,Noord\n");
            participations.append(prefix + "," + prefix + "-" + i + "\n");
        }
        return Zips.of(
                "organisations.csv",
                organisations.toString(),
                "collaborations.csv",
                "id,name\n" + prefix + "," + prefix + "\n",
                "participations.csv",
                participations.toString());
    }
}
