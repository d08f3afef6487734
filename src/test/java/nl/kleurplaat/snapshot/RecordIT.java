package nl.kleurplaat.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The record through the API: one thing, lists, search. */
@Neo4jTest
class RecordIT {

    @LocalServerPort
    int port;

    private Api api = new Api(0);

    @BeforeEach
    void sample() {
        api = new Api(port);
        api.importSample();
    }

    private static List<String> keys(JsonNode connection) {
        return StreamSupport.stream(connection.get("edges").spliterator(), false)
                .map(edge -> edge.at("/node/key").asString())
                .toList();
    }

    @Test
    void showsAnOrganisationWithAllThatHangsOnIt() {
        JsonNode it = api.in("en").data("""
            { organisation(key: "toe-oeverdam") { id key name kind region version expertise website from until
                domains { key name nl: name(language: NL) colour broader { key } } primaryDomain { key }
                parent { key }
                collaborations(first: 3, filter: {activeOn: "2026-11-21"}) { totalCount pageInfo { hasNextPage }
                  edges { node { key start end kind goal conversation setting domains { key }
                    participations { role from until organisation { key } }
                    representations { mandate stakeholder { name title role } organisation { key } } } } }
                stakeholders(first: 10) { edges { node { key frontrunner organisations { key } domains { key } } } }
            } }\
            """).get("organisation");

        assertThat(it.get("name").asString()).isEqualTo("Toegangsteam Oeverdam (voorbeeld)");
        assertThat(it.at("/domains/0/key").asString()).isEqualTo("wmo");
        assertThat(it.at("/domains/1/name").asString()).isEqualTo("Youth");
        assertThat(it.at("/domains/1/nl").asString()).isEqualTo("Jeugd");
        assertThat(it.at("/parent/key").asString()).isEqualTo("gem-oeverdam");
        assertThat(it.at("/region").asString()).isEqualTo("Merenland-Noord (voorbeeld)");
        assertThat(it.at("/collaborations/edges")).hasSize(3);
        assertThat(it.at("/collaborations/edges/0/node/participations")).isNotEmpty();
    }

    @Test
    void everythingIsFoundAgainByItsId() {
        for (String query : List.of(
                "organisation(key: \"gem-oeverdam\")",
                "stakeholder(key: \"sh-oeverdam-jeugd\")",
                "collaboration(key: \"sw-jeugdtafel\")")) {
            String id = api.data("{ it: " + query + " { id } }").at("/it/id").asString();
            assertThat(api.data("{ node(id: \"" + id + "\") { __typename id } }")
                            .at("/node/id")
                            .asString())
                    .isEqualTo(id);
        }
        assertThat(api.data("{ node(id: \"T3JnYW5pc2F0aW9uOng\") { id } }")
                        .get("node")
                        .isNull())
                .isTrue();
        assertThat(api.error("{ node(id: \"??\") { id } }")).startsWith("BAD_INPUT: ");
        assertThat(api.data("{ organisation(key: \"zz\") { id } }")
                        .get("organisation")
                        .isNull())
                .isTrue();
    }

    @Test
    void pagesBothWays() {
        JsonNode first = api.data(
                        "{ organisations(first: 3) { totalCount edges { cursor node { key } } pageInfo { hasNextPage"
                                + " hasPreviousPage startCursor endCursor } } }")
                .get("organisations");
        String end = first.at("/pageInfo/endCursor").asString();
        JsonNode second = api.data("{ organisations(first: 3, after: \"" + end
                        + "\") { totalCount edges { node { key } } pageInfo { hasNextPage hasPreviousPage"
                        + " startCursor } } }")
                .get("organisations");
        String start = second.at("/pageInfo/startCursor").asString();
        JsonNode back = api.data("{ organisations(last: 3, before: \"" + start
                        + "\") { totalCount edges { node { key } } pageInfo { hasNextPage hasPreviousPage } } }")
                .get("organisations");

        assertThat(first.get("totalCount").asInt()).isEqualTo(51);
        assertThat(first.at("/pageInfo/hasPreviousPage").asBoolean()).isFalse();
        assertThat(second.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
        assertThat(keys(second)).doesNotContainAnyElementsOf(keys(first));
        assertThat(keys(back)).isEqualTo(keys(first));
        assertThat(back.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(api.error("{ organisations { totalCount } }")).startsWith("BAD_INPUT: Geef aan hoeveel");
        assertThat(api.error("{ organisations(first: 1, last: 1) { totalCount } }"))
                .startsWith("BAD_INPUT: ");
        assertThat(api.error("{ organisations(first: 0) { totalCount } }")).startsWith("BAD_INPUT: first is 0");
        assertThat(api.error("{ organisations(first: 1, after: \"bm9uZQ\") { totalCount } }"))
                .startsWith("BAD_INPUT: ");
    }

    @Test
    void narrowsAndOrdersLists() {
        assertThat(keys(api.data("{ organisations(filter: {text: \"DE BRÚG\"}, first: 5) { edges { node { key } } } }")
                        .get("organisations")))
                .containsExactly("jz-de-brug");
        assertThat(keys(api.data("{ organisations(filter: {kinds: [\"School\"], domains: [\"education\"], "
                                + "regions: [\"Merenland-Zuid (voorbeeld)\"]}, first: 5) { edges { node { key } } } }")
                        .get("organisations")))
                .containsExactly("ow-sluisje", "ow-riethut");
        assertThat(keys(api.data("{ stakeholders(filter: {organisations: [\"gem-oeverdam\"], frontrunner: true}, first:"
                                + " 5) { edges { node { key } } } }")
                        .get("stakeholders")))
                .contains("sh-oeverdam-jeugd");
        assertThat(keys(api.data("{ collaborations(filter: {kinds: [\"netwerk\"], text: \"jeugdtafel\", domains:"
                                + " [\"jeugd\"], activeOn: \"2026-11-21\"}, first: 5) { edges { node { key } } }"
                                + " }")
                        .get("collaborations")))
                .containsExactly("sw-jeugdtafel");
        assertThat(api.data("{ organisations(orderBy: KIND, first: 1) { edges { node { kind } } } }")
                        .at("/organisations/edges/0/node/kind")
                        .asString())
                .isEqualTo("adviesbureau");
        assertThat(api.error("{ organisations(filter: {kinds: [\"scool\"]}, first: 5) { totalCount } }"))
                .startsWith("NOT_FOUND: ")
                .contains("'school'");
        assertThat(api.error("{ stakeholders(filter: {organisations: [\"gem-oeverdm\"]}, first: 5) { totalCount } }"))
                .startsWith("NOT_FOUND: ")
                .contains("'gem-oeverdam'");
    }

    @Test
    void searchForgivesTyposAndDiacritics() {
        for (String text : List.of("jeugdbescherming brug", "jeugdbeschremming", "Jéugdbescherming", "jeugdbesch")) {
            assertThat(api.data("{ search(text: \"" + text + "\") { ... on Organisation { key } } }")
                            .get("search")
                            .toString())
                    .as(text)
                    .contains("jz-de-brug");
        }
        assertThat(api.data("{ search(text: \"education\") { __typename } }")
                        .at("/search/0/__typename")
                        .asString())
                .isEqualTo("Domain");
        assertThat(api.data("{ search(text: \"zzzzqqqq\") { __typename } }").get("search"))
                .isEmpty();
        assertThat(api.error("{ search(text: \" -!* \") { __typename } }")).startsWith("BAD_INPUT: ");
        assertThat(api.data("{ search(text: \"AND OR NOT name:x (\\\" ~*\") { __typename } }")
                        .get("search"))
                .isEmpty();
    }
}
