package nl.kleurplaat.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import nl.kleurplaat.Api;
import nl.kleurplaat.EventClient;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.SocketClient;
import nl.kleurplaat.network.GraphVersion;
import nl.kleurplaat.network.NetworkChanged;
import nl.kleurplaat.network.Touched;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;

/** Following the network, as clients do it. */
@Neo4jTest
class NetworkFollowingIT {

    private static final String CHANGES = """
        subscription {
          networkChanged { version everything organisations stakeholders collaborations
            network { version summary { actors } actors(first: 100) { totalCount } } }
        }
        """;

    private static final int MOST = 50;

    @Autowired
    private Driver driver;

    @Autowired
    private ApplicationEventPublisher events;

    private final int port;

    NetworkFollowingIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void eachChangeComesOnceInOrderWithTheNetworkAsItIsThen() throws InterruptedException {
        try (SocketClient client = SocketClient.connect(port, Map.of())) {
            client.subscribe("1", CHANGES);
            long version = 0;
            for (int n = 1; n <= 5; n++) {
                long written = add("o" + n);
                publish(written);
                JsonNode change = client.next().at("/data/networkChanged");
                assertThat(change.get("version").asString()).isEqualTo(String.valueOf(written));
                assertThat(change.get("everything").asBoolean()).isFalse();
                assertThat(texts(change.get("organisations"))).containsExactly("o" + n);
                assertThat(change.get("stakeholders")).isEmpty();
                assertThat(change.get("collaborations")).isEmpty();
                assertThat(change.at("/network/version").asString()).isEqualTo(String.valueOf(written));
                assertThat(change.at("/network/summary/actors").asInt()).isEqualTo(n);
                assertThat(change.at("/network/actors/totalCount").asInt()).isEqualTo(n);
                assertThat(written).isGreaterThan(version);
                version = written;
            }
            assertThat(client.silent(500)).isTrue();

            client.unsubscribe("1");
            client.subscribe("2", "{ network { version } }");
            assertThat(client.next().at("/data/network/version").asString()).isEqualTo(String.valueOf(version));
            client.expect("complete");
            publish(add("o6"));
            assertThat(client.silent(500)).isTrue();
        }
    }

    @Test
    void aChangeByAnotherInstanceComesToo() throws InterruptedException {
        try (SocketClient client = SocketClient.connect(port, Map.of())) {
            client.subscribe("1", CHANGES);

            long written = add("elders");

            JsonNode change = client.next().at("/data/networkChanged");
            assertThat(change.get("version").asString()).isEqualTo(String.valueOf(written));
            assertThat(texts(change.get("organisations"))).containsExactly("elders");
        }
    }

    @Test
    void moreKeysThanAThousandAreNotNamed() throws InterruptedException {
        try (SocketClient client = SocketClient.connect(port, Map.of())) {
            client.subscribe("1", CHANGES);
            List<String> things = new ArrayList<>();
            for (int n = 0; n < NetworkChangeView.MOST; n++) {
                things.add(Touched.thing("Organisation", "o" + n));
            }

            publish(raise(Touched.of(things)));
            JsonNode most = client.next().at("/data/networkChanged");
            things.add(Touched.thing("Stakeholder", "s"));
            publish(raise(Touched.of(things)));
            JsonNode more = client.next().at("/data/networkChanged");

            assertThat(texts(most.get("organisations")))
                    .containsExactlyElementsOf(IntStream.range(0, NetworkChangeView.MOST)
                            .mapToObj(n -> "o" + n)
                            .sorted()
                            .toList());
            assertThat(most.get("everything").asBoolean()).isFalse();
            assertThat(more.get("organisations")).isEmpty();
            assertThat(more.get("stakeholders")).isEmpty();
            assertThat(more.get("everything").asBoolean()).isTrue();
        }
    }

    @Test
    void eventsTellTheSame() throws InterruptedException {
        try (EventClient client = new EventClient(port, CHANGES)) {
            // there is no sign that a stream has begun but its first event
            for (int n = 0; !client.hasNext(); n++) {
                publish(add("eerder" + n));
                Thread.sleep(200);
            }
            long last = drain(client);
            for (int n = 1; n <= 3; n++) {
                long written = add("o" + n);
                publish(written);
                JsonNode change = client.next().at("/data/networkChanged");
                assertThat(change.get("version").asString()).isEqualTo(String.valueOf(written));
                assertThat(texts(change.get("organisations"))).containsExactly("o" + n);
                assertThat(change.at("/network/version").asString()).isEqualTo(String.valueOf(written));
                assertThat(written).isGreaterThan(last);
                last = written;
            }
        }
    }

