package nl.kleurplaat.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import nl.kleurplaat.Api;
import nl.kleurplaat.KleurplaatApplication;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.history.Chain;
import nl.kleurplaat.network.Schema;
import nl.kleurplaat.persons.ErasureFile;
import nl.kleurplaat.start.AtStart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** A record with all that comes with years of use is backed up while edits go on, and put back in a fresh instance. */
@Neo4jTest
class BackupIT {

    private static final String FIRST = "sleutel-kanarie-1";
    private static final String SECOND = "sleutel-merel-2";

    @LocalServerPort
    private int port;

    @Autowired
    private Driver driver;

    @Autowired
    private Chain chain;

    @Autowired
    private ErasureFile erasures;

    @TempDir
    private Path folder;

    /** What a service tells that a restored one has to tell too. */
    private static final List<String> QUESTIONS = List.of(
            "{ changes(first: 50) { changes { version at by action reason things(first: 20) { key title fields { name"
                    + " before after } } } } }",
            "{ history(id: \"" + new GlobalId("Organisation", "a")
                    + "\") { changes { version at by things { fields { name before after } } } } }",
            "{ organisations(first: 9) { edges { node { key name description website version } } } }",
            "{ stakeholders(first: 9) { edges { node { key name title version } } } }",
            "{ comments(about: [{thing: \"" + new GlobalId("Organisation", "a") + "\"}]) { comments { id text by } } }",
            "{ savedViews { id name address } }",
            "{ network { summary { actors ties } } }");

    private Instant before = Instant.EPOCH;

    private Api record() throws InterruptedException {
        Api api = new Api(port).in("nl");
        api.imports(
                "organisations.csv",
                text("id,name,domains,description\na,Gemeente A,Jeugd,Bel Jo Kanarie\nb,B,Wonen,\n"));
        api.imports(
                "stakeholders.csv",
                text("id,name,title,organisations,email\n" + FIRST + ",Jo Kanarie,Kanarietitel,a,jo@kanarie.example\n"
                        + SECOND + ",Mo Merel,Mereltitel,b,mo@merel.example\ns3,Sam Ander,Adviseur,b,\n"));
        api.imports("collaborations.csv", text("id,name\nc,Overleg C\n"));
        api.imports("participations.csv", text("collaboration_id,organisation_id\nc,a\nc,b\n"));
        change(api, "updateOrganisation(input: {key: \"a\", version: 1, website: \"https://a.example\"}) { version }");
        change(
                api,
                "updateStakeholder(input: {key: \"s3\", version: 1, title: \"Hoofd\", reason: \"nieuw\"}) { version }");
        change(api, "updateStakeholder(input: {key: \"" + SECOND + "\", version: 1, title: \"Merels\"}) { version }");
        String last = api.data("{ changes(first: 1) { changes { version } } }")
                .at("/changes/changes/0/version")
                .asString();
        change(api, "undoChange(input: {version: \"" + last + "\"}) { count }");
        change(
                api,
                "addComment(input: {about: {thing: \"" + new GlobalId("Organisation", "a") + "\"}, text: \"Goed\"}) {"
                        + " id }");
        change(api, "saveView(input: {name: \"Kaart\", address: \"/map?lang=nl\"}) { id }");
        run("CREATE (:Passkey {id: 'p', key: 'k', label: 'Telefoon', counter: 3, synced: false, createdAt: datetime()})"
                + "-[:OF]->(:Account {id: 'x', name: 'Beheer', loginName: 'beheer', role: 'ADMIN', blocked: false})");
        Thread.sleep(5);
        before = Instant.now();
        Thread.sleep(5);
        erase(api, FIRST, 1);
        return api;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void change(Api api, String mutation) {
        api.data("mutation { it: " + mutation + " }");
    }

    private static void erase(Api api, String key, int version) {
        change(
                api,
                "erasePerson(input: {key: \"" + key + "\", version: " + version
                        + ", reason: \"Verzoek\", names: SURNAME}) { person }");
    }

    private void run(String cypher) {
        driver.executableQuery(cypher).execute();
    }

    private HttpResponse<InputStream> asked() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/backup"))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
    }

