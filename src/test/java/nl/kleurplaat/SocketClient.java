package nl.kleurplaat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client over a WebSocket, in the protocol graphql-transport-ws. */
public final class SocketClient implements AutoCloseable {

    private static final long LIMIT_SECONDS = 60;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    /** By the service; the answer to that is on its way. */
    private volatile boolean closed;

    private SocketClient(int port, Map<String, String> headers) {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        headers.forEach(builder::header);
        socket = builder.subprotocols("graphql-transport-ws")
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/graphql"), new Listener())
                .join();
    }

    /** Connects without a header, says this in the first message, and waits for nothing. */
    public static SocketClient introduced(int port, Map<String, ?> payload) {
        SocketClient client = new SocketClient(port, Map.of());
        client.send(JSON.writeValueAsString(Map.of("type", "connection_init", "payload", payload)));
        return client;
    }

    /** Connects, and waits until the service has greeted. */
    public static SocketClient connect(int port, Map<String, String> headers) throws InterruptedException {
        SocketClient client = new SocketClient(port, headers);
        client.send("{\"type\": \"connection_init\"}");
        client.expect("connection_ack");
        return client;
    }

    /** Subscribes, and waits until the service has heard it. */
    public void subscribe(String id, String query) throws InterruptedException {
        send(JSON.writeValueAsString(Map.of("type", "subscribe", "id", id, "payload", Map.of("query", query))));
        send("{\"type\": \"ping\", \"payload\": {\"after\": \"" + id + "\"}}");
        // what has been answered in the meantime stays to be read
        var before = new LinkedBlockingQueue<JsonNode>();
        for (JsonNode message = take(); !is(message, "pong"); message = take()) {
            before.add(message);
        }
        before.addAll(messages);
        messages.clear();
        messages.addAll(before);
    }

    public void unsubscribe(String id) {
        send("{\"type\": \"complete\", \"id\": \"" + id + "\"}");
    }

    /** The answer in the next message, which has to carry one: data and errors. */
    public JsonNode next() throws InterruptedException {
        return expect("next").get("payload");
    }

    /** Waits for a message of this type, which has to be the next one. */
    public JsonNode expect(String type) throws InterruptedException {
        JsonNode message = take();
        if (!is(message, type)) {
            throw new AssertionError(type + " was expected: " + message);
        }
        return message;
    }

    /** Whether nothing comes for a while. */
    public boolean silent(long milliseconds) throws InterruptedException {
        JsonNode message = messages.poll(milliseconds, TimeUnit.MILLISECONDS);
        return message == null;
    }

    private JsonNode take() throws InterruptedException {
        JsonNode message = messages.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("nothing came within " + LIMIT_SECONDS + " s");
        }
        if (is(message, "ping")) {
            // one that came before the connection was closed has nobody left to answer
            if (!closed) {
                send("{\"type\": \"pong\"}");
            }
            return take();
        }
        return message;
    }

    private static boolean is(JsonNode message, String type) {
        return message.get("type").asString().equals(type);
    }

    private void send(String message) {
        socket.sendText(message, true).join();
    }

    @Override
    public void close() {
        if (!closed && !socket.isOutputClosed()) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        }
    }

    /** Puts messages together; the closing of the connection counts as one. */
    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                messages.add(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            closed = true;
            messages.add(JSON.valueToTree(Map.of("type", "closed", "status", status, "reason", reason)));
            return null;
        }
    }
}
