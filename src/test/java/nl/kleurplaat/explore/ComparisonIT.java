package nl.kleurplaat.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Two networks side by side through the API. */
@Neo4jTest
class ComparisonIT {

    @LocalServerPort
    int port;

    private Api api = new Api(0);

    @BeforeEach
    void sample() {
        api = new Api(port);
        api.importSample();
    }

    private static String ask(String before, String after) {
        return "{ comparison(before: " + before + ", after: " + after + ") { before { ties crossGroupShare } "
                + "after { ties crossGroupShare } actorsGained actorsLost tiesGained(first: 5) { a b crossGroup } "
                + "tiesLost { a b crossGroup } matrix { a b before after } crossGroupPValue } }";
    }

    @Test
    void comparesTwoDays() {
        JsonNode comparison = api.data(ask("{ asOf: \"2024-01-01\" }", "{}")).get("comparison");

        assertThat(comparison.at("/before/ties").asInt()).isEqualTo(194);
        assertThat(comparison.at("/after/ties").asInt()).isEqualTo(229);
        assertThat(comparison.get("tiesGained")).hasSize(5);
        assertThat(comparison.get("matrix")).hasSize(7 * 8 / 2);
        double after = StreamSupport.stream(comparison.get("matrix").spliterator(), false)
                .mapToDouble(pair -> pair.get("after").asDouble())
                .sum();
        assertThat(Math.round(after)).isEqualTo(229);
        assertThat(comparison.get("crossGroupPValue").asDouble()).isBetween(.001, 1.0);
        assertThat(api.data(ask("{ asOf: \"2024-01-01\" }", "{}")).get("comparison"))
                .isEqualTo(comparison);
    }

    @Test
    void comparesTodayWithAWhatIf() {
        JsonNode comparison = api.data(ask(
                        "{}",
                        "{ changes: [{ addActor: { key: \"n\", name: \"N\", groups: [\"Sport\"] } }, "
                                + "{ addTie: { a: \"n\", b: \"ow-riethut\" } }, { removeActor: \"jz-de-brug\" }] }"))
                .get("comparison");

        assertThat(comparison.get("actorsGained").toString()).isEqualTo("[\"n\"]");
        assertThat(comparison.get("actorsLost").toString()).isEqualTo("[\"jz-de-brug\"]");
        assertThat(comparison.get("tiesGained").toString())
                .isEqualTo("[{\"a\":\"n\",\"b\":\"ow-riethut\",\"crossGroup\":true}]");
        assertThat(comparison.get("tiesLost")).hasSize(17);
        assertThat(comparison.get("crossGroupPValue").isNull()).isTrue();
        assertThat(comparison.get("matrix").toString())
                .contains("{\"a\":\"Sport\",\"b\":\"onderwijs\",\"before\":0.0,\"after\":1.0}");
    }

    @Test
    void refusesWhatCannotBeComparedAndSaysWhy() {
        assertThat(api.error(ask("{ actors: STAKEHOLDER }", "{}")))
                .startsWith("BAD_INPUT: ")
                .contains("STAKEHOLDER", "ORGANISATION");
        assertThat(api.in("en").error(ask("{ groupBy: KIND }", "{}")))
                .isEqualTo("BAD_INPUT: The groups cannot be compared: groupBy is KIND in before and DOMAIN in after. "
                        + "Give the same one twice.");
        assertThat(api.error(ask("{ groupBy: COMMUNITY }", "{ groupBy: COMMUNITY }")))
                .startsWith("BAD_INPUT: Gemeenschappen");
        assertThat(api.error("{ comparison(before: {}, after: {}) { tiesLost(first: 101) { a } } }"))
                .startsWith("BAD_INPUT: first is 101");
        assertThat(api.data("{ comparison(before: { groupBy: COMMUNITY }, after: { groupBy: COMMUNITY }) "
                                + "{ crossGroupPValue before { modularity } } }")
                        .at("/comparison/crossGroupPValue")
                        .isNull())
                .isTrue();
    }
}