    @Test
    void aLensThatShowsNothingIsRefusedAtOnce() throws InterruptedException {
        String wrong = "subscription { networkChanged(lens: {domains: [\"nergens\"]}) { version } }";
        try (SocketClient dutch = SocketClient.connect(port, Map.of());
                SocketClient english = SocketClient.connect(port, Map.of("Accept-Language", "en"));
                EventClient stream = new EventClient(port, wrong)) {
            dutch.subscribe("1", wrong);
            english.subscribe("1", wrong);

            JsonNode error = dutch.next().at("/errors/0");
            assertThat(error.at("/extensions/code").asString()).isEqualTo("NOT_FOUND");
            assertThat(error.get("message").asString()).contains("nergens").contains("domein");
            dutch.expect("complete");
            assertThat(english.next().at("/errors/0/message").asString())
                    .contains("nergens")
                    .doesNotContain("domein");
            assertThat(stream.next().at("/errors/0")).isEqualTo(error);
            stream.expect("complete");
            assertThat(stream.expect("end")).isEqualTo("200");
        }
    }

    @Test
    void asManyAsAllowedAreOpenAtOnce() throws InterruptedException {
        String question = "subscription { networkChanged { version } }";
        try (SocketClient client = SocketClient.connect(port, Map.of())) {
            for (int n = 1; n <= MOST; n++) {
                client.subscribe("s" + n, question);
            }
            client.subscribe("te veel", question);
            JsonNode error = client.next().at("/errors/0");
            assertThat(error.at("/extensions/code").asString()).isEqualTo("RATE_LIMITED");
            assertThat(error.get("message").asString()).contains("50");
            assertThat(client.expect("complete").get("id").asString()).isEqualTo("te veel");
        }
        // the first client has left, and so have its subscriptions
        try (SocketClient client = SocketClient.connect(port, Map.of())) {
            String code = "RATE_LIMITED";
            for (int n = 0; n < 50 && code.equals("RATE_LIMITED"); n++) {
                client.subscribe("na " + n, question);
                code = client.silent(100) ? "" : "RATE_LIMITED";
                if (!code.isEmpty()) {
                    client.expect("complete");
                }
            }
            assertThat(code).isEmpty();
        }
    }

    @Test
    void aPageOfAnotherSiteGetsNoSocket() {
        assertThatThrownBy(() -> SocketClient.connect(port, Map.of("Origin", "http://elders.example")))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(403));
        assertThatThrownBy(() -> SocketClient.connect(
                        port, Map.of("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "websocket")))
                .isInstanceOf(CompletionException.class);
    }

    @Test
    void aPageOfItsOwnGetsOne() throws InterruptedException {
        Map<String, String> own = Map.of("Origin", "http://127.0.0.1:" + port, "Sec-Fetch-Site", "same-origin");
        try (SocketClient client = SocketClient.connect(port, own)) {
            client.subscribe("1", "{ network { summary { actors } } }");
            assertThat(client.next().at("/data/network/summary/actors").asInt()).isZero();
        }
    }

    @Test
    void oneAnswerIsNoPlaceForASubscription() {
        assertThat(new Api(port).in("en").error("subscription { networkChanged { version } }"))
                .isEqualTo("BAD_INPUT: A subscription gives more than one answer. Ask for it over a WebSocket, or with "
                        + "Accept: text/event-stream.");
    }

    /** The version of the last change that has come. */
    private static long drain(EventClient client) throws InterruptedException {
        long last = 0;
        do {
            long version = Long.parseLong(
                    client.next().at("/data/networkChanged/version").asString());
            assertThat(version).isGreaterThan(last);
            last = version;
            Thread.sleep(500);
        } while (client.hasNext());
        return last;
    }

    private long add(String key) {
        try (var session = driver.session()) {
            return session.executeWrite(tx -> {
                tx.run("CREATE (:Organisation {key: $key, name: $key, version: 1})", Map.of("key", key))
                        .consume();
                return GraphVersion.raise(tx, Touched.of(Set.of(Touched.thing("Organisation", key))));
            });
        }
    }

    private long raise(Touched touched) {
        try (var session = driver.session()) {
            return session.executeWrite(tx -> GraphVersion.raise(tx, touched));
        }
    }

    private void publish(long version) {
        events.publishEvent(new NetworkChanged(version));
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList();
    }
}
