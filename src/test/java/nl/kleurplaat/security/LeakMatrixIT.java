package nl.kleurplaat.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.SocketClient;
import nl.kleurplaat.TestReaders;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.exports.tables.Tables;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sample, in which every text about a person that is no role is a canary: by whatever path, a role that may not see persons
 * finds none of them. What such a text is, is taken from the types and not from what is marked there as personal.
 */
@Neo4jTest
@ExtendWith(OutputCaptureExtension.class)
class LeakMatrixIT {

    private static final String CANARY = "kanarie";
    private static final Path SAMPLE = Path.of("src/main/resources/sample");
    private static final Set<FieldType> TEXTS = EnumSet.of(FieldType.TEXT, FieldType.TEXTS, FieldType.EMAIL);
    private static final List<String> LENSES = List.of("{actors: STAKEHOLDER, groupBy: ORGANISATION}", "{}");

    @LocalServerPort
    int port;

    @Autowired
    GraphQlSource questions;

    @Autowired
    Driver driver;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> keys = new HashMap<>();
    private String last = "";
    private final Set<String> canaries = new TreeSet<>();

    @BeforeEach
    void canaries() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.list(SAMPLE)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                zip.putNextEntry(new ZipEntry(name));
                zip.write(table(Types.named(name.replace(".csv", "")), file).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        new Api(port).imports("kanaries.zip", bytes.toByteArray());
        assertThat(canaries).hasSizeGreaterThan(3);
    }

