package nl.kleurplaat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipInputStream;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.intake.check.Mode;
import nl.kleurplaat.intake.check.Options;
import nl.kleurplaat.intake.file.Upload;
import nl.kleurplaat.intake.file.Zips;
import nl.kleurplaat.intake.rows.SourceRows;
import nl.kleurplaat.intake.write.ImportRecords;
import nl.kleurplaat.intake.write.ImportSigns;
import nl.kleurplaat.intake.write.ReportText;
import nl.kleurplaat.intake.write.Status;
import nl.kleurplaat.intake.write.Ticket;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** An import that somebody does not want any more: wherever it is stopped, the record is as it was. */
@Neo4jTest
class CancelIT {

    private static final int ROWS = 6_000;

    private final Importing importing;
    private final ApplicationContext program;

    @LocalServerPort
    private int port;

    @Autowired
    private Driver driver;

    @Autowired
    private ReportText texts;

    @Autowired
    private ImportRecords records;

    @Autowired
    private RollForward rollForward;

    CancelIT(@Autowired ApplicationContext program) {
        this.program = program;
        this.importing = new Importing(program);
    }

    @Test
    void cancelledBetweenAnyTwoBatchesTheRecordIsAsItWas() throws IOException, InterruptedException {
        String before = new Api(port).importSample().get("id").asString();
        Map<String, String> files = files();
        List<String> content = content();

        for (int batches : new int[] {1, 2, 3, 5, 7}) {
            ImportJob job = job();
            var work = new ImportWork[1];
            work[0] = work(Map.of(batches, () -> work[0].cancel(job)));
            work[0].run(job);

            ImportAnswer answer = importing.ended(job);
            assertThat(answer.status()).isEqualTo(Status.FAILED);
            assertThat(answer.cancelled()).isTrue();
            assertThat(answer.mode()).isEqualTo("replace");
            assertThat(answer.errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.message())
                            .isEqualTo("The import is cancelled. The data are as they were before it."));
            assertThat(files()).as("cancelled in batch %s", batches).isEqualTo(files);
            assertThat(content()).isEqualTo(content);
            assertThat(json(send("GET", "/api/imports/" + answer.id()))
                            .get("cancelled")
                            .asBoolean())
                    .isTrue();
            assertThat(records.find(answer.id()).orElseThrow().cancelled()).isTrue();
            assertThat(importing.value("MATCH (v:Version) RETURN v.applying")).isNull();
        }
        assertThat(json(send("GET", "/api/imports?undoable=true")).at("/0/id").asString())
                .as("the import before it can be undone as before")
                .isEqualTo(before);
        assertThat(send("POST", "/api/imports/" + before + "/undo?wait=true").statusCode())
                .isEqualTo(200);
        assertThat(files()).isEmpty();
    }

    @Test
    void whereTheTakingBackIsCutOffTheNextStartEndsIt() throws IOException, InterruptedException {
        new Api(port).importSample();
        Map<String, String> files = files();
        ImportJob job = job();
        var work = new ImportWork[1];
        work[0] = work(Map.of(4, () -> work[0].cancel(job), 6, () -> work[0].stop()));
        work[0].run(job);
        assertThat(job.state().status()).isEqualTo(Status.RUNNING);
        assertThat(importing.value("MATCH (i:Import {status: 'APPLYING'}) RETURN i.back"))
                .isEqualTo(true);

        rollForward.stop();
        rollForward.start();

        assertThat(files()).isEqualTo(files);
        var kept = records.find(job.ticket().id()).orElseThrow();
        assertThat(kept.status()).isEqualTo(Status.FAILED);
        assertThat(kept.cancelled()).isTrue();
        assertThat(kept.ticket().options().does()).isEqualTo(Mode.REPLACE);
    }

    @Test
    void oneThatWaitsEndsAtOnceAndOneThatRunsSoon() throws IOException, InterruptedException {
        String first = begun();
        String second = begun();

        HttpResponse<byte[]> waiting = send("DELETE", "/api/imports/" + second);
        assertThat(waiting.statusCode()).isEqualTo(200);
        assertThat(json(waiting).get("cancelled").asBoolean()).isTrue();
        assertThat(json(waiting).at("/errors/0/message").asString())
                .isEqualTo("De import is afgebroken. De gegevens zijn zoals ze ervoor waren.");

        HttpResponse<byte[]> running = send("DELETE", "/api/imports/" + first + "?wait=true");
        assertThat(running.statusCode()).isEqualTo(200);
        assertThat(files()).isEmpty();
        assertThat(send("DELETE", "/api/imports/" + first).statusCode()).isEqualTo(409);
        assertThat(send("DELETE", "/api/imports/onbekend").statusCode()).isEqualTo(404);
        assertThat(importing
                        .run(Options.MERGE, "organisations.csv", "id,name\nz,Z\n")
                        .status())
                .isEqualTo(Status.DONE);
    }

    private String begun() {
        return Api.json(new Api(port).begin("test.zip", file()).body())
                .get("id")
                .asString();
    }

    private static ImportJob job() {
        return new ImportJob(
                Ticket.now("test.zip", Importing.REPLACE, "test"), Upload.open("test.zip", file()), SourceRows.NONE);
    }

    /** A program in which something happens as soon as it begins a batch. */
    private ImportWork work(Map<Integer, Runnable> atBatch) {
        var begun = new AtomicInteger();
        var watched = (Driver) Proxy.newProxyInstance(
                Driver.class.getClassLoader(), new Class<?>[] {Driver.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("session")
                            && Thread.currentThread().getName().startsWith("import-")) {
                        atBatch.getOrDefault(begun.incrementAndGet(), () -> {}).run();
                    }
                    return method.invoke(driver, arguments);
                });
        return new ImportWork(
                watched,
                records,
                program.getBean(ImportSigns.class),
                texts,
                program.getBean(WholeRecord.class),
                program);
    }

    /** More than is written in one batch, beside a few things of the sample: the others of the sample go. */
    private static byte[] file() {
        var organisations = new ArrayList<>(List.of("id,name,parent,domains,region"));
        var participations = new ArrayList<>(List.of("collaboration_id,organisation_id,role"));
        for (int i = 1; i <= ROWS; i++) {
            String parent = i < ROWS ? "o" + (i + 1) : "";
            organisations.add("o" + i + ",Naam " + i + "," + parent + ",Jeugd;Nieuw,Elders");
            participations.add("c,o" + i + ",lid");
        }
        organisations.add("gem-oeverdam,Anders,,Wonen;Nieuw,Elders");
        return Zips.of(
                "domains.csv",
                "id,name_nl,colour\nwonen,Anders wonen,#123456\n",
                "organisations.csv",
                String.join("\n", organisations),
                "collaborations.csv",
                "id,name\nc,C\n",
                "participations.csv",
                String.join("\n", participations));
    }

    /** The whole record; that a thing was changed and changed back may be seen by its version. */
    private List<String> content() {
        return importing.content().stream()
                .map(line -> line.toString().replaceFirst(" version=\\d+", ""))
                .toList();
    }

    /** Each table of the record by its name. */
    private Map<String, String> files() throws IOException, InterruptedException {
        var tables = new TreeMap<String, String>();
        try (ZipInputStream in = new ZipInputStream(
                new ByteArrayInputStream(send("GET", "/api/networks/export.zip").body()))) {
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

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return Api.json(new String(answer.body(), StandardCharsets.UTF_8));
    }
}
