package nl.kleurplaat.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What is made, changed and deleted by hand is there in the next answer. */
@Neo4jTest
class EditingIT {

    private static final int AT_ONCE = 150;

    @LocalServerPort
    private int port;

    @Autowired
    private Driver driver;

    private Changing edits;

    @BeforeEach
    void record() {
        edits = new Changing(new Api(port).in("en"), driver);
    }

    @Test
    void aThingIsThereInTheSameAnswer() {
        JsonNode made = edits.data("""
            createOrganisation(input: {name: "Zorggroep Eén (voorbeeld) 🎈 مرحبا", kind: "zorgaanbieder", region: "Rivierenland",
              domains: ["Jeugd", "Wonen"], expertise: ["wijkteams", "-"], website: "https://voorbeeld.nl", from: "2020-01-01",
              description: "Thuiszorg en dagbesteding"}) {
              version
              organisation { key name kind region domains { key } primaryDomain { key } expertise website description from version }
            }\
            """);

        JsonNode organisation = made.path("organisation");
        assertThat(organisation.path("key").asString()).isEqualTo("zorggroep-een-voorbeeld-مرحبا");
        assertThat(organisation.path("name").asString()).isEqualTo("Zorggroep Eén (voorbeeld) 🎈 مرحبا");
        assertThat(organisation.path("domains").toString()).isEqualTo("[{\"key\":\"jeugd\"},{\"key\":\"wonen\"}]");
        assertThat(organisation.path("expertise").toString()).isEqualTo("[\"wijkteams\"]");
        assertThat(organisation.path("description").asString()).isEqualTo("Thuiszorg en dagbesteding");
        assertThat(organisation.path("version").asInt()).isEqualTo(1);
        assertThat(made.path("version").asString()).isEqualTo(String.valueOf(edits.version()));
    }

    @Test
    void aKeyThatIsMadeIsNobodyElses() {
        assertThat(List.of(make("Zorg & Co"), make("Zorg: Co"), make("zorg co")))
                .containsExactly("zorg-co", "zorg-co-2", "zorg-co-3");
    }

    private String make(String name) {
        return edits.data("createOrganisation(input: {name: \"" + name + "\"}) { organisation { key } }")
                .path("organisation")
                .path("key")
                .asString();
    }

    /** More than there are connections. */
    @Test
    void manyAtOnceAllGoIn() {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<String>> made = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> threads.submit(() -> make("tegelijk " + i)))
                    .toList();
            assertThat(made).extracting(Future::get).doesNotHaveDuplicates();
        }
        assertThat(edits.number("MATCH (o:Organisation) RETURN count(o)")).isEqualTo(AT_ONCE);
    }

    @Test
    void whatLooksTheSameIsTheSame() {
        edits.organisation("caf\u00e9 1", "kind: \"sociaal werk\"");
        assertThat(edits.places("createOrganisation(input: {key: \"cafe\u0301\u00a01\", name: \"x\"}) { version }"))
                .containsExactly("CONFLICT input.key");
        edits.organisation("b", "kind: \"sociaal\u00a0 werk\u200b\", parent: \"\u200bcafe\u0301 1\"");
        assertThat(edits.texts("MATCH (o:Organisation {key: 'b'})-[:PART_OF]->(p) RETURN p.key"))
                .containsExactly("caf\u00e9 1");
        assertThat(edits.texts("MATCH (o:Organisation) RETURN DISTINCT o.kind")).containsExactly("sociaal werk");
        edits.data("createObstacle(input: {key: \"k 1\", name: \"x\", owners: [\"cafe\u0301\u2009 1\"]}) { version }");
        edits.data("updateObstacle(input: {key: \"k\u00a01\u200b\", version: 1, name: \"y\"}) { version }");
        assertThat(edits.texts("MATCH (n:Obstacle {name: 'y'})-[:OWNED_BY]->(o) RETURN n.key + ' ' + o.key"))
                .containsExactly("k 1 caf\u00e9 1");
    }

    @Test
    void aWordThatSaysThatThereIsNoneIsNoValue() {
        edits.organisation("a", "kind: \"n.v.t.\", domains: [\"Jeugd\", \"geen\"], expertise: [\"onbekend\"]");
        assertThat(edits.number("MATCH (o:Organisation {key: 'a'}) WHERE o.kind IS NULL AND o.expertise IS NULL"
                        + " RETURN COUNT { (o)-[:IN_DOMAIN]->() }"))
                .isEqualTo(1);
        edits.collaboration("c");
        edits.stakeholder("s", "a");
        for (String mandate : List.of("nee", "Onbekend.", "-")) {
            edits.data("createRepresentation(input: {collaboration: \"c\", stakeholder: \"s\", organisation: \"a\","
                    + " from: \"20" + (10 + mandate.length()) + "-01-01\", mandate: \"" + mandate + "\"}) { version }");
        }
        assertThat(edits.number("MATCH (r:Representation) WHERE r.mandate IS NULL RETURN count(r)"))
                .isEqualTo(3);
    }

    @Test
    void whatIsLeftOutStaysAndNullClears() {
        edits.organisation("a", "kind: \"school\", domains: [\"Jeugd\", \"Wonen\"], region: \"Noord\"");

        JsonNode changed = edits.data("""
            updateOrganisation(input: {key: "a", version: 1, name: "-", kind: null, domains: ["Wonen"]}) {
              organisation { name kind region domains { key } version }
            }\
            """);

        assertThat(changed.path("organisation").toString())
                .isEqualTo(
                        "{\"name\":\"-\",\"kind\":null,\"region\":\"Noord\",\"domains\":[{\"key\":\"wonen\"}],\"version\":2}");
    }

    @Test
    void aDeletionSaysWhatGoesAlong() {
        edits.organisation("a", "");
        edits.organisation("b", "parent: \"a\"");
        edits.collaboration("c");
        edits.data("createParticipation(input: {collaboration: \"c\", organisation: \"a\"}) { participation { key } }");

        JsonNode error = edits.refused("deleteOrganisation(input: {key: \"a\", version: 1}) { key }");
        assertThat(error.path("code").asString()).isEqualTo("CONFLICT");
        assertThat(error.path("inputPath").asString()).isEqualTo("input.along");
        assertThat(error.path("along").toString())
                .isEqualTo("[{\"what\":\"participations\",\"count\":1,\"effect\":\"GOES\"},"
                        + "{\"what\":\"parts\",\"count\":1,\"effect\":\"LOSES_REFERENCE\"}]");

        JsonNode gone = edits.data(
                "deleteOrganisation(input: {key: \"a\", version: 1, along: true}) { key along { what count effect } }");
        assertThat(gone.path("along").toString()).isEqualTo(error.path("along").toString());
        assertThat(edits.ask("{ organisation(key: \"b\") { parent { key } version } collaboration(key: \"c\") {"
                                + " participations { role } } }")
                        .toString())
                .isEqualTo(
                        "{\"organisation\":{\"parent\":null,\"version\":2},\"collaboration\":{\"participations\":[]}}");
    }
}
