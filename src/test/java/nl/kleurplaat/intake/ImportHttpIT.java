package nl.kleurplaat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.intake.file.Zips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Neo4jTest
@ExtendWith(OutputCaptureExtension.class)
class ImportHttpIT {

    private static final String BOUNDARY = "----grens";
    private static final byte[] ORGANISATIONS = "id,name\na,A\n".getBytes(StandardCharsets.UTF_8);

    @Value("${local.server.port}")
    int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @Test
    void answersWhereTheImportCanBeFollowed() throws Exception {
        var sent = send("", "organisations.csv", ORGANISATIONS, "nl");
        assertThat(sent.statusCode()).isEqualTo(202);
        String location = sent.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith("/api/imports/");

        JsonNode body = json.readTree(sent.body());
        for (int i = 0; i < 200 && !body.get("status").asString().equals("DONE"); i++) {
            Thread.sleep(50);
            body = json.readTree(get(location, "nl").body());
        }
        assertThat(body.get("status").asString()).isEqualTo("DONE");
        assertThat(body.get("progress").get("done").asLong())
                .isEqualTo(body.get("progress").get("total").asLong());
        assertThat(body.get("tables").get(0).get("created").asInt()).isEqualTo(1);
        assertThat(json.readTree(get("/api/imports", "nl").body()).size()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void waitsWhenAskedAndSpeaksTheReadersLanguage() throws Exception {
        assertThat(send("?wait=true", "organisations.csv", ORGANISATIONS, "nl").statusCode())
                .isEqualTo(200);
        byte[] wrong = "id,name,until\na,A,ooit\n".getBytes(StandardCharsets.UTF_8);
        var dutch = send("?wait=true", "organisations.csv", wrong, "nl");
        var english = send("?wait=true", "organisations.csv", wrong, "en-GB");
        assertThat(dutch.statusCode()).isEqualTo(422);
        JsonNode error = json.readTree(dutch.body()).get("errors").get(0);
        assertThat(error.get("table").asString()).isEqualTo("organisations");
        assertThat(error.get("row").asInt()).isEqualTo(2);
        assertThat(error.get("column").asString()).isEqualTo("until");
        assertThat(error.get("value").asString()).isEqualTo("ooit");
        assertThat(error.get("message").asString()).startsWith("Dit is geen datum.");
        assertThat(english.body()).contains("This is not a day.");
    }

    @Test
    void aFileSentAsAFormIsRefusedWithoutItsContentInTheLog(CapturedOutput log) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/imports?wait=true"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "nl")
                .POST(HttpRequest.BodyPublishers.ofString("id,name\nsecret,100% & more\n"))
                .build();

        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());

        assertRefused(answer, 400, "BAD_INPUT", "-F file=@");
        assertThat(log.getAll()).doesNotContain("secret").doesNotContain("\tat ");
    }

    @Test
    void refusalsAreCodedAndNameTheFix() throws Exception {
        assertRefused(send("?mode=wis", "organisations.csv", ORGANISATIONS, "en"), 400, "BAD_INPUT", "merge, replace");
        assertRefused(send("?dryrun=true", "organisations.csv", ORGANISATIONS, "en"), 400, "BAD_INPUT", "dryRun");
        assertRefused(send("?dryRun=ja", "organisations.csv", ORGANISATIONS, "en"), 400, "BAD_INPUT", "true, false");
        assertRefused(send("", "organisations.csv", new byte[0], "en"), 400, "BAD_INPUT", "empty");
        assertRefused(get("/api/imports/geen", "en"), 404, "NOT_FOUND", "geen");
        assertRefused(post("", "text/plain", ORGANISATIONS, "en"), 400, "BAD_INPUT", "`file`");
        assertRefused(form("", "bestand", "organisations.csv", ORGANISATIONS, "en"), 400, "BAD_INPUT", "`file`");
        assertRefused(
                send("", "x.zip", Zips.of(Map.of("organisations.csv", new byte[20 << 20])), "en"),
                413,
                "TOO_LARGE",
                "100");
    }

    @Test
    void aFileThatIsNoTableIsRefusedWithWhereAnyListIsUnderstood() throws Exception {
        byte[] own = "Naam,Soort\nA,school\n".getBytes(StandardCharsets.UTF_8);
        var dutch = send("?wait=true", "eigen.csv", own, "nl");
        assertThat(dutch.statusCode()).isEqualTo(422);
        assertThat(json.readTree(dutch.body()).at("/errors/0/message").asString())
                .contains("pagina Invoeren (/bring-in)", "`POST /api/imports/look`", "(-F mapping='{}')");
        assertThat(send("?wait=true", "eigen.csv", own, "en").body()).contains("page Bring in (/bring-in)");
    }

