package nl.kleurplaat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.SocketClient;
import nl.kleurplaat.web.RawHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page of another site that whoever runs the service allows, asks it as its own pages do; any other does not. */
@SpringBootTest(
        classes = WebStub.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {WebStub.SCHEMA, WebStub.DOCS, "kleurplaat.allowed-origins=https://kaart.example"})
class AllowedOriginsTests {

    private static final String ALLOWED = "https://kaart.example";
    private static final String FOREIGN = "https://evil.example";
    private static final String QUESTION = "{\"query\": \"{ network { asOf } }\"}";
    private static final String JSON = "Content-Type: application/json";

    private final int port;

    AllowedOriginsTests(@LocalServerPort int port) {
        this.port = port;
    }

    private Answer preflight(String origin) throws IOException {
        return RawHttp.send(
                port,
                List.of(
                        "OPTIONS /graphql HTTP/1.1",
                        "Host: localhost",
                        "Origin: " + origin,
                        "Sec-Fetch-Site: cross-site",
                        "Sec-Fetch-Mode: cors",
                        "Access-Control-Request-Method: POST",
                        "Access-Control-Request-Headers: content-type"),
                new byte[0]);
    }

    @Test
    void aBrowserIsToldWhatAnAllowedPageMayAsk() throws IOException {
        Answer answer = preflight(ALLOWED);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.headers())
                .containsEntry("access-control-allow-origin", ALLOWED)
                .containsEntry("access-control-allow-methods", "GET, POST");
        assertThat(answer.headers().get("access-control-allow-headers")).contains("Content-Type");
        Answer refused = preflight(FOREIGN);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/event-stream"})
    void anAllowedPageReadsAnswersAndEvents(String form) throws IOException {
        Answer answer = RawHttp.post(
                port,
                "/graphql",
                QUESTION,
                JSON,
                "Accept: " + form,
                "Origin: " + ALLOWED,
                "Sec-Fetch-Site: cross-site");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).startsWith(form);
        assertThat(answer.headers())
                .containsEntry("access-control-allow-origin", ALLOWED)
                .containsKey("access-control-expose-headers");
        assertThat(answer.headers().get("vary")).contains("Origin");
        assertThat(RawHttp.post(port, "/graphql", QUESTION, JSON, "Accept: " + form, "Origin: " + FOREIGN)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anAllowedPageOpensAWebSocket() throws InterruptedException {
        SocketClient.connect(port, Map.of("Origin", ALLOWED)).close();

        assertThatThrownBy(() -> SocketClient.connect(port, Map.of("Origin", FOREIGN)))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void pagesOfItsOwnAreAskedAsBefore() throws IOException {
        Answer own = RawHttp.post(port, "/graphql", QUESTION, JSON, "Origin: http://localhost");

        assertThat(own.status()).isEqualTo(200);
        assertThat(own.headers()).doesNotContainKey("access-control-allow-origin");
    }
}
