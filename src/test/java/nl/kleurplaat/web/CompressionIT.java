package nl.kleurplaat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Answers are packed for who asks that, and are the same unpacked. */
@Neo4jTest
class CompressionIT {

    private static final String QUESTION =
            "{\"query\": \"{ network { actors(first: 49) { edges { node { key name degree } } } } }\"}";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    private HttpResponse<byte[]> send(String path, String body, String encoding)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Encoding", encoding);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private void isPacked(String path, String body) throws IOException, InterruptedException {
        HttpResponse<byte[]> plain = send(path, body, "identity");
        HttpResponse<byte[]> packed = send(path, body, "gzip");

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.body().length).isLessThan(plain.body().length / 2);
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/docs/measures",
                "/api/tables/ties.csv",
                "/api/tables/ties.json",
                "/api/networks/export.graphml",
                "/api/networks/export.gexf",
                "/api/networks/export.json"
            })
    void pagesTablesAndNetworksArePacked(String path) throws IOException, InterruptedException {
        new Api(port).importSample();

        isPacked(path, "");
    }

    @Test
    void answersOfGraphQlArePacked() throws IOException, InterruptedException {
        new Api(port).importSample();

        isPacked("/graphql", QUESTION);
    }
}