    @Test
    void tablesAndFieldsAreCalledAsTheReaderCallsThem() throws Exception {
        send("?wait=true", "organisations.csv", ORGANISATIONS, "nl");
        byte[] other = "id,name\na,Anders\n".getBytes(StandardCharsets.UTF_8);
        JsonNode dutch = json.readTree(
                send("?wait=true&dryRun=true", "organisations.csv", other, "nl").body());
        JsonNode english = json.readTree(
                send("?wait=true&dryRun=true", "organisations.csv", other, "en").body());

        assertThat(dutch.at("/labels/participations").asString()).isEqualTo("deelnames");
        assertThat(dutch.at("/labels/parts").asString()).isEqualTo("onderdelen");
        assertThat(english.at("/labels/participations").asString()).isEqualTo("participations");
        assertThat(dutch.at("/tables/0/table").asString()).isEqualTo("organisations");
        assertThat(dutch.at("/changes/0/field").asString()).isEqualTo("name");
        assertThat(dutch.at("/changes/0/label").asString()).isEqualTo("naam");
        assertThat(english.at("/changes/0/label").asString()).isEqualTo("name");
    }

    @Test
    void aFileOverTheLimitIsRefused() throws Exception {
        assertRefused(send("", "organisations.csv", new byte[(64 << 20) + 1], "en"), 413, "TOO_LARGE", "64");
    }

    @Test
    void newWordsAreToldByRowAndCanBeRefused() throws Exception {
        byte[] known = "id,naam,soort,regio,domeinen\nw1,A,school,Oeverland,Jeugd\n".getBytes(StandardCharsets.UTF_8);
        assertThat(send("?wait=true", "organisaties.csv", known, "nl").statusCode())
                .isEqualTo(200);
        byte[] typed = "id,naam,soort,regio,domeinen\nw2,B,school,Oeverlnd,Jeugt\nw3,C,bibliotheek,Oeverland,Jeugt\n"
                .getBytes(StandardCharsets.UTF_8);

        JsonNode told = json.readTree(
                send("?wait=true&dryRun=true", "organisaties.csv", typed, "nl").body());
        assertThat(words(told))
                .containsExactly(
                        "2 regio Oeverlnd REGION Oeverland",
                        "2 domeinen Jeugt DOMAIN Jeugd",
                        "3 soort bibliotheek KIND null");
        assertThat(told.get("newWordTotal").asInt()).isEqualTo(3);
        assertThat(told.get("warnings").toString())
                .contains("bedoelt u `Jeugd`?")
                .contains("bedoelt u `Oeverland`?");
        JsonNode asked = graphql("{ import(id: \"" + told.get("id").asString()
                        + "\") { newWordTotal newWords { row column value made near } warnings { message } } }")
                .at("/data/import");
        assertThat(words(asked)).isEqualTo(words(told));

        var sent = send("?wait=true&newWords=refuse", "organisaties.csv", typed, "nl");
        assertThat(sent.statusCode()).isEqualTo(422);
        JsonNode refused = json.readTree(sent.body());
        assertThat(refused.get("errors").findValuesAsString("value"))
                .containsExactly("Oeverlnd", "Jeugt", "bibliotheek", "Jeugt");
        assertThat(refused.at("/errors/1/message").asString()).contains("bedoelt u `Jeugd`?");
        JsonNode errors = graphql("{ import(id: \"" + refused.get("id").asString()
                        + "\") { status errors { row column value message } } }")
                .at("/data/import");
        assertThat(errors.get("status").asString()).isEqualTo("FAILED");
        assertThat(errors.get("errors").findValuesAsString("message"))
                .isEqualTo(refused.get("errors").findValuesAsString("message"));
        assertThat(graphql("{ organisation(key: \"w2\") { key } }")
                        .at("/data/organisation")
                        .isNull())
                .isTrue();
    }

    private static List<String> words(JsonNode answer) {
        return answer.get("newWords")
                .valueStream()
                .map(word -> word.get("row").asInt() + " " + word.get("column").asString() + " "
                        + word.get("value").asString() + " " + word.get("made").asString() + " "
                        + word.get("near").asString("null"))
                .toList();
    }

