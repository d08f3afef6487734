package nl.kleurplaat.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.api.GlobalId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Two organisations that turn out to be one, and two who edit at once. */
@Neo4jTest
class MergeIT {

    private static final String MERGE =
            "mergeOrganisations(input: {keep: \"k\", keepVersion: 1, merge: \"m\", mergeVersion: 1})"
                    + " { organisation { key version } }";

    @LocalServerPort
    private int port;

    @Autowired
    private Driver driver;

    private Api api;
    private Changing edits;

    @BeforeEach
    void record() {
        api = new Api(port).in("en");
        edits = new Changing(api, driver);
        edits.organisation("top", "");
        edits.organisation("k", "domains: [\"Jeugd\"], expertise: [\"a\", \"b\"], from: \"2021-01-01\"");
        edits.organisation(
                "m",
                "domains: [\"Wonen\", \"Jeugd\"], expertise: [\"b\", \"c\"], website: \"https://voorbeeld.nl\","
                        + " until: \"2020-01-01\", parent: \"top\", region: \"Noord\"");
        edits.organisation("child", "parent: \"m\"");
        edits.organisation("other", "");
        edits.collaboration("c");
        edits.collaboration("d");
        edits.stakeholder("s", "m", "k");
        edits.stakeholder("t", "other", "m");
        part("c", "k", "2020-01-01", "2022-01-01");
        part("c", "m", "2021-06-01", "2024-01-01");
        part("c", "m", "2026-01-01", "2026-06-01");
        part("d", "m", "2020-01-01", "2020-02-01");
        speaks("k", "tekenen", "2023-01-01");
        speaks("m", "tekenen", "2025-01-01");
    }

    private void part(String collaboration, String organisation, String from, String until) {
        edits.data("createParticipation(input: {collaboration: \"" + collaboration + "\", organisation: \""
                + organisation + "\", role: \"trekker\", from: \"" + from + "\", until: \"" + until
                + "\"}) { version }");
    }

    private void speaks(String organisation, String mandate, String until) {
        edits.data("createRepresentation(input: {collaboration: \"c\", stakeholder: \"s\", organisation: \""
                + organisation + "\", mandate: \"" + mandate + "\", from: \"2022-01-01\", until: \"" + until
                + "\"}) { version }");
    }

    @Test
    void allThatHangsOnTheOneMovesToTheOther() {
        edits.data(MERGE);

        assertThat(edits.texts("MATCH ()-[r:PARTICIPATES_IN]->() RETURN r.key + ' ' + r.until ORDER BY r.key"))
                .containsExactly(
                        "c|k|2020-01-01|trekker 2024-01-01",
                        "c|k|2026-01-01|trekker 2026-06-01",
                        "d|k|2020-01-01|trekker 2020-02-01");
        assertThat(edits.texts("MATCH (n:Representation)-[:FOR]->(o) RETURN n.key + ' ' + n.until + ' ' + o.key"))
                .containsExactly("c|s|2022-01-01|k 2025-01-01 k");
        assertThat(edits.ask("""
            { organisation(key: "k") { domains { key } expertise website from until region parent { key } version }
              s: stakeholder(key: "s") { organisations { key } version }
              t: stakeholder(key: "t") { organisations { key } version }
              child: organisation(key: "child") { parent { key } version } }\
            """).toString())
                .isEqualTo("{\"organisation\":{\"domains\":[{\"key\":\"jeugd\"},{\"key\":\"wonen\"}],"
                        + "\"expertise\":[\"a\",\"b\",\"c\"],\"website\":\"https://voorbeeld.nl\","
                        + "\"from\":\"2021-01-01\",\"until\":null,\"region\":\"Noord\",\"parent\":{\"key\":\"top\"},"
                        + "\"version\":2},"
                        + "\"s\":{\"organisations\":[{\"key\":\"k\"}],\"version\":2},"
                        + "\"t\":{\"organisations\":[{\"key\":\"other\"},{\"key\":\"k\"}],\"version\":2},"
                        + "\"child\":{\"parent\":{\"key\":\"k\"},\"version\":2}}");
    }

