package nl.kleurplaat.api;

import java.util.List;
import org.springframework.graphql.MediaTypes;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.http.MediaType;

/** How answers reach whoever asked. */
enum Transport {
    /** One answer to one request. */
    ANSWER,
    /** A stream of events in the answer to one request. */
    EVENTS,
    /** Over a WebSocket, with those to other requests. */
    SOCKET;

    static Transport of(WebGraphQlRequest request) {
        if (request instanceof WebSocketGraphQlRequest) {
            return SOCKET;
        }
        List<MediaType> accepted = request.getHeaders().getAccept();
        boolean plain = accepted.isEmpty()
                || accepts(accepted, MediaType.APPLICATION_JSON)
                || accepts(accepted, MediaTypes.APPLICATION_GRAPHQL_RESPONSE);
        return plain ? ANSWER : EVENTS;
    }

    private static boolean accepts(List<MediaType> accepted, MediaType type) {
        return accepted.stream().anyMatch(type::isCompatibleWith);
    }
}
