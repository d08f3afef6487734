package nl.kleurplaat.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kleurplaat.Api;
import nl.kleurplaat.KleurplaatApplication;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.history.Chain;
import nl.kleurplaat.network.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Backups that earlier versions of the program made, one of each version of the schema since there are backups: the sample with an edit, a
 * comment and a saved view. Beside each stands what that program answered to {@code questions.graphql}.
 */
@Neo4jTest
class KeptBackupsIT {

    /** The version of the schema of the first backups. */
    private static final String FIRST = "016";

    @TempDir
    private Path folder;

    static Stream<Path> kept() throws IOException, URISyntaxException {
        Path backups = Path.of(Objects.requireNonNull(KeptBackupsIT.class.getResource("/backups"))
                .toURI());
        try (Stream<Path> files = Files.list(backups)) {
            return files.filter(file -> file.toString().endsWith(".jsonl.gz")).sorted().toList().stream();
        }
    }

    @Test
    void thereIsOneOfEveryVersionButTheNewest() throws IOException, URISyntaxException {
        List<String> kept = kept().map(KeptBackupsIT::schema).toList();
        try (Stream<Path> migrations = Files.list(Path.of("cypher/migrations"))) {
            List<String> versions = migrations
                    .map(file -> file.getFileName().toString().substring(1, 4))
                    .filter(version -> version.compareTo(FIRST) >= 0)
                    .sorted()
                    .distinct()
                    .toList();
            assertThat(kept).containsAll(versions.subList(0, versions.size() - 1));
        }
    }

    private static String schema(Path file) {
        return file.getFileName().toString().replaceAll("\\D", "");
    }

    @ParameterizedTest
    @MethodSource("kept")
    void isARecordOfToday(Path file) throws IOException {
        String schema = schema(file);
        JsonNode said = JsonMapper.shared().readTree(read("schema-" + schema + ".json"));
        assertThat(new BackupFile(file, null).check().schema()).isEqualTo(schema);

        try (ConfigurableApplicationContext program = SpringApplication.run(
                KleurplaatApplication.class,
                "--kleurplaat.home=" + folder,
                "--kleurplaat.sample=false",
                "--kleurplaat.warm-up=0s",
                "--server.port=0",
                "--" + Restoration.FILE + "=" + file,
                "--" + Restoration.WITHOUT_ERASURES + "=true")) {
            Api api = new Api(program.getEnvironment().getProperty("local.server.port", Integer.class, 0)).in("nl");

            assertThat(api.data(read("questions.graphql"))).isEqualTo(said);
            assertThat(program.getBean(Schema.class).version()).isGreaterThanOrEqualTo(schema);
            assertThat(program.getBean(Chain.class).broken()).isEmpty();
            int version = said.at("/organisation/version").asInt();
            assertThat(api.data("mutation { updateOrganisation(input: {key: \"jz-de-brug\", version: " + version
                                    + ", told: \"2026-11-01\"}) { organisation { told website } } }")
                            .at("/updateOrganisation/organisation")
                            .toString())
                    .isEqualTo("{\"told\":\"2026-11-01\",\"website\":\"https://brug.example\"}");
        }
    }

    private static String read(String name) throws IOException {
        try (InputStream file = KeptBackupsIT.class.getResourceAsStream("/backups/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
