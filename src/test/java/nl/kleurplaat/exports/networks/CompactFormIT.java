package nl.kleurplaat.exports.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.compact.CompactCensus;
import nl.kleurplaat.compact.CompactComponents;
import nl.kleurplaat.compact.CompactForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The compact form of the sample, as it leaves the service: it gives what the API tells. */
@Neo4jTest
class CompactFormIT {

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    private Api api;

    @BeforeEach
    void sample() {
        api = new Api(port);
        api.importSample();
    }

    private HttpResponse<Path> get(String lens) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/networks/export.compact?lens="
                                    + URLEncoder.encode(lens, StandardCharsets.UTF_8)))
                            .build(),
                    BodyHandlers.ofFile(folder.resolve("network.compact")));
        }
    }

    @Test
    void givesWhatTheApiTells() throws IOException, InterruptedException {
        for (String by : new String[] {"DOMAIN", "REGION", "KIND"}) {
            HttpResponse<Path> answer = get("{\"groupBy\":\"" + by + "\"}");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                    .matches("attachment; filename=\"kleurplaat-.*\\.compact\"");
            JsonNode told = api.data("{ network(lens: {groupBy: " + by + "}) { summary { actors ties components } } }")
                    .at("/network/summary");
            try (CompactForm form = CompactForm.open(answer.body()).check()) {
                assertThat(form.organisations()).isEqualTo(told.at("/actors").asInt());
                assertThat(CompactCensus.of(form).ties())
                        .isEqualTo(told.at("/ties").asLong())
                        .isGreaterThan(100);
                assertThat(CompactComponents.of(form).count())
                        .isEqualTo(told.at("/components").asInt());
            }
        }
    }

    @Test
    void saysWhyThereIsNone() throws IOException, InterruptedException {
        assertThat(get("{\"actors\":\"STAKEHOLDER\"}").statusCode()).isEqualTo(400);
        assertThat(get("{\"changes\":[{\"removeActor\":\"x\"}]}").statusCode()).isEqualTo(400);
    }
}
