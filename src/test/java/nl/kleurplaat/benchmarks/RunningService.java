package nl.kleurplaat.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.EmptyRecord;
import nl.kleurplaat.KleurplaatApplication;
import nl.kleurplaat.network.NetworkChanged;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole program on an empty record in a temporary folder, spoken to over HTTP. */
final class RunningService implements AutoCloseable {

    private static final String BOUNDARY = "the-next-part";

    private final Path home;
    private final ConfigurableApplicationContext program;
    private final int port;
    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private String key = "";

    /** @param more parts of the program that it has besides */
    RunningService(Class<?>... more) throws IOException {
        this(List.of(), more);
    }

    /** @param settings as {@code --name=value} */
    RunningService(List<String> settings, Class<?>... more) throws IOException {
        home = Files.createTempDirectory("kleurplaat-benchmark");
        Class<?>[] parts = Arrays.copyOf(more, more.length + 1);
        parts[more.length] = KleurplaatApplication.class;
        List<String> all = new ArrayList<>(settings);
        all.addAll(List.of(
                "--kleurplaat.home=" + home,
                "--kleurplaat.sample=false",
                "--server.port=0",
                "--logging.level.root=warn"));
        program = new SpringApplication(parts).run(all.toArray(String[]::new));
        port = program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        address = "http://127.0.0.1:" + port;
    }

    /** Who speaks to it from now on, by their key. */
    RunningService as(String asked) {
        key = asked;
        return this;
    }

    /** Sends a file and waits until it is imported. */
    JsonNode imports(byte[] zip) throws IOException, InterruptedException {
        return imports(zip, "");
    }

    /** The same, and leaves out what is wrong. */
    JsonNode importsWhatIsGood(byte[] zip) throws IOException, InterruptedException {
        return imports(zip, "&skipErrors=true");
    }

    private JsonNode imports(byte[] zip, String options) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"network.zip\"\r\n"
                                + "Content-Type: application/zip\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(zip);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(
                "/api/imports?wait=true" + options, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    /** Asks a query that must be answered without errors. */
    JsonNode asks(String query) throws IOException, InterruptedException {
        JsonNode answer = post("/graphql", "application/json", json.writeValueAsBytes(Map.of("query", query)));
        if (answer.has("errors")) {
            throw new IllegalStateException("the query is answered with " + answer.get("errors"));
        }
        return answer.get("data");
    }

    /** A file by its address, read while it comes; the caller closes it. */
    InputStream file(String path) throws IOException, InterruptedException {
        var response =
                http.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " is answered with " + response.statusCode());
        }
        return response.body();
    }

    /** The folder of its data. */
    Path home() {
        return home;
    }

    int port() {
        return port;
    }

    <T> T bean(Class<T> type) {
        return program.getBean(type);
    }

    /** Has the program see what was written, and waits until it does. */
    void changed(long version) {
        program.publishEvent(new NetworkChanged(version));
    }

    void wipe() {
        EmptyRecord.wipe(program);
    }

    /** Ends it; what it wrote stays until it is closed. */
    void stop() {
        program.close();
    }

    @Override
    public void close() {
        stop();
        FileSystemUtils.deleteRecursively(home.toFile());
    }

    private JsonNode post(String path, String type, byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        var response = http.send(request.build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " is answered with " + response.statusCode() + ": "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return json.readTree(response.body());
    }
}
