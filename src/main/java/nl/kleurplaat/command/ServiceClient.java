package nl.kleurplaat.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a service what a command wants of it. Every refusal is a {@link CommandFailure}. */
final class ServiceClient implements AutoCloseable {

    private static final String BOUNDARY = "kleurplaat-8f3b6f0c1d";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final String root;
    private final Locale language;
    private final @Nullable String key;

    /**
     * @param root the address of the service, without a path behind it
     * @param key who asks; null where the service asks nobody who they are
     */
    ServiceClient(String root, Locale language, @Nullable String key) {
        this.root = root.replaceFirst("/+$", "");
        this.language = language;
        this.key = key;
        if (!this.root.matches("https?://[^/?#\\s]+")) {
            throw new CommandFailure(CommandFailure.WRONG_USE, "command.bad-address", root);
        }
    }

    JsonNode get(String path) throws InterruptedException {
        return json(send(request(path).GET()));
    }

    JsonNode delete(String path) throws InterruptedException {
        return json(send(request(path).DELETE()));
    }

    /** The answer to a question in GraphQL, with what went wrong in it. */
    JsonNode ask(String question, JsonNode variables) throws InterruptedException {
        String body = JsonMapper.shared().writeValueAsString(Map.of("query", question, "variables", variables));
        HttpResponse<InputStream> answer = send(
                request("/graphql").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
        JsonNode read = read(answer);
        return read.has("data") || read.has("errors") ? read : refuse(read);
    }

    /** The state of the import that a file has become. */
    JsonNode send(Path file, String parameters) throws InterruptedException {
        return json(send(request("/api/imports" + parameters)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(form(file))));
    }

    private static BodyPublisher form(Path file) {
        String name = String.valueOf(file.getFileName()).replaceAll("[\"\\p{Cntrl}]", "_");
        try {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new CommandFailure(CommandFailure.REFUSED, "command.cannot-read", file.toString());
            }
            return BodyPublishers.concat(
                    BodyPublishers.ofString("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\";"
                            + " filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        } catch (IOException e) {
            throw new CommandFailure(CommandFailure.REFUSED, "command.cannot-read", file.toString());
        }
    }

    /** A file that the service makes, as it comes in. */
    HttpResponse<InputStream> download(String path) throws InterruptedException {
        return download(path, ANSWER);
    }

    /** @param longest how long it may take until the file begins to come */
    HttpResponse<InputStream> download(String path, Duration longest) throws InterruptedException {
        HttpResponse<InputStream> answer = send(request(path).timeout(longest).GET());
        if (answer.statusCode() != 200) {
            refuse(read(answer));
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(ANSWER)
                .header("Accept-Language", language.getLanguage());
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    private HttpResponse<InputStream> send(HttpRequest.Builder request) throws InterruptedException {
        try {
            return http.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new CommandFailure(CommandFailure.NOT_REACHED, "command.not-reached", root);
        }
    }

    private JsonNode json(HttpResponse<InputStream> answer) {
        JsonNode read = read(answer);
        return answer.statusCode() < 300 ? read : refuse(read);
    }

    private JsonNode read(HttpResponse<InputStream> answer) {
        try (InputStream body = answer.body()) {
            return JsonMapper.shared().readTree(body);
        } catch (IOException | JacksonException e) {
            throw new CommandFailure(CommandFailure.NOT_REACHED, "command.no-kleurplaat", root);
        }
    }

    private JsonNode refuse(JsonNode answer) {
        if (answer.at("/error/message").isString()) {
            throw CommandFailure.of(answer.get("error"));
        }
        throw new CommandFailure(CommandFailure.NOT_REACHED, "command.no-kleurplaat", root);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
