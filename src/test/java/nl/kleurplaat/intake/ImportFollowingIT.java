package nl.kleurplaat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.Api;
import nl.kleurplaat.EventClient;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.SocketClient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Following an import, as clients do it. */
@Neo4jTest
class ImportFollowingIT {

    private final int port;
    private final Api api;

    ImportFollowingIT(@LocalServerPort int port) {
        this.port = port;
        this.api = new Api(port);
    }

    @Test
    void anImportIsFollowedToItsEndOverASocket() throws InterruptedException {
        String id = begin(Api.zip(Path.of("src/main/resources/sample")));
        List<JsonNode> states = new ArrayList<>();
        try (SocketClient client = SocketClient.connect(port, Map.of())) {
            client.subscribe("1", follow(id));
            do {
                states.add(client.next().at("/data/importProgress"));
            } while (!ended(states.getLast()));
            client.expect("complete");
        }
        check(states);
    }

    @Test
    void andInEvents() throws InterruptedException {
        String id = begin(Api.zip(Path.of("src/main/resources/sample")));
        List<JsonNode> states = new ArrayList<>();
        try (EventClient client = new EventClient(port, follow(id))) {
            do {
                states.add(client.next().at("/data/importProgress"));
            } while (!ended(states.getLast()));
            client.expect("complete");
            client.expect("end");
        }
        check(states);
    }

    @Test
    void anImportThatHasEndedIsGivenOnce() throws InterruptedException {
        String id = api.importSample().get("id").asString();
        try (SocketClient client = SocketClient.connect(port, Map.of())) {
            client.subscribe(
                    "1", "subscription { importProgress(id: \"" + id + "\") { status createdAt finishedAt } }");
            JsonNode state = client.next().at("/data/importProgress");
            assertThat(state.get("status").asString()).isEqualTo("DONE");
            assertThat(OffsetDateTime.parse(state.get("finishedAt").asString()))
                    .isAfterOrEqualTo(
                            OffsetDateTime.parse(state.get("createdAt").asString()));
            client.expect("complete");
        }
    }

    @Test
    void oneThatFailsSaysWhyInTheLanguageOfTheReader() throws InterruptedException {
        String id = begin("organisaties.csv", "id;naam\no1;\n");
        try (SocketClient client = SocketClient.connect(port, Map.of("Accept-Language", "en-GB"))) {
            client.subscribe("1", follow(id));
            JsonNode state = client.next().at("/data/importProgress");
            while (!ended(state)) {
                state = client.next().at("/data/importProgress");
            }
            assertThat(state.get("status").asString()).isEqualTo("FAILED");
            assertThat(state.at("/errors/0/message").asString())
                    .doesNotContain("leeg")
                    .isNotEmpty();
            client.expect("complete");
        }
    }

    @Test
    void thereIsNothingToFollowOfAnUnknownOne() throws InterruptedException {
        try (SocketClient client = SocketClient.connect(port, Map.of());
                EventClient stream = new EventClient(port, follow("geen"))) {
            client.subscribe("1", follow("geen"));
            assertThat(client.next().at("/errors/0/extensions/code").asString()).isEqualTo("NOT_FOUND");
            client.expect("complete");
            assertThat(stream.next().at("/errors/0/extensions/code").asString()).isEqualTo("NOT_FOUND");
            stream.expect("complete");
        }
    }

    private static void check(List<JsonNode> states) {
        JsonNode last = states.getLast();
        assertThat(last.get("status").asString()).isEqualTo("DONE");
        assertThat(last.at("/progress/done").asInt())
                .isPositive()
                .isEqualTo(last.at("/progress/total").asInt());
        assertThat(states.stream().filter(ImportFollowingIT::ended)).hasSize(1);
        assertThat(states).doesNotHaveDuplicates();
    }

    private static boolean ended(JsonNode state) {
        String status = state.get("status").asString();
        return status.equals("DONE") || status.equals("FAILED");
    }

    private static String follow(String id) {
        return "subscription { importProgress(id: \"" + id
                + "\") { id status progress { done total } errorTotal errors { message } } }";
    }

    private String begin(byte[] zip) {
        return Api.json(api.begin("voorbeeld.zip", zip).body()).get("id").asString();
    }

    private String begin(String name, String text) {
        return Api.json(api.begin(name, text.getBytes(StandardCharsets.UTF_8)).body())
                .get("id")
                .asString();
    }
}