    @Test
    void theOldKeyKeepsLeadingThere() {
        edits.data(MERGE);
        String id = new GlobalId("Organisation", "m").toString();
        String asked = "{ organisation(key: \"m\") { key } node(id: \"" + id + "\") { ... on Organisation { key } }"
                + " stakeholders(filter: {organisations: [\"m\"]}, first: 9) { totalCount }"
                + " network(lens: {asOf: \"2023-01-01\", changes: [{addTie: {a: \"m\", b: \"other\"}}]})"
                + " { actor(key: \"m\") { key degree } } }";
        String expected = "{\"organisation\":{\"key\":\"k\"},\"node\":{\"key\":\"k\"},"
                + "\"stakeholders\":{\"totalCount\":2},\"network\":{\"actor\":{\"key\":\"k\",\"degree\":1}}}";
        assertThat(edits.ask(asked).toString()).isEqualTo(expected);

        assertThat(edits.data("updateOrganisation(input: {key: \"m\", version: 2, name: \"x\"}) { organisation { key"
                                + " } }")
                        .toString())
                .isEqualTo("{\"organisation\":{\"key\":\"k\"}}");
        assertThat(edits.places("createOrganisation(input: {key: \"m\", name: \"x\"}) { version }"))
                .containsExactly("CONFLICT input.key");
        assertThat(edits.places(MERGE.replace("keepVersion: 1", "keepVersion: 3")))
                .containsExactly("CONFLICT input.merge");
    }

    @Test
    void anImportMayUseTheOldKey() {
        edits.data(MERGE);
        JsonNode report = api.imports(
                "deelnames.zip",
                zip(
                        "organisations.csv", "id,name,parent\nm,Oude naam,other\nnew,Nieuw,m\n",
                        "participations.csv", "collaboration_id,organisation_id\nd,m\n"));

        assertThat(report.path("warnings").get(0).path("message").asString()).contains("`m`", "`k`");
        assertThat(edits.ask("{ organisation(key: \"new\") { parent { key } } k: organisation(key: \"k\") { name } }")
                        .toString())
                .isEqualTo("{\"organisation\":{\"parent\":{\"key\":\"k\"}},\"k\":{\"name\":\"Organisatie k\"}}");
        assertThat(edits.texts("MATCH ()-[r:PARTICIPATES_IN {from: null}]->() RETURN r.key"))
                .isEmpty();
        assertThat(edits.texts("MATCH ()-[r:PARTICIPATES_IN]->() WHERE r.from IS NULL RETURN r.key"))
                .containsExactly("d|k||");
    }

    private static byte[] zip(String... namesAndTexts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void nothingBecomesAPartOfItself() {
        edits.organisation("between", "parent: \"m\"");
        edits.data("updateOrganisation(input: {key: \"k\", version: 1, parent: \"between\"}) { version }");

        edits.data(MERGE.replace("keepVersion: 1", "keepVersion: 2"));

        assertThat(edits.texts("MATCH (a)-[:PART_OF]->(b) RETURN a.key + ' ' + b.key ORDER BY a.key"))
                .containsExactly("child k", "k between");
    }

    @Test
    void twoMergesAtOnceLoseNothing() throws Exception {
        String back = MERGE.replace("keep: \"k\"", "keep: \"m\"").replace("merge: \"m\"", "merge: \"k\"");
        assertThat(atOnce(MERGE, MERGE, back, back))
                .containsOnlyOnce("")
                .hasSize(4)
                .allMatch(code -> code.isEmpty() || code.equals("CONFLICT") || code.equals("NOT_FOUND"));
        assertThat(edits.number("MATCH ()-[r:PARTICIPATES_IN]->() RETURN count(r)"))
                .isEqualTo(3);
        assertThat(edits.number("MATCH (o:Organisation) RETURN count(o)")).isEqualTo(4);
    }

    @Test
    void ofTwoEditorsOneWins() throws Exception {
        String edit = "updateOrganisation(input: {key: \"k\", version: 1, name: \"naam %s\"}) { version }";
        List<String> codes = atOnce(edit.formatted("1"), edit.formatted("2"), edit.formatted("3"));

        assertThat(codes).containsExactlyInAnyOrder("", "CONFLICT", "CONFLICT");
        assertThat(edits.number("MATCH (o:Organisation {key: 'k'}) RETURN o.version"))
                .isEqualTo(2);
    }

    /** The codes of the first errors; empty where there is none. */
    private List<String> atOnce(String... mutations) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> calls = Arrays.stream(mutations)
                    .map(mutation -> (Callable<String>) () -> api.ask("mutation { " + mutation + " }")
                            .path("errors")
                            .path(0)
                            .path("extensions")
                            .path("code")
                            .asString(""))
                    .toList();
            List<String> codes = new ArrayList<>();
            for (Future<String> call : threads.invokeAll(calls)) {
                codes.add(call.get());
            }
            return codes;
        }
    }
}
