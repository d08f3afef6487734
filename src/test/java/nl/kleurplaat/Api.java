package nl.kleurplaat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kleurplaat.api.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as a client sees it, over HTTP. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "kleurplaat-test-boundary";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final String language;
    private final @Nullable Role role;

    public Api(int port) {
        this("http://127.0.0.1:" + port, "nl", null);
    }

    private Api(String root, String language, @Nullable Role role) {
        this.root = root;
        this.language = language;
        this.role = role;
    }

    public Api in(String otherLanguage) {
        return new Api(root, otherLanguage, role);
    }

    /** As one who may see and do what a role may. */
    public Api as(Role other) {
        return new Api(root, language, other);
    }

    /** The whole answer to a query: data and errors. */
    public JsonNode ask(String query) {
        return ask(query, Map.of());
    }

    /** The whole answer to a query with variables. */
    public JsonNode ask(String query, Map<String, Object> variables) {
        String body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
        return JSON.readTree(send(request("/graphql")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)))
                .body());
    }

    /** The data of an answer that has no errors. */
    public JsonNode data(String query) {
        JsonNode answer = ask(query);
        if (answer.has("errors")) {
            throw new AssertionError("errors in the answer: " + answer.get("errors"));
        }
        return answer.get("data");
    }

    /** The only error of an answer, as {@code CODE: message}. */
    public String error(String query) {
        JsonNode errors = ask(query).path("errors");
        if (errors.size() != 1) {
            throw new AssertionError("one error was expected: " + errors);
        }
        return errors.get(0).path("extensions").path("code").asString() + ": "
                + errors.get(0).path("message").asString();
    }

    /** The answer to a query, with its headers. */
    public HttpResponse<String> post(String query, @Nullable String version) {
        HttpRequest.Builder request = request("/graphql").header("Content-Type", "application/json");
        if (version != null) {
            request.header("Kleurplaat-Version", version);
        }
        return send(request.POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query)))));
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends a file and waits for the import to end. */
    public HttpResponse<String> send(String fileName, byte[] file, String parameters) {
        return post(fileName, file, "?wait=true" + parameters, null);
    }

    /** Sends a file without waiting. */
    public HttpResponse<String> begin(String fileName, byte[] file) {
        return post(fileName, file, "", null);
    }

    /** What the assistant takes a file for. */
    public JsonNode look(String fileName, byte[] file) {
        return JSON.readTree(post(fileName, file, "/look", null).body());
    }

    /** Sends a file of any shape with what is said of it, and waits for the import to end. */
    public HttpResponse<String> send(String fileName, byte[] file, String parameters, String mapping) {
        return post(fileName, file, "?wait=true" + parameters, mapping);
    }

    /** @param mapping what is said of the file; null where nothing is */
    private HttpResponse<String> post(String fileName, byte[] file, String address, @Nullable String mapping) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(part("file\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream"));
        body.writeBytes(file);
        if (mapping != null) {
            body.writeBytes(part("mapping\""));
            body.writeBytes(mapping.getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request("/api/imports" + address)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] part(String name) {
        return ("\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Imports a file that must go in. */
    public JsonNode imports(String fileName, byte[] file) {
        HttpResponse<String> answer = send(fileName, file, "");
        if (answer.statusCode() != 200) {
            throw new AssertionError("the import answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** Imports the sample network of the product. */
    public JsonNode importSample() {
        return imports("voorbeeld.zip", zip(Path.of("src/main/resources/sample")));
    }

    public static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    /** The CSV files of a folder as a zip. */
    public static byte[] zip(Path folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                var files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + path)).header("Accept-Language", language);
        return role == null ? request : request.header(TestReaders.HEADER, role.name());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
