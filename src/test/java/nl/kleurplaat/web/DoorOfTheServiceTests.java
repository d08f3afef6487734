package nl.kleurplaat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import nl.kleurplaat.web.RawHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = WebStub.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {WebStub.SCHEMA, WebStub.DOCS})
class DoorOfTheServiceTests {

    private static final String JSON = "Content-Type: application/json";
    private static final String MULTIPART = "Content-Type: multipart/form-data; boundary=x";
    private static final String UPLOAD =
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nid\r\n--x--\r\n";

    private final int port;

    DoorOfTheServiceTests(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/graphiql",
                "/docs",
                "/graphql",
                "/api/imports",
                "/assets/kleurplaat.css",
                "/none",
                "/error"
            })
    void refusesANameThatWasReboundToThisComputer(String path) throws IOException {
        Answer answer = RawHttp.get(port, path, "Host: evil.example:" + port);

        assertThat(answer.status()).isEqualTo(421);
        assertThat(answer.body())
                .isEqualTo("{\"error\":{\"code\":\"FORBIDDEN\",\"message\":\"Onder deze naam is de dienst niet te"
                        + " bereiken. Gebruik"
                        + " http://localhost:" + port + " of http://127.0.0.1:" + port + ".\"}}");
        assertThat(RawHttp.post(port, path, "{}", JSON, "Host: evil.example").status())
                .isEqualTo(421);
    }

    @Test
    void refusesAWebSocketOfAnotherSiteOrUnderAnotherName() throws IOException {
        String[] handshake = {
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Protocol: graphql-transport-ws"
        };

        assertThat(RawHttp.get(port, "/graphql", with(handshake, "Origin: http://evil.example"))
                        .status())
                .isEqualTo(403);
        assertThat(RawHttp.get(port, "/graphql", with(handshake, "Host: evil.example:" + port))
                        .status())
                .isEqualTo(421);
        assertThat(RawHttp.get(
                                port,
                                "/graphql",
                                with(handshake, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: websocket"))
                        .status())
                .isEqualTo(403);
    }

    private static String[] with(String[] lines, String... more) {
        return Stream.concat(Stream.of(lines), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void refusesARequestWithoutHost() throws IOException {
        assertThat(RawHttp.send(port, List.of("GET / HTTP/1.0"), new byte[0]).status())
                .isEqualTo(421);
        assertThat(RawHttp.send(port, List.of("GET / HTTP/1.1"), new byte[0]).status())
                .isEqualTo(400);
    }

    @Test
    void refusesAnUploadFromAnotherSite() throws IOException {
        for (String origin : List.of("http://evil.example", "null", "http://localhost", "https://localhost:" + port)) {
            Answer answer = RawHttp.post(
                    port, "/api/imports", UPLOAD, MULTIPART, "Host: localhost:" + port, "Origin: " + origin);

            assertThat(answer.status()).as(origin).isEqualTo(403);
            assertThat(answer.body()).contains("\"FORBIDDEN\"").contains("andere website");
        }
        assertThat(RawHttp.post(port, "/api/imports", UPLOAD, MULTIPART, "Sec-Fetch-Site: cross-site")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void letsItsOwnPagesIn() throws IOException {
        for (String host : List.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port)) {
            String[] own = {MULTIPART, "Host: " + host, "Origin: http://" + host, "Sec-Fetch-Site: same-origin"};
            assertThat(RawHttp.post(port, "/api/imports", UPLOAD, own).status())
                    .as(host)
                    .isEqualTo(202);
        }
    }

    @Test
    void opensNoWebSocketForAnotherSite() throws IOException {
        Answer answer = RawHttp.get(
                port, "/graphql", "Upgrade: websocket", "Sec-WebSocket-Version: 13", "Origin: http://evil.example");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void allowsNoOtherOriginToRead() throws IOException {
        Answer preflight = RawHttp.send(
                port,
                List.of(
                        "OPTIONS /graphql HTTP/1.1",
                        "Host: localhost",
                        "Origin: http://evil.example",
                        "Access-Control-Request-Method: POST"),
                new byte[0]);

        assertThat(preflight.status()).isEqualTo(403);
        assertThat(preflight.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?lang=en",
                "/graphiql",
                "/docs",
                "/docs/measures",
                "/docs/picture.svg",
                "/assets/kleurplaat.css",
                "/assets/graphiql.js",
                "/lib/graphiql/3.2.0/graphiql.min.css",
                "/none",
                "/error",
                "/graphql",
                "/api/broken",
                "/docs/none",
                "/<not-http>",
                "/%zz",
                "/docs/%2e%2e/%2e%2e/application.properties"
            })
    void tellsTheBrowserOnEveryPathWhatItMayDo(String path) throws IOException {
        var headers = RawHttp.get(port, path, "Accept: text/html").headers();

        assertThat(headers.get("content-security-policy"))
                .startsWith("default-src 'self'; ")
                .contains("object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
                .doesNotContain("script-src", "unsafe-eval", "|", "*");
        if (!path.equals("/graphiql")) {
            assertThat(headers.get("content-security-policy")).doesNotContain("unsafe-inline");
        }
        assertThat(headers)
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("referrer-policy", "same-origin")
                .containsEntry("cross-origin-opener-policy", "same-origin")
                .containsEntry("cross-origin-resource-policy", "same-origin")
                .containsKey("cache-control")
                .doesNotContainKeys("access-control-allow-origin", "server", "x-powered-by", "set-cookie");
    }

    @Test
    void takesAQuestionOf256KibButNotALongerOne() throws IOException {
        assertThat(ask(256 * 1024, false).status()).isEqualTo(200);
        assertThat(ask(256 * 1024, true).status()).isEqualTo(200);
        assertThat(ask(256 * 1024, true).body()).contains("2026-11-21");
        for (boolean chunked : List.of(false, true)) {
            Answer tooLong = ask(256 * 1024 + 1, chunked);
            assertThat(tooLong.status()).isEqualTo(413);
            assertThat(tooLong.headers()).containsEntry("content-type", "application/json;charset=UTF-8");
            assertThat(tooLong.body())
                    .isEqualTo(
                            "{\"errors\":[{\"message\":\"De vraag is te groot: zij mag ten hoogste 256 KiB zijn. Maak"
                                    + " er meer vragen van.\",\"extensions\":{\"code\":\"TOO_LARGE\"}}]}");
        }
    }

    @Test
    void doesNotParseAQuestionThatIsTooLong() throws IOException {
        String noJson = "x".repeat(256 * 1024 + 1);

        assertThat(RawHttp.post(port, "/graphql", noJson, JSON).status()).isEqualTo(413);
        assertThat(RawHttp.post(port, "/%67raphql", noJson, JSON).status()).isEqualTo(413);
        assertThat(RawHttp.post(port, "/graphql;a=b", noJson, JSON).status()).isEqualTo(413);
        assertThat(RawHttp.post(port, "/graphql", noJson, "Content-Type: text/plain")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void takesALargerUpload() throws IOException {
        String large = UPLOAD.replace("id", "id\r\n" + "x".repeat(300 * 1024));

        assertThat(RawHttp.post(port, "/api/imports", large, MULTIPART).status())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/broken", "/none", "/%zz", "/graphiql/%2e%2e/error"})
    void keepsTheInsideInside(String path) throws IOException {
        for (String accept : List.of("Accept: text/html", "Accept: */*", "Accept: application/json")) {
            Answer answer = RawHttp.get(port, path, accept);

            assertThat(answer.status()).isGreaterThanOrEqualTo(400);
            assertThat(answer.body())
                    .doesNotContainIgnoringCase(
                            "exception", "secret", "java", "springframework", "tomcat", "Whitelabel");
        }
    }

    private Answer ask(int length, boolean chunked) throws IOException {
        String question = "{\"query\":\"{ network { asOf } }\"}";
        String body = question + " ".repeat(length - question.length());
        return chunked
                ? RawHttp.postInChunks(port, "/graphql", body, JSON)
                : RawHttp.post(port, "/graphql", body, JSON);
    }
}
