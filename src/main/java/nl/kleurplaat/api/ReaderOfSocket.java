package nl.kleurplaat.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Takes who opens a WebSocket along to the questions that come over it; whoever does not show it yet does so over the connection. */
final class ReaderOfSocket implements HandshakeInterceptor {

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        HttpServletRequest opening = ((ServletServerHttpRequest) request).getServletRequest();
        for (String attribute : List.of(Reader.ATTRIBUTE, Shown.ATTRIBUTE)) {
            Object held = opening.getAttribute(attribute);
            if (held != null) {
                attributes.put(attribute, held);
            }
        }
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}
}