    @Test
    void anEndOnTheDayOfTheNextBeginIsDoubted() throws Exception {
        byte[] zip = Zips.of(
                "organisaties.csv",
                "id,naam\np1,Een\n",
                "samenwerkingen.csv",
                "id,naam\np2,Tafel\n",
                "deelnames.csv",
                """
                samenwerking,organisatie,rol,van,tot
                p2,p1,lid,2023-01-01,2024-01-01
                p2,p1,trekker,2024-01-01,
                p2,p1,gast,2020-01-01,2022-12-31
                """);
        JsonNode told = json.readTree(
                send("?wait=true&dryRun=true", "net.zip", zip, "nl").body());
        assertThat(told.get("warnings").findValuesAsString("message"))
                .containsExactly(
                        "Op 2024-01-01 eindigt dit en begint het volgende: op die dag gelden ze allebei, want de"
                                + " einddag telt mee. Schrijf 2023-12-31 als dat niet de bedoeling is.");
    }

    @Test
    void everyErrorOfARowIsToldAtOnce() throws Exception {
        byte[] zip = Zips.of("stappen.csv", "id,actie,kans,agendapunt,stand\nt1,,,,bijna\nt2,Doe,k9,g9,klaar\n");
        JsonNode errors =
                json.readTree(send("?wait=true", "net.zip", zip, "nl").body()).get("errors");
        assertThat(errors.findValuesAsString("message"))
                .containsExactly(
                        "Dit kan hier niet staan. Kies uit: bezig, klaar, open, vervallen.",
                        "Deze cel is verplicht. Vul hem in.",
                        "Vul precies één van kans, agendapunt in.",
                        "Er is geen kans `k9`. Voeg die toe of verbeter de sleutel.",
                        "Er is geen agendapunt `g9`. Voeg het toe of verbeter de sleutel.",
                        "Vul precies één van kans, agendapunt in.");
    }

    @Test
    void aliasesAreSearchedAndReferredTo() throws Exception {
        byte[] zip = Zips.of(
                "organisaties.csv",
                "id,naam,ook bekend als\ngm0518,Gemeente 's-Gravenhage,Den Haag\nx9,Zorg,\n",
                "samenwerkingen.csv",
                "id,naam\nt9,Tafel\n",
                "deelnames.csv",
                "samenwerking,organisatie\nTafel,den haag\nt9,x9\n");
        assertThat(send("?wait=true", "net.zip", zip, "nl").statusCode()).isEqualTo(200);
        JsonNode data = graphql("{ search(text: \"haag\") { ... on Organisation { key } }"
                        + " collaboration(key: \"t9\") { participations { organisation { key } } } }")
                .get("data");
        assertThat(data.get("search").toString()).contains("gm0518");
        assertThat(data.at("/collaboration/participations").toString()).contains("gm0518");
    }

    private JsonNode graphql(String query) throws Exception {
        return json.readTree(http.send(
                        HttpRequest.newBuilder(uri("/graphql"))
                                .header("Content-Type", "application/json")
                                .header("Accept-Language", "nl")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        json.writeValueAsString(Map.of("query", query))))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
    }

    @Test
    void graphqlTellsTheSame() throws Exception {
        JsonNode sent = json.readTree(
                send("?wait=true", "organisations.csv", ORGANISATIONS, "nl").body());
        String query = "{\"query\": \"{ import(id: \\\"" + sent.get("id").asString()
                + "\\\") { id status progress { done total } tables { table created } errors { message }"
                + " duplicates { score } } none: import(id: \\\"geen\\\") { id } }\"}";
        var answer = http.send(
                HttpRequest.newBuilder(uri("/graphql"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(query))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        JsonNode data = json.readTree(answer.body()).get("data");
        assertThat(data.get("import").get("status").asString()).isEqualTo("DONE");
        assertThat(data.get("import").get("tables").get(0).get("created").asInt())
                .isEqualTo(1);
        assertThat(data.get("none").isNull()).isTrue();
    }

    private void assertRefused(HttpResponse<String> answer, int status, String code, String fix) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode body = json.readTree(answer.body());
        assertThat(body.at("/error/code").asString()).isEqualTo(code);
        assertThat(body.at("/error/message").asString()).contains(fix);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Accept-Language", language)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String query, String name, byte[] file, String language)
            throws IOException, InterruptedException {
        return form(query, "file", name, file, language);
    }

    private HttpResponse<String> form(String query, String field, String name, byte[] file, String language)
            throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(query, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray(), language);
    }

    private HttpResponse<String> post(String query, String type, byte[] body, String language)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri("/api/imports" + query))
                        .header("Content-Type", type)
                        .header("Accept-Language", language)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
