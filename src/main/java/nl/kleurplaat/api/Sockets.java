package nl.kleurplaat.api;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.server.HandshakeHandler;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Questions over a WebSocket. A client that only speaks another protocol, such as the older {@code graphql-ws}, is told which
 * one is spoken here as the reason of closing; it would wait for ever otherwise.
 */
@Component
class Sockets extends GraphQlWebSocketHandler {

    private static final String SPOKEN = "graphql-transport-ws";
    private static final String OLD = "graphql-ws";

    /** As clients of the protocol say that none of those offered is spoken. */
    private static final int NOT_ACCEPTABLE = 4406;

    private final Texts texts;

    Sockets(WebGraphQlHandler questions, JsonMapper json, GraphQlProperties settings, Texts texts) {
        super(
                questions,
                new JacksonJsonHttpMessageConverter(json),
                settings.getWebsocket().getConnectionInitTimeout(),
                settings.getWebsocket().getKeepAlive());
        this.texts = texts;
    }

    /** A browser only hears why it is closed where what it offered was taken. */
    @Override
    public List<String> getSubProtocols() {
        return List.of(SPOKEN, OLD);
    }

    /** Whoever opened the connection asks all that comes over it. */
    @Override
    public WebSocketHttpRequestHandler initWebSocketHttpRequestHandler(HandshakeHandler handshake) {
        WebSocketHttpRequestHandler handler = super.initWebSocketHttpRequestHandler(handshake);
        handler.setHandshakeInterceptors(
                Stream.concat(handler.getHandshakeInterceptors().stream(), Stream.of(new ReaderOfSocket()))
                        .toList());
        return handler;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        String taken = session.getAcceptedProtocol();
        boolean offered = session.getHandshakeHeaders().containsHeader("Sec-WebSocket-Protocol");
        if (SPOKEN.equalsIgnoreCase(taken) || (!offered && (taken == null || taken.isEmpty()))) {
            super.afterConnectionEstablished(session);
        } else {
            close(session);
        }
    }

    private void close(WebSocketSession session) {
        Locale language = LanguageOfSocket.language(
                session.getUri() == null
                        ? null
                        : UriComponentsBuilder.fromUri(session.getUri())
                                .build()
                                .getQueryParams()
                                .getFirst("lang"),
                session.getHandshakeHeaders().getAcceptLanguageAsLocales());
        try {
            session.close(new CloseStatus(NOT_ACCEPTABLE, texts.text(language, "api.socket-protocol")));
        } catch (IOException e) {
            // whoever went away need not be told
        }
    }
}
