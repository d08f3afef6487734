package nl.kleurplaat.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.SharedData;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.generator.Generated;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.TieWeight;
import nl.kleurplaat.snapshot.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The joint arrangements of Dutch municipalities with Spark, from the service that exports them. */
@Neo4jTest
@EnabledIfSystemProperty(named = SparkProcess.BUILT, matches = "true")
class RealJobIT {

    private static final String KIND = "gemeenschappelijke regeling";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    private Snapshots snapshots;

    @TempDir
    Path folder;

    private void export() throws IOException, InterruptedException {
        HttpRequest asked = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/networks/export.parquet"))
                .build();
        try (ZipInputStream zip = new ZipInputStream(
                http.send(asked, BodyHandlers.ofInputStream()).body())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, folder.resolve(entry.getName()));
            }
        }
    }

    @Test
    void isAsInTheServiceAndAsWasCrossChecked() throws IOException, InterruptedException {
        new Api(port).imports("nl-regions.zip", Api.zip(SharedData.folder("nl-regions")));
        export();
        Path output = folder.resolve("outcome");
        Lens lens = new Lens(
                ActorKind.ORGANISATION,
                Grouping.KIND,
                Generated.DAY,
                null,
                null,
                List.of(),
                List.of(),
                List.of(KIND),
                null,
                true,
                TieWeight.SHARED,
                null,
                List.of());

        SparkProcess.done(
                output,
                2,
                folder.toString(),
                output.toString(),
                "--as-of",
                Generated.DAY.toString(),
                "--group-by",
                "kind",
                "--kind",
                KIND,
                "--only-participants",
                "--sources",
                "1000");

        InMemory expected = new InMemory(snapshots.current(Reader.LOCAL), lens, GroupMatrix.ROUNDS);
        assertThat(SparkProcess.rows(output, "summary").getFirst())
                .containsEntry("actors", 597L)
                .containsEntry("ties", 14_798L)
                .containsEntry("weight", 29_792.0)
                .containsEntry("cut_actors", 4L)
                .containsEntry("bridge_ties", 2L);
        Compared.same(output, expected);
        Compared.sameBridges(output, expected);
    }
}
