package nl.kleurplaat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.intake.check.Options;
import nl.kleurplaat.intake.write.Status;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The last import undone: the record is what it was before. */
@Neo4jTest
class UndoIT {

    private final Importing importing;
    private final JsonMapper json = new JsonMapper();

    @LocalServerPort
    private int port;

    UndoIT(@Autowired ApplicationContext program) {
        importing = new Importing(program);
    }

    /** Each table of the record by its name. */
    private Map<String, String> record() throws IOException, InterruptedException {
        var tables = new TreeMap<String, String>();
        byte[] zip = send("GET", "/api/networks/export.zip").body();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                tables.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return tables;
    }

    private HttpResponse<byte[]> send(String method, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .header("Accept-Language", "nl")
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    private JsonNode undo(String id, String more, int status) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send("POST", "/api/imports/" + id + "/undo?wait=true" + more);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(status);
        return json.readTree(answer.body());
    }

    @Test
    void aFirstImportLeavesAnEmptyRecord() throws IOException, InterruptedException {
        ImportAnswer answer = importing.run(
                Options.MERGE, "organisations.csv", "id,name,region,domains\na,A,Noord,Jeugd\nb,B,Zuid,Wmo\n");

        assertThat(answer.canBeUndone()).isTrue();
        JsonNode undone = undo(answer.id(), "", 200);

        assertThat(undone.get("mode").asString()).isEqualTo("restore");
        assertThat(undone.get("warnings")).isEmpty();
        assertThat(record()).isEmpty();
        assertThat(importing.value("MATCH (r:Region) RETURN count(r)")).isEqualTo(0L);
    }

    @Test
    void whatWasNewChangedEmptiedAndTakenAwayIsAsItWas() throws IOException, InterruptedException {
        new Api(port).importSample();
        Map<String, String> before = record();
        ImportAnswer answer = importing.run(
                Importing.REPLACE,
                "organisations.csv",
                """
                id,name,region,kind,description,domains
                gem-oeverdam,Anders,Elders,-,Nu wel een omschrijving,Wonen;Nieuw
                nieuw,Nieuw,Noord,school,,Jeugd
                """,
                "stakeholders.csv",
                "id,name,organisation_id,email\nnieuw,Nieuw,nieuw,nieuw@voorbeeld.nl\n");
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.removalTotal()).isGreaterThan(50);
        assertThat(record()).isNotEqualTo(before);

        JsonNode preview = undo(answer.id(), "&dryRun=true", 200);
        assertThat(preview.get("removalTotal").asInt()).isPositive();
        assertThat(preview.get("creationTotal").asInt()).isGreaterThan(50);
        assertThat(record()).isNotEqualTo(before);
        JsonNode undone = undo(answer.id(), "", 200);

        assertThat(undone.get("warnings")).isEmpty();
        Map<String, String> after = record();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
        assertThat(importing.values("MATCH (r:Region) RETURN r.name")).doesNotContain("Elders", "Noord");

        JsonNode redone = undo(undone.get("id").asString(), "", 200);
        assertThat(redone.get("status").asString()).isEqualTo("DONE");
        assertThat(record().get("organisations.csv")).contains("Nu wel een omschrijving");
    }

    @Test
    void afterAnotherChangeItIsRefusedAndNothingIsLost() throws IOException, InterruptedException {
        ImportAnswer first = importing.run(Options.MERGE, "organisations.csv", "id,name\na,A\n");
        ImportAnswer second = importing.run(Options.MERGE, "organisations.csv", "id,name\nb,B\n");

        JsonNode refused = undo(first.id(), "", 409);

        assertThat(refused.toString()).contains("Na deze import is er nog iets gewijzigd");
        assertThat(undo("onbekend", "", 404).toString()).contains("onbekend");
        new Api(port)
                .data("mutation { updateOrganisation(input: {key: \"a\", version: 1, name: \"C\"}) { organisation {"
                        + " key } } }");
        undo(second.id(), "", 409);
        assertThat(importing.values("MATCH (o:Organisation) RETURN o.name ORDER BY o.key"))
                .containsExactly("C", "B");
        assertThat(first.status()).isEqualTo(Status.DONE);
    }
}
