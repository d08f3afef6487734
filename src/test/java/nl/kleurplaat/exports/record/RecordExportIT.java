package nl.kleurplaat.exports.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import nl.kleurplaat.Api;
import nl.kleurplaat.EmptyRecord;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.SharedData;
import nl.kleurplaat.exports.parquet.ParquetColumn;
import nl.kleurplaat.exports.parquet.ParquetColumn.Kind;
import nl.kleurplaat.exports.parquet.ParquetRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The record as a file, imported again. */
@Neo4jTest
class RecordExportIT {

    private static final String FIGURES =
            "{ network(lens: {asOf: \"2026-11-28\"}) { summary { actors ties collaborations weight density"
                    + " crossGroupShare } drawing { keys names groups kind region shape weight since } } }";

    private static final String SUMMARY =
            "{ network { summary { actors ties collaborations weight density crossGroupShare components } } }";

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private ApplicationContext program;

    @LocalServerPort
    private int port;

    private byte[] zip() throws IOException, InterruptedException {
        return get("zip");
    }

    private byte[] get(String form) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/networks/export." + form))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return answer.body();
    }

    private static Map<String, String> files(byte[] zip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static Map<String, byte[]> tables(byte[] zip) throws IOException {
        Map<String, byte[]> tables = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                tables.put(entry.getName(), in.readAllBytes());
            }
        }
        return tables;
    }

    private static byte[] table(Map<String, byte[]> tables, String name) {
        return Objects.requireNonNull(tables.get(name + ".parquet"), name);
    }

    @Test
    void asParquetItHasWhatNetworksAreMadeOfAndNobodysName() throws IOException, InterruptedException {
        Api api = new Api(port);
        byte[] nothing = get("parquet");
        assertThat(tables(nothing)).hasSize(6);
        api.importSample();
        byte[] zip = get("parquet");
        Map<String, byte[]> tables = tables(zip);

        assertThat(get("parquet")).isEqualTo(zip);
        assertThat(tables.keySet()).isEqualTo(tables(nothing).keySet());
        assertThat(ParquetRows.columns(table(tables, "stakeholders")))
                .containsExactly("id", "organisation_id", "domains");
        assertThat(ParquetRows.columns(table(tables, "representations")))
                .containsExactly("collaboration_id", "stakeholder_id", "organisation_id", "from", "until");
        List<ParquetColumn> columns = List.of(
                new ParquetColumn("id", Kind.TEXT),
                new ParquetColumn("region", Kind.TEXT),
                new ParquetColumn("domains", Kind.TEXTS),
                new ParquetColumn("until", Kind.DAY));
        JsonNode known = api.data("{ organisations(first: 100) { edges { node { key region domains { key } } } } }")
                .at("/organisations/edges");
        Map<Object, List<@Nullable Object>> written = new HashMap<>();
        ParquetRows.of(table(tables, "organisations"), columns).forEach(row -> written.put(row.getFirst(), row));
        assertThat(written).hasSize(51);
        known.forEach(edge -> {
            JsonNode organisation = edge.get("node");
            List<@Nullable Object> row =
                    Objects.requireNonNull(written.get(organisation.get("key").asString()));
            assertThat(row.get(1)).isEqualTo(organisation.get("region").asString(null));
            assertThat(row.get(2))
                    .isEqualTo(organisation
                            .get("domains")
                            .valueStream()
                            .map(domain -> domain.get("key").asString())
                            .toList());
        });
    }

    /** A thousand arrangements of Dutch municipalities. */
    @Test
    void aRealRecordComesBackTheSame() throws IOException, InterruptedException {
        Api api = new Api(port);
        api.imports("nl-regions.zip", Api.zip(SharedData.folder("nl-regions")));
        byte[] first = zip();
        JsonNode figures = api.data(SUMMARY);
        assertThat(figures.at("/network/summary/ties").asInt()).isEqualTo(40_751);
        EmptyRecord.wipe(program);
        api.imports("kleurplaat.zip", first);

        assertThat(zip()).isEqualTo(first);
        assertThat(api.data(SUMMARY)).isEqualTo(figures);
    }

    @Test
    void importedIntoAnEmptyRecordItGivesTheSame() throws IOException, InterruptedException {
        Api api = new Api(port);
        api.importSample();
        api.imports("organisaties.csv", """
            id;naam;soort;omschrijving;ook_bekend_als;van;tot
            007;"Stichting ""Ĳ & <é>"" 🙂";=soort;"Twee regels,
            en een puntkomma; hier";De Ĳ;2020-02-29;2030-01-01
            """.getBytes(StandardCharsets.UTF_8));
        byte[] first = zip();
        JsonNode figures = api.data(FIGURES);
        assertThat(files(first))
                .hasSize(20)
                .containsKeys("domains.csv", "organisations.csv", "representations.csv", "assessments.csv");
        assertThat(files(first).get("organisations.csv"))
                .contains("007,\"Stichting \"\"Ĳ & <é>\"\" 🙂\",=soort", "2020-02-29,2030-01-01");
        assertThat(files(first).get("stakeholders.csv")).contains("taak van algemeen belang");

        JsonNode again = api.imports("kleurplaat.zip", first);
        again.get("tables")
                .forEach(table -> assertThat(table.get("unchanged").asInt())
                        .as(table.toString())
                        .isEqualTo(table.get("rows").asInt()));
        EmptyRecord.wipe(program);
        JsonNode report = api.imports("kleurplaat.zip", first);

        assertThat(report.get("errorTotal").asInt()).as(report.toString()).isZero();
        assertThat(files(zip())).isEqualTo(files(first));
        assertThat(zip()).isEqualTo(first);
        assertThat(api.data(FIGURES)).isEqualTo(figures);
    }
}