    private String table(Type type, Path file) throws IOException {
        var text = new StringWriter();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file);
                CsvWriter copy = CsvWriter.builder().build(text)) {
            for (NamedCsvRecord row : rows) {
                List<String> header = row.getHeader();
                if (row.getStartingLineNumber() == 2) {
                    copy.writeRecord(header);
                    keys.put(type.title().toLowerCase(Locale.ROOT), row.getField(0));
                }
                last = type.personal() ? row.getField(0) : last;
                copy.writeRecord(
                        header.stream().map(column -> cell(type, column, row)).toList());
            }
        }
        return text.toString();
    }

    private String cell(Type type, String column, NamedCsvRecord row) {
        Field field = type.fields().stream()
                .filter(it -> it.column().equals(column))
                .findFirst()
                .orElse(null);
        boolean ofPersons = type.personal() || type == Types.REPRESENTATIONS;
        if (!ofPersons || field == null || field.is(Trait.OF_ROLE) || !TEXTS.contains(field.type())) {
            return row.getField(column);
        }
        canaries.add(type.name() + "." + column);
        String canary = CANARY + "-" + column + "-" + row.getField(0);
        return field.type() == FieldType.EMAIL ? canary + "@zang.example" : canary;
    }

    @Test
    void noFieldOfTheSchemaLeaks() {
        var steward = new TreeSet<String>();
        var answered = new TreeSet<String>();
        var unmarked = new TreeSet<String>();
        Map<String, String> leaks = new LinkedHashMap<>();
        for (String lens : LENSES) {
            var every = new EveryField(questions.schema(), (field, argument) -> argument(field, argument, lens));
            every.questions().forEach((name, question) -> {
                String known = ask(Role.STEWARD, question);
                if (known.contains(CANARY)) {
                    steward.add(name);
                    String last = name.substring(name.lastIndexOf('.') + 1);
                    if (questions.schema().getObjectType(last).getAppliedDirective("personal") == null) {
                        unmarked.add(name);
                    }
                }
                if (!known.contains("\"errors\"")) {
                    answered.add(name);
                }
                for (Role role : List.of(Role.VIEWER, Role.EDITOR)) {
                    String seen = ask(role, question);
                    if (seen.contains(CANARY)) {
                        leaks.put(role + " " + name, seen);
                    }
                }
            });
        }
        assertThat(leaks).isEmpty();
        assertThat(unmarked)
                .as("types that show persons, so that what is asked of them is kept in the audit")
                .isEmpty();
        assertThat(steward).as("where a steward sees persons").hasSizeGreaterThan(20);
        assertThat(answered).as("questions with an answer").hasSizeGreaterThan(260);
    }

    @Test
    void noFormLeaks() {
        var steward = new TreeSet<String>();
        for (Type type : Types.ALL) {
            String question = "{ recordEntries(type: \"" + type.title()
                    + "\", first: 100) { entries { title values { values names } } } }";
            for (Role role : List.of(Role.VIEWER, Role.EDITOR)) {
                assertThat(ask(role, question)).as(role + " " + type).doesNotContain(CANARY);
            }
            if (ask(Role.STEWARD, question).contains(CANARY)) {
                steward.add(type.title());
            }
        }
        assertThat(steward).contains("Stakeholder", "Representation");
        String one = "{ recordEntry(type: \"Stakeholder\", key: \"%s\") { title } }".formatted(keys.get("stakeholder"));
        assertThat(ask(Role.EDITOR, one)).contains("FORBIDDEN");
        assertThat(ask(Role.STEWARD, one)).contains(CANARY);
        String found = "{ recordEntries(type: \"Representation\", text: \"kanarie\", first: 5) { entries { key } } }";
        assertThat(ask(Role.EDITOR, found)).contains("\"entries\":[]");
    }

    @Test
    void namesAreNotFoundNorInferred() {
        String id = JsonMapper.shared()
                .readTree(ask(Role.STEWARD, "{ stakeholders(first: 1) { edges { node { id } } } }"))
                .at("/data/stakeholders/edges/0/node/id")
                .asString();
        List<String> all = List.of(
                "{ a: node(id: \"%s\") { ...f } } fragment f on Stakeholder { b: name }".formatted(id),
                "{ search(text: \"kanarie name\", first: 20) { __typename ... on Stakeholder { name } } }",
                "{ stakeholders(filter: {text: \"kanarie-name\"}, first: 5) { totalCount edges { node { name } } } }",
                "{ stakeholders(orderBy: NAME, first: 5) { edges { cursor node { name } } } }",
                "{ nosuch: stakeholder(key: \"%s\") { naam name } }".formatted(keys.get("stakeholder")));
        for (String question : all) {
            assertThat(ask(Role.EDITOR, question)).as(question).doesNotContain(CANARY);
        }
        assertThat(ask(Role.STEWARD, all.get(0))).contains(CANARY);
        assertThat(ask(Role.STEWARD, all.get(1))).contains(CANARY);
        assertThat(ask(Role.EDITOR, all.get(1))).contains("\"search\":[]");
        assertThat(ask(Role.EDITOR, all.get(2))).contains("\"totalCount\":0");
        assertThat(order(Role.EDITOR)).isNotEqualTo(order(Role.STEWARD));
    }

    private String order(Role role) {
        return ask(role, "{ stakeholders(orderBy: NAME, first: 40) { edges { node { key } } } }");
    }

    @Test
    void noFileLeaks() throws IOException {
        List<String> paths = new ArrayList<>();
        for (String table : Tables.names()) {
            Stream.of("csv", "json", "xlsx").forEach(form -> paths.add("/api/tables/" + table + "." + form));
        }
        for (String form : "graphml gexf dot cyjs json net dl xlsx svg zip".split(" ")) {
            paths.add("/api/networks/export." + form);
        }
        for (String form : List.of("html", "pdf", "xlsx")) {
            paths.add("/api/reports/cross-domain." + form);
            paths.add("/api/reports/vulnerability." + form);
            paths.add("/api/reports/advice." + form);
            paths.add("/api/reports/organisation." + form + "?key=" + keys.get("organisation"));
            paths.add("/api/reports/effect." + form + "?key=" + keys.get("intervention"));
        }
        paths.add("/api/imports");
        paths.add("/api/imports/template.xlsx?filled=true");
        var steward = new TreeSet<String>();
        Map<String, Integer> other = new LinkedHashMap<>();
        for (String path : paths) {
            boolean ofOne = path.contains("/organisation.");
            for (String lens : ofOne
                    ? List.of("{}")
                    : List.of("{}", "{\"actors\":\"STAKEHOLDER\",\"groupBy\":\"ORGANISATION\"}")) {
                String address = path + (path.contains("?") ? "&" : "?") + "lens="
                        + URLEncoder.encode(lens, StandardCharsets.UTF_8);
                HttpResponse<byte[]> known = get(Role.STEWARD, address);
                if (known.statusCode() != 200) {
                    other.put(address, known.statusCode());
                }
                if (text(path, known.body()).contains(CANARY)) {
                    steward.add(path);
                }
                for (Role role : List.of(Role.VIEWER, Role.EDITOR)) {
                    assertThat(text(path, get(role, address).body()))
                            .as(role + " " + address)
                            .doesNotContain(CANARY);
                }
            }
        }
        assertThat(other).isEmpty();
        assertThat(steward)
                .contains(
                        "/api/tables/stakeholders.csv",
                        "/api/tables/actors.xlsx",
                        "/api/networks/export.graphml",
                        "/api/networks/export.zip",
                        "/api/reports/cross-domain.html",
                        "/api/reports/cross-domain.pdf");
        String whole = text("zip", get(Role.STEWARD, "/api/networks/export.zip").body());
        canaries.forEach(field -> assertThat(whole).contains(CANARY + "-" + field.substring(field.indexOf('.') + 1)));
    }

    /** Names are drawn as shapes: what two see differs where one sees them, and is the same where neither does. */
    @Test
    void noPictureLeaks() {
        String lens = URLEncoder.encode("{\"actors\":\"STAKEHOLDER\"}", StandardCharsets.UTF_8);
        String address = "/api/networks/export.png?lens=" + lens;
        byte[] viewer = get(Role.VIEWER, address).body();
        assertThat(new String(viewer, 1, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
        assertThat(get(Role.EDITOR, address).body()).isEqualTo(viewer);
        assertThat(get(Role.STEWARD, address).body()).isNotEqualTo(viewer);
        assertThat(new String(viewer, StandardCharsets.ISO_8859_1)).doesNotContain(CANARY);
    }

    @Test
    void whatIsKeptOfImportsAndLoggedLeaksNothing(CapturedOutput output) {
        // refused for what it says of persons
        String wrong = "id,name,email,organisations\nx,kanarie-naam,kanarie geen adres,geen-organisatie\n";
        HttpResponse<String> report =
                new Api(port).send("stakeholders.csv", wrong.getBytes(StandardCharsets.UTF_8), "&table=stakeholders");
        assertThat(report.statusCode()).isNotEqualTo(200);
        ask(Role.EDITOR, "{ stakeholder(key: \"kanarie-naam\") { name } }");
        ask(Role.VIEWER, "{ nosuch(text: \"kanarie\") }");
        try (var session = driver.session()) {
            assertThat(session.run("MATCH (i:Import) WHERE i.report CONTAINS 'kanarie' RETURN i.report AS report")
                            .list(row -> row.get("report").asString()))
                    .isEmpty();
            assertThat(session.run("MATCH (a:AuditEntry) RETURN a")
                            .list(row -> row.get("a").asMap().toString()))
                    .noneMatch(entry -> entry.contains(CANARY));
        }
        for (Role role : List.of(Role.VIEWER, Role.EDITOR)) {
            assertThat(new String(get(role, "/api/imports").body(), StandardCharsets.UTF_8))
                    .doesNotContain(CANARY);
        }
        assertThat(output.getAll()).doesNotContain(CANARY);
    }

    /** The paths of one person: all that is held of them, and what goes where they are erased. */
    @Test
    void whatIsOfOnePersonIsForStewardsOnly() {
        String key = keys.get("stakeholder");
        for (String question : List.of(
                "{ personExport(key: \"" + key + "\") { name } }",
                "{ personErasure(key: \"" + key + "\") { name } }",
                "{ personChecks(first: 5) { persons { name } } }")) {
            assertThat(ask(Role.STEWARD, question)).contains(CANARY);
            assertThat(ask(Role.EDITOR, question)).contains("FORBIDDEN").doesNotContain(CANARY);
        }
        String path = "/api/persons/export.zip?key=" + key;
        assertThat(get(Role.STEWARD, path).statusCode()).isEqualTo(200);
        assertThat(get(Role.EDITOR, path).statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsFollowedAndComputedLeaksNothing() throws InterruptedException {
        String begin = "mutation { computeBetweenness(lens: {actors: STAKEHOLDER}) { id } }";
        String id = JsonMapper.shared()
                .readTree(ask(Role.STEWARD, begin))
                .at("/data/computeBetweenness/id")
                .asString();
        String computed = "{ computation(id: \"" + id + "\") { id status } }";
        assertThat(ask(Role.STEWARD, computed)).contains(id);
        assertThat(ask(Role.VIEWER, computed)).contains("\"computation\":null");

        String following = "subscription { networkChanged(lens: {actors: STAKEHOLDER}) "
                + "{ network { actors(first: 50) { edges { node { name } } } } } }";
        try (SocketClient viewer = following(Role.VIEWER, following);
                SocketClient steward = following(Role.STEWARD, following)) {
            ask(Role.EDITOR, "mutation { createDomain(input: {key: \"nieuw\", nameNl: \"Nieuw\"}) { version } }");
            assertThat(steward.next().toString()).contains(CANARY);
            assertThat(viewer.next().toString()).contains("\"name\"").doesNotContain(CANARY);
        }
    }

    private SocketClient following(Role role, String question) throws InterruptedException {
        SocketClient client = SocketClient.connect(port, Map.of(TestReaders.HEADER, role.name()));
        client.subscribe("1", question);
        return client;
    }

    private @Nullable String argument(GraphQLFieldDefinition field, GraphQLArgument argument, String lens) {
        return switch (argument.getName()) {
            case "key" -> quoted(keys.getOrDefault(field.getName().toLowerCase(Locale.ROOT), keys.get("stakeholder")));
            case "organisation", "collaboration", "stakeholder", "intervention" -> quoted(keys.get(argument.getName()));
            case "a", "from" -> quoted(keys.get("stakeholder"));
            case "b", "to" -> quoted(last);
            case "actors" -> "[" + quoted(last) + "]";
            case "keys" ->
                field.getName().equals("connectingTable")
                        ? "[" + quoted(keys.get("stakeholder")) + ", " + quoted(last) + "]"
                        : null;
            case "groups" -> field.getName().equals("invite") ? "[" + quoted(keys.get("organisation")) + "]" : null;
            case "size" -> field.getName().equals("coreGroup") ? "3" : null;
            case "kind", "fromKind" -> field.getName().endsWith("s") ? quoted("gemeente") : null;
            case "ofKind", "toKind" -> quoted("school");
            case "first" -> "5";
            case "lens", "before", "after" -> argument.getType().toString().contains("Lens") ? lens : null;
            default -> null;
        };
    }

    private static String quoted(@Nullable String key) {
        return "\"" + key + "\"";
    }

    private String ask(Role role, String question) {
        HttpRequest request = request(role, "/graphql")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", question))))
                .build();
        return new String(send(request).body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(Role role, String path) {
        return send(request(role, path).GET().build());
    }

    private HttpRequest.Builder request(Role role, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header(TestReaders.HEADER, role.name())
                .header("Accept-Language", "nl");
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What a file says, also where it is packed. */
    private static String text(String path, byte[] file) throws IOException {
        if (path.contains(".pdf") && file[0] == '%') {
            try (var pdf = Loader.loadPDF(file)) {
                return new PDFTextStripper().getText(pdf);
            }
        }
        if (file.length < 2 || file[0] != 'P' || file[1] != 'K') {
            return new String(file, StandardCharsets.UTF_8);
        }
        var text = new StringBuilder();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
