package nl.kleurplaat.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.api.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Everything that was put in of a person comes back out. */
@Neo4jTest
class PersonExportIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Driver driver;

    private Api api;

    @BeforeEach
    void person() {
        api = new Api(port).in("nl");
        data("createOrganisation(input: {key: \"a\", name: \"Gemeente A\", description: \"Bel Jo Merel <nu>\"}) {"
                + " version }");
        data("createCollaboration(input: {key: \"c\", name: \"Overleg C\"}) { version }");
        data("createStakeholder(input: {key: \"p\", name: \"Jo Merel\", title: \"Eerst raadslid\", email:"
                + " \"jo@merel.example\", purpose: \"samenwerken\", legalBasis: \"publieke taak\", retainUntil:"
                + " \"2027-01-01\", expertise: [\"wonen\"], organisations: [\"a\"], frontrunner: true}) { version }");
        data("updateStakeholder(input: {key: \"p\", version: 1, title: \"Wethouder\"}) { version }");
        data("createRepresentation(input: {collaboration: \"c\", stakeholder: \"p\", organisation: \"a\", mandate:"
                + " \"mag tekenen\"}) { version }");
        data("createDialogue(input: {key: \"d\", organisation: \"a\", date: \"2026-01-01\", theme: \"Jeugdhulp\","
                + " stakeholders: [\"p\"]}) { version }");
        data("createMeeting(input: {key: \"m\", name: \"Startavond\", date: \"2026-01-02\", stakeholders: [\"p\"]}) {"
                + " version }");
        data("createAssessment(input: {collaboration: \"c\", organisation: \"a\", date: \"2026-01-03\", stakeholder:"
                + " \"p\", trust: 4, remark: \"gaat goed\"}) { version }");
        data("addComment(input: {about: {thing: \"" + new GlobalId("Organisation", "a")
                + "\"}, text: \"Vraag dit aan Jo Merel\"}) { id }");
        data("addComment(input: {about: {thing: \"" + new GlobalId("Stakeholder", "p")
                + "\"}, text: \"liefst op dinsdag\"}) { id }");
    }

    @Test
    void allThatWasPutInComesBack() throws IOException, InterruptedException {
        Map<String, String> files = export("nl");

        assertThat(files.keySet()).containsExactly("person.html", "person.json");
        assertThat(files.get("person.json"))
                .contains(
                        "Jo Merel",
                        "Eerst raadslid",
                        "Wethouder",
                        "jo@merel.example",
                        "samenwerken",
                        "publieke taak",
                        "2027-01-01",
                        "wonen",
                        "Gemeente A",
                        "mag tekenen",
                        "Jeugdhulp",
                        "Startavond",
                        "gaat goed",
                        "Vraag dit aan Jo Merel",
                        "liefst op dinsdag",
                        "Bel Jo Merel <nu>")
                .contains("Betrokkenen", "Vertegenwoordigingen", "Dialogen", "Bewaren tot", "Geschiedenis", "Logboek");
        assertThat(files.get("person.html")).contains("<h1>Jo Merel</h1>", "Bel Jo Merel &lt;nu&gt;");
        assertThat(export("en").get("person.json")).contains("Representations", "Retain until", "\"History\"");
    }

    @Test
    void thatItWasAskedIsKeptAndTold() throws IOException, InterruptedException {
        assertThat(audit()).isZero();
        export("nl");
        assertThat(audit()).isEqualTo(1);
        JsonNode second = api.data(
                "{ personExport(key: \"p\") { name sections { title items { title said { name values" + " } } } } }");
        assertThat(audit()).isEqualTo(2);
        assertThat(second.toString()).contains("\"title\":\"Logboek\"", "Alles van deze persoon opgevraagd", "local");
    }

    @Test
    void onlyAStewardMay() {
        assertThat(api.as(Role.EDITOR).get("/api/persons/export.zip?key=p").statusCode())
                .isEqualTo(403);
        assertThat(api.as(Role.EDITOR).error("{ personExport(key: \"p\") { name } }"))
                .startsWith("FORBIDDEN");
        assertThat(api.as(Role.STEWARD)
                        .get("/api/persons/export.zip?key=niemand")
                        .statusCode())
                .isEqualTo(404);
        assertThat(audit()).isZero();
    }

    private long audit() {
        try (var session = driver.session()) {
            return session.run("MATCH (a:AuditEntry {action: 'EXPORT', type: 'Stakeholder'}) RETURN count(a)")
                    .single()
                    .get(0)
                    .asLong();
        }
    }

    private void data(String mutation) {
        api.data("mutation { it: " + mutation + " }");
    }

    private Map<String, String> export(String language) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/persons/export.zip?key=p"))
                                .header("Accept-Language", language)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, String> files = new TreeMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
