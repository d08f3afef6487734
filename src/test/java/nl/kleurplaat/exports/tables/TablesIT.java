package nl.kleurplaat.exports.tables;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Tables by their address: the figures of the API, in every form and language. */
@Neo4jTest
class TablesIT {

    private static final String BY_KIND = "{\"groupBy\":\"KIND\",\"onlyParticipants\":true}";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    static Set<String> names() {
        return Tables.names();
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static List<CsvRecord> csv(String text, char separator) {
        assertThat(text).startsWith("\uFEFF");
        return CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text.substring(1)).stream()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void haveEqualRowsInEveryForm(String name) throws IOException, InterruptedException {
        new Api(port).importSample();
        for (String language : List.of("nl", "en")) {
            String path = "/api/tables/" + name + ".%s?since=2024-01-01&lang=" + language;
            HttpResponse<byte[]> written = get(path.formatted("csv"));
            assertThat(written.statusCode()).as(text(written)).isEqualTo(200);
            List<CsvRecord> csv = csv(text(written), language.equals("nl") ? ';' : ',');
            JsonNode json = Api.json(text(get(path.formatted("json"))));
            List<Row> sheet = sheet(get(path.formatted("xlsx")).body());

            int rows = Integer.parseInt(
                    written.headers().firstValue("X-Total-Count").orElseThrow());
            assertThat(rows).isPositive();
            assertThat(json.size()).isEqualTo(rows);
            assertThat(csv).hasSize(rows + 1);
            assertThat(sheet).hasSize(rows + 1);
            List<String> fields = List.copyOf(json.get(0).propertyNames());
            assertThat(new HashSet<>(csv.getFirst().getFields())).hasSize(fields.size());
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < fields.size(); c++) {
                    JsonNode value = json.get(r).get(fields.get(c));
                    String cell = csv.get(r + 1).getField(c);
                    String other = value.isString()
                            ? day(sheet.get(r + 1), c)
                            : sheet.get(r + 1).getCellText(c);
                    if (value.isNull() || (value.isArray() && value.isEmpty())) {
                        assertThat(cell).isEmpty();
                        assertThat(other).isEmpty();
                    } else if (value.isString() || value.isArray()) {
                        assertThat(other).isEqualTo(cell.startsWith("'") ? cell.substring(1) : cell);
                    } else if (value.isNumber()) {
                        assertThat(Double.parseDouble(cell.replace(',', '.'))).isEqualTo(value.asDouble());
                        assertThat(sheet.get(r + 1).getCell(c).getType()).isEqualTo(CellType.NUMBER);
                    } else {
                        assertThat(cell).isEqualTo(other);
                    }
                }
            }
        }
    }

    /** A text, or the day that a number stands for. */
    private static String day(Row row, int column) {
        return row.getCell(column).getType() == CellType.NUMBER
                ? row.getCellAsDate(column).orElseThrow().toLocalDate().toString()
                : row.getCellText(column);
    }

    private static List<Row> sheet(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read();
        }
    }

    @Test
    void tellWhatTheApiTells() throws IOException, InterruptedException {
        Api api = new Api(port);
        api.importSample();
        String lens = "&lens=" + URLEncoder.encode(BY_KIND, StandardCharsets.UTF_8);
        JsonNode network = api.data("{ network(lens: {groupBy: KIND, onlyParticipants: true}) { summary { actors ties }"
                        + " actors(first: 100) { edges { node { key name degree betweenness constraint participation"
                        + " eiIndex cutActor community } } } gaps(first: 100) { title reason action severity }"
                        + " matrix { ties expectedTies zScore } } }")
                .get("network");

        JsonNode actors = Api.json(text(get("/api/tables/actors.json?" + lens)));
        assertThat(actors.size()).isEqualTo(network.at("/summary/actors").asInt());
        Map<String, JsonNode> byKey = new HashMap<>();
        actors.forEach(actor -> byKey.put(actor.get("key").asString(), actor));
        for (JsonNode edge : network.at("/actors/edges")) {
            JsonNode actor = edge.get("node");
            for (String field : actor.propertyNames()) {
                assertThat(Objects.requireNonNull(byKey.get(actor.get("key").asString()))
                                .get(field))
                        .as(field)
                        .isEqualTo(actor.get(field));
            }
        }
        assertThat(Api.json(text(get("/api/tables/ties.json?" + lens))).size())
                .isEqualTo(network.at("/summary/ties").asInt());
        same(network.get("gaps"), Api.json(text(get("/api/tables/gaps.json?" + lens))));
        same(network.get("matrix"), Api.json(text(get("/api/tables/matrix.json?" + lens))));
    }

    /** Short for the lens that says so, whatever a lens beside it says. */
    @ParameterizedTest
    @CsvSource({"region,REGION", "KIND,KIND", "domain,DOMAIN", "Community,COMMUNITY"})
    void areGroupedByWhatTheAddressSays(String by, String grouping) throws IOException, InterruptedException {
        new Api(port).importSample();
        String lens = URLEncoder.encode("{\"groupBy\":\"" + grouping + "\"}", StandardCharsets.UTF_8);
        String other = URLEncoder.encode("{\"groupBy\":\"KIND\"}", StandardCharsets.UTF_8);

        for (String name : List.of("matrix", "ties", "gaps", "cross-domain")) {
            String path = "/api/tables/" + name + ".csv";
            assertThat(text(get(path + "?lens=" + other + "&by=" + by)))
                    .isEqualTo(text(get(path + "?lens=" + lens)))
                    .hasLineCount(text(get(path + "?by=" + by)).split("\r?\n").length);
        }
    }

    private static void same(JsonNode expected, JsonNode rows) {
        assertThat(rows.size()).isEqualTo(expected.size()).isPositive();
        for (int r = 0; r < rows.size(); r++) {
            for (String field : expected.get(r).propertyNames()) {
                assertThat(rows.get(r).get(field))
                        .as(field)
                        .isEqualTo(expected.get(r).get(field));
            }
        }
    }

    @Test
    void arePrintedOnlyWhereSomethingChanged() throws IOException, InterruptedException {
        Api api = new Api(port);
        api.imports("organisaties.csv", "id,name\na,A\n".getBytes(StandardCharsets.UTF_8));
        String tag = get("/api/tables/ties.csv").headers().firstValue("ETag").orElseThrow();

        assertThat(get("/api/tables/ties.csv", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(get("/api/tables/ties.csv?lang=en", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        api.imports("organisaties.csv", "id,name\nb,B\n".getBytes(StandardCharsets.UTF_8));
        assertThat(get("/api/tables/ties.csv", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void keepTextAsItIsAndMakeFormulasHarmless() throws IOException, InterruptedException {
        Api api = new Api(port);
        api.imports(
                "organisaties.csv",
                "id;naam\n0012;\"'=HYPERLINK(1)\"\n0363;Ĳsselhuis é ‘x’ 🙂\n".getBytes(StandardCharsets.UTF_8));

        List<CsvRecord> rows = csv(text(get("/api/tables/organisations.csv")), ';');
        assertThat(rows.get(1).getFields().subList(0, 2)).containsExactly("0012", "'=HYPERLINK(1)");
        assertThat(rows.get(2).getFields().subList(0, 2)).containsExactly("0363", "Ĳsselhuis é ‘x’ 🙂");
        List<Row> sheet = sheet(get("/api/tables/organisations.xlsx").body());
        assertThat(sheet.get(1).getCell(1).getType()).isEqualTo(CellType.STRING);
        assertThat(sheet.get(1).getCellText(1)).isEqualTo("=HYPERLINK(1)");
        assertThat(sheet.get(2).getCellText(0)).isEqualTo("0363");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /api/tables/tie.csv                                          | 404 | NOT_FOUND | 'ties'
        /api/tables/ties.pdf                                         | 404 | NOT_FOUND | pdf
        /api/tables/ties.csv?sep=x                                   | 400 | BAD_INPUT | sep=tab
        /api/tables/ties.csv?by=regio                                | 400 | BAD_INPUT | region
        /api/tables/ties.csv?by=organisation                         | 400 | BAD_INPUT | organisati
        /api/tables/changes.csv?since=2026-02-31                     | 400 | BAD_INPUT | 2026-01-31
        /api/tables/ties.csv?lens=%7B                                | 400 | BAD_INPUT | JSON
        /api/tables/ties.csv?lens=%7B%22groupby%22%3A1%7D            | 400 | BAD_INPUT | groupby
        /api/tables/ties.csv?lens=%7B%22asOf%22%3A%222026-02-31%22%7D| 400 | BAD_INPUT | asOf
        /api/tables/ties.csv?lens=%7B%22changes%22%3A%5B%7B%7D%5D%7D | 400 | BAD_INPUT | addTie
        /api/tables/ties.csv?lens=%7B%22domains%22%3A%5B%22x%22%5D%7D| 404 | NOT_FOUND | x
        """)
    void sayWhatIsWrong(String path, int status, String code, String named) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(path);

        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
        JsonNode error = Api.json(text(answer)).get("error");
        assertThat(error.get("code").asString()).isEqualTo(code);
        assertThat(error.get("message").asString()).contains(named);
    }
}
