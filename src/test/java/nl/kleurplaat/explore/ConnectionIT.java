package nl.kleurplaat.explore;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Connections of groups, tables, routes and what happened through the API; their answers are those of the documentation. */
@Neo4jTest
class ConnectionIT {

    @LocalServerPort
    int port;

    private Api api = new Api(0);

    @BeforeEach
    void sample() {
        api = new Api(port);
        api.importSample();
    }

    @Test
    void aGapOfASingleBridgeIsSeenFromThePair() {
        JsonNode network = api.data("{ network { gaps(kinds: [SINGLE_BRIDGE], first: 1) { actors { key } }"
                        + " groupConnections { a { key } b { key } parties singleBridges { key } } } }")
                .get("network");
        JsonNode actor = network.at("/gaps/0/actors/0");
        assertThat(network.get("groupConnections")).hasSize(7 * 6 / 2).anySatisfy(pair -> {
            assertThat(pair.at("/b/key").asString()).isEqualTo("wonen");
            assertThat(pair.get("parties").asInt()).isOne();
            assertThat(pair.at("/singleBridges/0")).isEqualTo(actor);
        });
    }

    @Test
    void refusesWhatCannotBeAskedAndSaysWhy() {
        assertThat(api.error("{ network { connectingTable(keys: [\"ow-vakschol\", \"wmo-deining\"]) { reason } } }"))
                .startsWith("NOT_FOUND: ")
                .contains("'ow-vakschool'");
        assertThat(api.error("{ network { connectingTable(groups: [\"jeugt\", \"wonen\"]) { reason } } }"))
                .startsWith("NOT_FOUND: ")
                .contains("'jeugd'");
        assertThat(api.error("{ network { connectingTable(keys: [\"ow-vakschool\", \"ow-vakschool\"]) { reason } } }"))
                .startsWith("BAD_INPUT: Geef met keys en groups samen minstens twee");
        assertThat(api.in("en").error("{ network { connectingTable { reason } } }"))
                .startsWith("BAD_INPUT: Give with keys and groups together at least two");
        assertThat(api.error("{ network { routes(from: \"ow-vakschool\", to: \"ow-vakschool\") { reason } } }"))
                .startsWith("BAD_INPUT: from en to zijn allebei 'ow-vakschool'");
        assertThat(api.error("{ network { routes(from: \"ow-vakschool\", to: \"x\") { reason } } }"))
                .startsWith("NOT_FOUND: ");
        assertThat(api.error("{ changesSince(day: \"2100-01-01\", first: 10) { totalCount } }"))
                .startsWith("BAD_INPUT: day is 1 januari 2100");
    }

    @Test
    void whatBeganOnTheDayItselfCounts() {
        String ask = "{ changesSince(day: \"%s\", first: 10) { totalCount edges { node { reason } } }"
                + " comparison(before: { asOf: \"%1$s\" }, after: {}) { reason } }";
        JsonNode since = api.data(ask.formatted("2026-04-01"));
        assertThat(since.at("/changesSince/edges/0/node/reason").asString())
                .startsWith("Jonge mantelzorgers (voorbeeld) begon op 1 april 2026");
        assertThat(since.at("/comparison/reason").asString())
                .contains("Vergeleken is wat er op 1 april 2026 was met wat er op 21 november 2026 was.");
        assertThat(api.data(ask.formatted("2026-04-02"))
                        .at("/changesSince/totalCount")
                        .asInt())
                .isEqualTo(since.at("/changesSince/totalCount").asInt() - 1);
    }
}
