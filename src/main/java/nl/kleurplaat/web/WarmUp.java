package nl.kleurplaat.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Asks what a newcomer asks, before the service says that it is ready: classes are loaded, statements planned and the
 * first answers there when somebody comes. What takes too long is left to whoever asks it.
 */
@Component
class WarmUp implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);

    private final WebServerApplicationContext service;
    private final ObjectMapper json;
    private final String host;
    private final String api;
    private final Duration longest;

    /** @param longest how long it may take together; zero leaves it out */
    WarmUp(
            WebServerApplicationContext service,
            ObjectMapper json,
            @Value("${server.address:127.0.0.1}") String host,
            @Value("${spring.graphql.http.path:/graphql}") String api,
            @Value("${kleurplaat.warm-up:10s}") Duration longest) {
        this.service = service;
        this.json = json;
        this.host = host;
        this.api = api;
        this.longest = longest;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        if (longest.isZero() || service.getWebServer() == null) {
            return;
        }
        long end = System.nanoTime() + longest.toNanos();
        var address = URI.create("http://" + host + ":" + service.getWebServer().getPort() + api);
        List<String> questions = Stream.concat(Stream.of(Examples.first()), Examples.all().stream())
                .toList();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String question : questions) {
                Duration left = Duration.ofNanos(end - System.nanoTime());
                if (!left.isPositive()) {
                    return;
                }
                client.send(asked(address, question).timeout(left).build(), BodyHandlers.discarding());
            }
        } catch (IOException e) {
            log.debug("The first questions were not all asked: {}", e.getMessage());
        }
    }

    private HttpRequest.Builder asked(URI address, String question) {
        return HttpRequest.newBuilder(address)
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_GRAPHQL_RESPONSE_VALUE)
                .POST(BodyPublishers.ofString(json.writeValueAsString(Map.of("query", question))));
    }
}
