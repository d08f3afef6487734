package nl.kleurplaat.explore;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** How sure what is seen is, through the API. */
@Neo4jTest
class ConfidenceIT {

    /** Who told nothing, as somebody knows who asked around. */
    private static final String SILENT =
            "[\"con-opgroeien\", \"gem-kolkstede\", \"ow-oeverlicht\", \"vw-wijkteam-kolk\", \"wi-maatjes\","
                    + " \"wmo-deining\", \"won-drempel\", \"won-meerzicht\"]";

    private static final String SURE = """
        confidence(%1$s) { silent { key } told stale undated oneSided draws seed reason
          figures { figure value low high reason }
          ranks(orderBy: DEGREE, first: 5) { actor { key } rank top share low high reason }
          gaps(first: 5) { gap { key } holds onlyIfComplete reason } }
        nextQuestions(first: 3, %1$s) { actor { key } shrinks together reason }
        """;

    @LocalServerPort
    int port;

    private Api api = new Api(0);

    @BeforeEach
    void importTheSample() {
        api = new Api(port).in("nl");
        api.importSample();
    }

    private JsonNode network(String question) {
        return api.data("{ network { " + question + " } }").get("network");
    }

    @Test
    void whereTooFewToldThatIsSaidAndNothingElse() {
        JsonNode sure = network(SURE.formatted("seed: 1"));

        JsonNode confidence = sure.get("confidence");
        assertThat(confidence.get("told").asInt()).isBetween(1, 9);
        assertThat(confidence.get("reason").asString()).contains("te weinig om te schatten");
        assertThat(confidence.get("draws").asInt()).isZero();
        assertThat(confidence.get("figures")).isEmpty();
        assertThat(confidence.get("ranks")).isEmpty();
        assertThat(confidence.get("gaps")).isEmpty();
        assertThat(sure.get("nextQuestions")).isEmpty();
    }

    @Test
    void whatMayBeMissingIsDrawnFromThoseWhoTold() {
        String question = SURE.formatted("silent: " + SILENT);
        JsonNode sure = network(question);

        JsonNode confidence = sure.get("confidence");
        int ties = network("summary { ties }").at("/summary/ties").asInt();
        JsonNode figure = confidence.at("/figures/0");
        assertThat(confidence.get("silent")).hasSize(8);
        assertThat(confidence.get("draws").asInt()).isEqualTo(100);
        assertThat(confidence.get("reason").asString()).contains("gaven er 8 zelf niets op");
        assertThat(figure.get("figure").asString()).isEqualTo("TIES");
        assertThat(figure.get("value").asInt()).isEqualTo(ties);
        assertThat(figure.get("low").asInt()).isGreaterThanOrEqualTo(ties);
        assertThat(figure.get("high").asInt()).isGreaterThan(figure.get("low").asInt());
        assertThat(confidence.get("ranks"))
                .hasSize(5)
                .allMatch(rank -> rank.get("share").asDouble() <= 1);
        assertThat(confidence.get("gaps")).isNotEmpty();
        assertThat(sure.at("/nextQuestions/0/shrinks").asDouble()).isPositive();
        assertThat(network(question)).isEqualTo(sure);
    }

    @Test
    void whereEverybodyToldNothingIsInDoubt() {
        JsonNode sure = network(SURE.formatted("silent: []"));

        assertThat(sure.at("/confidence/reason").asString()).startsWith("Alle ");
        assertThat(sure.at("/confidence/figures"))
                .isNotEmpty()
                .allMatch(figure ->
                        figure.get("low").asDouble() == figure.get("high").asDouble());
        assertThat(sure.at("/confidence/gaps"))
                .isNotEmpty()
                .allMatch(gap -> gap.get("holds").asDouble() == 1);
    }

    @Test
    void whoIsNotThereIsNamed() {
        assertThat(api.error("{ network { confidence(silent: [\"gem-kolkstad\"]) { told } } }"))
                .contains("NOT_FOUND", "gem-kolkstede");
    }
}