    private BackupFile backup(@Nullable Passphrase passphrase) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = asked();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .containsPattern("kleurplaat-\\d{4}-\\d\\d-\\d\\dT\\d{6}Z\\.jsonl\\.gz");
        BackupFile file = new BackupFile(Files.createTempFile(folder, "kleurplaat", ".gz"), passphrase);
        file.write(answer.body());
        return file;
    }

    private static GraphScan.Counted scan(Driver driver) {
        return scan(driver, line -> {});
    }

    private static GraphScan.Counted scan(Driver driver, GraphScan.LineSink lines) {
        try (var session = driver.session()) {
            return session.executeRead(tx -> {
                try {
                    return GraphScan.read(tx, lines);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static GraphScan.Counted in(BackupManifest manifest) {
        return new GraphScan.Counted(manifest.nodes(), manifest.relationships(), manifest.content());
    }

    private static List<String> answers(Api api) {
        return QUESTIONS.stream().map(question -> api.data(question).toString()).toList();
    }

    /** Up to the backup. */
    private static List<Object> audit(Driver driver) {
        return driver
                .executableQuery(
                        "MATCH (b:AuditEntry {action: 'BACKUP'}) MATCH (a:AuditEntry) WHERE a.number <= b.number"
                                + " RETURN a {.*} AS entry ORDER BY a.number")
                .execute()
                .records()
                .stream()
                .map(row -> row.get("entry").asObject())
                .toList();
    }

    @Test
    void theDrill() throws Exception {
        Api api = record();
        String then =
                "{ stakeholders(first: 9, recordedAt: \"" + before + "\") { edges { node { key name title } } } }";
        BackupFile file = backup(Passphrase.of(null, "open sesam"));
        List<String> said = answers(api);
        String known = api.data(then).toString();
        List<Object> audit = audit(driver);
        assertThat(known).contains("Mereltitel");
        assertThat(String.join("", said)).contains("Merel", "Goed", "Kaart");

        assertThat(inBytes(file, "kanarie")).isEmpty();
        assertThat(inBytes(file, "merel")).isNotEmpty();
        erase(api, SECOND, 3);

        Path home = folder.resolve("nieuw");
        try (var fresh = restored(home, file)) {
            Api other = new Api(fresh.getEnvironment().getProperty("local.server.port", Integer.class, 0)).in("nl");
            Driver others = fresh.getBean(Driver.class);
            assertThat(scan(others)).isEqualTo(in(file.check()));
            assertThat(answers(other)).isEqualTo(said);
            assertThat(other.data(then).toString()).isEqualTo(known);
            assertThat(audit(others)).isEqualTo(audit).hasSizeGreaterThan(1);
            assertThat(fresh.getBean(Chain.class).broken()).isEmpty();
            assertThat(fresh.getBean(Restoration.class).erasedAgain()).isZero();
            Restoration asking = without(fresh, file);
            assertThatThrownBy(asking::begin).hasMessageContaining("backup.no-erasures");

            // as the next start with the file of erasures does
            Files.copy(erasures.path(), fresh.getBean(ErasureFile.class).path(), StandardCopyOption.REPLACE_EXISTING);
            fresh.getBean("replayedErasures", AtStart.class).start();
            assertThat(scan(others).labels()).containsEntry("Stakeholder", 1L).containsEntry("Erasure", 2L);
            assertThat(fresh.getBean(Restoration.class).erasedAgain()).isOne();
            assertThat(String.join("", answers(other)) + other.data(then)).doesNotContainIgnoringCase("merel");

            whatWasCutOffIsNeverServed(fresh, file);
            anOlderSchemaIsBroughtForward(fresh);
            whatIsNotToBeRestoredIsRefused(fresh, file);
        }
        assertThat(onDisk(home, "Kanarie")).as("erased before the backup").isEmpty();
        assertThat(onDisk(home, "Merel")).as("Neo4j does not overwrite at once").isNotEmpty();
    }

    /** The files of a folder in which a text stands, in any case: store, indexes, logs of transactions. */
    private static List<Path> onDisk(Path home, String text) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        try {
                            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                                    .toLowerCase(Locale.ROOT)
                                    .contains(text.toLowerCase(Locale.ROOT));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    /** Where nobody says that there were none. */
    private static Restoration without(ConfigurableApplicationContext program, BackupFile file)
            throws ReflectiveOperationException {
        var elsewhere = ErasureFile.class.getDeclaredConstructor(Path.class, String.class);
        return new Restoration(
                program.getBean(Driver.class),
                program.getBean(Schema.class),
                BeanUtils.instantiateClass(elsewhere, file.path(), ""),
                file.path().toString(),
                "",
                "open sesam",
                false);
    }

    /** Every text that a backup holds of it, unpacked and without what is encrypted with a key in it. */
    private List<String> inBytes(BackupFile file, String canary) {
        List<String> found = new ArrayList<>();
        file.read(line -> {
            String label = line.path("labels").path(0).asString("");
            StringBuilder all = new StringBuilder(line.toString());
            StoredValues.read(line.get("properties")).forEach((name, value) -> {
                if (value instanceof byte[] bytes) {
                    all.append(
                            label.startsWith("History") && name.equals("bytes") ? chain.text(bytes) : unpacked(bytes));
                }
            });
            if (all.toString().toLowerCase(Locale.ROOT).contains(canary)) {
                found.add(all.toString());
            }
        });
        return found;
    }

    private static String unpacked(byte[] bytes) {
        var text = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private ConfigurableApplicationContext restored(Path home, BackupFile file) throws IOException {
        Path words = Files.writeString(folder.resolve("words"), "open sesam\n");
        return SpringApplication.run(
                KleurplaatApplication.class,
                "--kleurplaat.home=" + home,
                "--kleurplaat.sample=false",
                "--kleurplaat.warm-up=0s",
                "--server.port=0",
                "--" + Restoration.FILE + "=" + file.path(),
                "--" + Restoration.PASSPHRASE_FILE + "=" + words,
                "--" + Restoration.WITHOUT_ERASURES + "=true");
    }

    /** Two things of one key: the database refuses the second when much is there already. */
    private void whatWasCutOffIsNeverServed(ConfigurableApplicationContext program, BackupFile whole)
            throws IOException, ReflectiveOperationException {
        Driver others = program.getBean(Driver.class);
        Schema schema = program.getBean(Schema.class);
        var start = Schema.class.getDeclaredConstructor(Driver.class, String.class, String.class);
        BackupFile broken = written("015", writer -> {
            for (int i = 0; i <= 2_500; i++) {
                writer.line("{\"node\":" + i + ",\"labels\":[\"Organisation\"],\"properties\":{\"key\":\"k" + i % 2_500
                        + "\"}}");
            }
            return new GraphScan.Counted(new TreeMap<>(), new TreeMap<>(), "");
        });
        clear(others);

        assertThatThrownBy(() -> new Restorer(others, schema).restore(broken))
                .hasMessageContaining("backup.not-restored");

        assertThat(scan(others).labels()).containsEntry("Organisation", 2_000L);
        assertThatThrownBy(BeanUtils.instantiateClass(start, others, "", "")::start)
                .hasStackTraceContaining("holds part of a backup");
        new Restorer(others, schema).restore(whole);
        assertThat(scan(others)).isEqualTo(in(whole.check()));
        BeanUtils.instantiateClass(start, others, "", "").start();
    }

    private static void anOlderSchemaIsBroughtForward(ConfigurableApplicationContext program) throws IOException {
        Driver others = program.getBean(Driver.class);
        Schema schema = program.getBean(Schema.class);
        others.executableQuery("MATCH (v:Version) REMOVE v.historySince").execute();
        BackupFile old = written("011", writer -> scan(others, writer::line));
        clear(others);

        new Restorer(others, schema).restore(old);

        assertThat(texts(others, "MATCH (v:Version) RETURN toString(v.historySince)"))
                .singleElement()
                .asString()
                .startsWith("20");
        assertThat(texts(others, "MATCH (m:__Neo4jMigration) WHERE m.version <> 'BASELINE' RETURN m.version"))
                .contains("001", "011", "012", schema.version())
                .doesNotHaveDuplicates();
    }

    private static void whatIsNotToBeRestoredIsRefused(ConfigurableApplicationContext program, BackupFile whole)
            throws IOException {
        Driver others = program.getBean(Driver.class);
        Restorer restorer = new Restorer(others, program.getBean(Schema.class));
        GraphScan.Counted before = scan(others);
        BackupFile newer = written("999", writer -> new GraphScan.Counted(new TreeMap<>(), new TreeMap<>(), ""));

        assertThatThrownBy(() -> restorer.restore(whole)).hasMessageContaining("backup.not-empty");
        assertThatThrownBy(() -> restorer.restore(newer)).hasMessageContaining("backup.newer");
        assertThatThrownBy(() -> restorer.restore(new BackupFile(whole.path(), Passphrase.of(null, "other"))))
                .hasMessageContaining("backup.wrong-passphrase");

        assertThat(scan(others)).isEqualTo(before);
    }

    private interface Written {
        GraphScan.Counted to(BackupWriter writer) throws IOException;
    }

    private static BackupFile written(String schema, Written lines) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = new BackupWriter(bytes);
        writer.end("", schema, 1, lines.to(writer));
        return new BackupFile(Files.write(Files.createTempFile("kleurplaat-test", ".gz"), bytes.toByteArray()), null);
    }

    private static void clear(Driver driver) {
        driver.executableQuery("MATCH (n) WHERE NOT n:__Neo4jMigration AND NOT n:__Neo4jMigrationsLock DETACH DELETE n")
                .execute();
    }

    private static List<String> texts(Driver driver, String cypher) {
        return driver.executableQuery(cypher).execute().records().stream()
                .map(row -> row.get(0).asString())
                .toList();
    }

    /** Each edit raises the version of one thing and leaves one entry: together in a backup, or neither. */
    @Test
    void noEditIsHalfInABackup() throws Exception {
        Api api = new Api(port).in("nl");
        api.imports("organisations.csv", text("id,name\na,Gemeente A\n"));
        AtomicBoolean goesOn = new AtomicBoolean(true);
        var edits = CompletableFuture.runAsync(() -> {
            for (int version = 1; goesOn.get(); version++) {
                change(
                        api,
                        "updateOrganisation(input: {key: \"a\", version: " + version + ", website: \"https://a"
                                + version + ".example\"}) { version }");
            }
        });
        Thread.sleep(100);
        List<Long> versions = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                BackupFile file = backup(null);
                Map<String, Long> counts = new TreeMap<>();
                BackupManifest manifest = file.read(line -> count(line, counts));
                assertThat(counts)
                        .containsEntry("Version", manifest.version())
                        // the import is the first
                        .containsEntry("Organisation", manifest.of("HistoryEntry"));
                versions.add(manifest.version());
            }
        } finally {
            goesOn.set(false);
            edits.join();
        }
        assertThat(versions).isSorted();
        assertThat(versions.getLast()).isGreaterThan(versions.getFirst());
    }

    private static void count(JsonNode line, Map<String, Long> counts) {
        String label = line.path("labels").path(0).asString("");
        JsonNode properties = line.get("properties");
        if (label.equals("Organisation")) {
            counts.put(label, properties.get("version").asLong());
        } else if (label.equals("Version")) {
            counts.put(label, properties.get("number").asLong());
        }
    }

    @Test
    void anImportThatIsBeingWrittenIsWaitedFor() throws Exception {
        run("MATCH (v:Version) SET v.applying = 'x'");
        var backup = CompletableFuture.supplyAsync(() -> {
            try {
                return backup(null).check();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        Thread.sleep(400);
        assertThat(backup).isNotDone();

        run("MATCH (v:Version) SET v.applying = null");

        assertThat(backup.join().of("AuditEntry")).isOne();
    }

    @Test
    void onlyAnAdminTakesOneAndThatIsKept() throws Exception {
        assertThat(new Api(port).as(Role.STEWARD).get("/api/backup").statusCode())
                .isEqualTo(403);
        assertThat(texts(driver, "MATCH (a:AuditEntry) RETURN a.action")).isEmpty();

        backup(null);

        assertThat(texts(driver, "MATCH (a:AuditEntry) RETURN a.action + ' ' + a.by"))
                .containsExactly("BACKUP local");
    }
}
