package nl.kleurplaat.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** HTTP as bytes on a socket: a client library would mend or forbid what these tests send. */
final class RawHttp {

    /** @param headers names in lower case, values of equal names joined by {@code |} */
    record Answer(int status, Map<String, String> headers, String body) {}

    private RawHttp() {}

    /** Sends head lines, a blank line and a body, and reads until the server closes. */
    static Answer send(int port, List<String> head, byte[] body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.writeBytes(
                    (String.join("\r\n", head) + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            request.writeBytes(body);
            socket.getOutputStream().write(request.toByteArray());
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static Answer get(int port, String path, String... headers) throws IOException {
        return send(port, head("GET " + path, headers), new byte[0]);
    }

    static Answer post(int port, String path, String body, String... headers) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        List<String> head = head("POST " + path, headers);
        return send(port, concat(head, "Content-Length: " + bytes.length), bytes);
    }

    static Answer postInChunks(int port, String path, String body, String... headers) throws IOException {
        StringBuilder chunks = new StringBuilder();
        for (int start = 0; start < body.length(); start += 8192) {
            String chunk = body.substring(start, Math.min(body.length(), start + 8192));
            chunks.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        List<String> head = head("POST " + path, headers);
        return send(
                port,
                concat(head, "Transfer-Encoding: chunked"),
                chunks.append("0\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a Host unless the test brings its own. */
    private static List<String> head(String start, String... headers) {
        List<String> head = concat(List.of(start + " HTTP/1.1"), headers);
        return head.stream().anyMatch(line -> line.startsWith("Host:")) ? head : concat(head, "Host: localhost");
    }

    private static List<String> concat(List<String> first, String... more) {
        return Stream.concat(first.stream(), Arrays.stream(more)).toList();
    }

    private static Answer parse(String text) {
        int end = text.indexOf("\r\n\r\n");
        List<String> lines = List.of(text.substring(0, end).split("\r\n"));
        Map<String, String> headers = lines.stream()
                .skip(1)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                        line -> line.substring(line.indexOf(':') + 1).strip(),
                        (one, other) -> one + "|" + other));
        return new Answer(Integer.parseInt(lines.getFirst().split(" ")[1]), headers, text.substring(end + 4));
    }
}
