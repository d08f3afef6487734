package nl.kleurplaat.exports.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kleurplaat.Api;
import nl.kleurplaat.EmptyRecord;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The workbook to fill in, read back and brought in. */
@Neo4jTest
class TemplateIT {

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private ApplicationContext program;

    @LocalServerPort
    int port;

    private byte[] template(String language) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/api/imports/template.xlsx?lang=" + language))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return answer.body();
    }

    private static List<List<String>> rows(Sheet sheet) throws IOException {
        List<List<String>> all = new ArrayList<>();
        for (Row row : sheet.read()) {
            all.add(row.stream().map(cell -> cell == null ? "" : cell.getText()).toList());
        }
        return all;
    }

    /** Every sheet is a table and every column one of its own; nothing is taken for a row. */
    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everySheetIsATableThatAnImportKnows(String language) throws Exception {
        Map<Type, List<List<String>>> sheets = new HashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(template(language)))) {
            for (Sheet sheet : workbook.getSheets().skip(1).toList()) {
                sheets.put(Objects.requireNonNull(Types.find(sheet.getName()), sheet.getName()), rows(sheet));
            }
        }
        assertThat(sheets.keySet()).containsExactlyInAnyOrderElementsOf(Types.ALL);
        sheets.forEach((type, rows) -> {
            assertThat(rows).hasSize(1);
            for (int c = 0; c < type.size(); c++) {
                assertThat(type.find(rows.getFirst().get(c)))
                        .as(rows.getFirst().get(c))
                        .isEqualTo(c);
            }
        });
    }

    /** The examples that it gives can be brought in: as they stand, each in its own column. */
    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void whatItExplainsComesIn(String language) throws Exception {
        Api api = new Api(port).in(language);
        api.importSample();
        byte[] empty = template(language);
        Map<String, Map<String, String>> examples = new HashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(empty))) {
            List<List<String>> explained = rows(workbook.getFirstSheet());
            explained.stream()
                    .filter(row -> row.size() > 4)
                    .forEach(row -> examples.computeIfAbsent(row.getFirst(), sheet -> new HashMap<>())
                            .put(row.get(1), row.get(4)));
            assertThat(explained.toString()).contains("gemeente").doesNotContain("template.");
        }
        String organisations = language.equals("nl") ? "organisaties" : "organisations";
        Map<String, String> columns = Objects.requireNonNull(examples.get(organisations));
        columns.put("id", "nieuw-1");
        columns.put(language.equals("nl") ? "onderdeel_van" : "parent", "");
        byte[] filled = with(empty, organisations, columns);

        JsonNode look = api.look("template.xlsx", filled);
        assertThat(look.get("own").asBoolean()).as(look.toString()).isTrue();
        JsonNode report = api.imports("template.xlsx", filled);
        assertThat(report.get("errorTotal").asInt()).as(report.toString()).isZero();
        assertThat(api.data("{ organisation(key: \"nieuw-1\") { name kind region } }")
                        .at("/organisation/kind")
                        .asString())
                .isEqualTo("gemeente");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void kindsRolesAndNamesAreChosenFromLists(String language) throws Exception {
        new Api(port).importSample();
        Map<String, String> parts = parts(template(language));
        // after the sheet that explains and that of the domains
        assertThat(parts.get("xl/worksheets/sheet3.xml"))
                .contains("<dataValidation sqref=\"C2:C2002\"", "type=\"list\"", "showErrorMessage=\"false\"");
        assertThat(Types.ORGANISATIONS.field(2).column()).isEqualTo("kind");
        assertThat(Types.ORGANISATIONS.fields()).anyMatch(field -> field.is(Trait.REQUIRED));
    }

    /** What the record has, brought in again, changes nothing; in an empty record it gives the same. */
    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void filledItIsTheRecord(String language) throws Exception {
        Api api = new Api(port).in(language);
        api.importSample();
        byte[] filled = template(language + "&filled=true");
        assertThat(api.look("kleurplaat.xlsx", filled).get("own").asBoolean()).isTrue();
        JsonNode report = api.imports("kleurplaat.xlsx", filled);
        assertThat(report.get("tables")).hasSize(Types.ALL.size());
        report.get("tables")
                .forEach(table -> assertThat(table.get("unchanged").asInt())
                        .as(table.toString())
                        .isPositive()
                        .isEqualTo(table.get("rows").asInt()));
        String before = api.get("/api/networks/export.graphml").body();
        EmptyRecord.wipe(program);
        api.imports("kleurplaat.xlsx", filled);
        assertThat(api.get("/api/networks/export.graphml").body()).isEqualTo(before);
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** The workbook with a row more in one of its sheets, as a program that fills it in writes it. */
    private static byte[] with(byte[] workbook, String sheet, Map<String, String> row) throws IOException {
        Map<String, String> parts = parts(workbook);
        int number = 0;
        List<String> header = List.of();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet one : read.getSheets().toList()) {
                if (one.getName().equals(sheet)) {
                    number = one.getIndex() + 1;
                    header = rows(one).getFirst();
                }
            }
        }
        StringBuilder cells = new StringBuilder("<row r=\"2\">");
        for (int c = 0; c < header.size(); c++) {
            cells.append("<c r=\"")
                    .append((char) ('A' + c))
                    .append("2\" t=\"inlineStr\"><is><t>")
                    .append(row.getOrDefault(header.get(c), "")
                            .replace("&", "&amp;")
                            .replace("<", "&lt;"))
                    .append("</t></is></c>");
        }
        String part = "xl/worksheets/sheet" + number + ".xml";
        parts.merge(part, cells + "</row></sheetData>", (all, more) -> all.replace("</sheetData>", more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> one : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
