package nl.kleurplaat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that is answered in server-sent events. */
public final class EventClient implements AutoCloseable {

    private static final long LIMIT_SECONDS = 60;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An event with its name; the end of the stream is called {@code end}. */
    private record Event(String name, String data) {}

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final HttpClient http = HttpClient.newHttpClient();

    /** Asks, and returns before anything is answered. */
    public EventClient(int port, String query) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query))))
                .build();
        Thread.ofVirtual().start(() -> read(request));
    }

    /** The answer in the next event, which has to carry one: data and errors. */
    public JsonNode next() throws InterruptedException {
        return JSON.readTree(expect("next"));
    }

    /** Waits for an event of this name, which has to be the next one; what it carries. */
    public String expect(String name) throws InterruptedException {
        Event event = events.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (event == null || !event.name().equals(name)) {
            throw new AssertionError(name + " was expected: " + event);
        }
        return event.data();
    }

    /** Whether an event has come that was not taken yet. */
    public boolean hasNext() {
        return !events.isEmpty();
    }

    private void read(HttpRequest request) {
        try {
            HttpResponse<Stream<String>> answer = http.send(request, BodyHandlers.ofLines());
            String name = "";
            for (String line : (Iterable<String>) answer.body()::iterator) {
                if (line.startsWith("event:")) {
                    name = line.substring("event:".length()).strip();
                } else if (line.startsWith("data:")) {
                    events.add(new Event(name, line.substring("data:".length())));
                }
            }
            events.add(new Event("end", String.valueOf(answer.statusCode())));
        } catch (IOException | UncheckedIOException e) {
            events.add(new Event("end", String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
