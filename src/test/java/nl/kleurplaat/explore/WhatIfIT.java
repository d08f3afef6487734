package nl.kleurplaat.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What-ifs on the sample network through the API. */
@Neo4jTest
class WhatIfIT {

    private static final String EVERYTHING = "version summary { actors ties collaborations isolates crossGroupShare }"
        + " groups { key name actors internalTies } gaps(first: 100) { kind title reason action groups { key } actors"
        + " { key } collaborations { id key name } } matrix { ties pValue sharedActors sharedCollaborations"
        + " sharedStakeholders carriers { key } } communities { size groups { share } actors { key } } actors(first:"
        + " 100) { edges { node { key subject { id } betweenness community brokerage { total } } } } ties(first: 100)"
        + " { edges { node { a { key } b { key } weight collaborations { id key name version } } } } bridges(first:"
        + " 100) { score reason groups { key } ... on CollaborationBridge { collaboration { id key name kind start end"
        + " region goal conversation setting version domains { key } participations { role organisation { key } }"
        + " representations { mandate } } } }";

    @LocalServerPort
    int port;

    private Api api = new Api(0);

    @BeforeEach
    void sample() {
        api = new Api(port);
        api.importSample();
    }

    private JsonNode network(String changes) {
        return network("", changes);
    }

    private JsonNode network(String fields, String changes) {
        return api.data("{ network(lens: { " + fields + " changes: [" + changes + "] }) { " + EVERYTHING + " } }")
                .get("network");
    }

    private String refused(String changes) {
        return api.error("{ network(lens: { changes: [" + changes + "] }) { version } }");
    }

    @Test
    void aNewCollaborationClosesAGapAndIsShownAsItsEvidence() {
        JsonNode network =
                network("{ addCollaboration: { key: \"plan\", name: \"Thuis naar school\", kind: \"netwerk\", "
                        + "domains: [\"Onderwijs\", \"wonen\"], participants: [\"ow-passend\", \"won-meerzicht\"] } }");

        assertThat(network.at("/summary/collaborations").asInt()).isEqualTo(57);
        assertThat(network.at("/summary/ties").asInt()).isEqualTo(230);
        assertThat(network.get("gaps").toString()).doesNotContain("Onderwijs en Wonen werken niet samen");
        JsonNode planned = StreamSupport.stream(network.get("bridges").spliterator(), false)
                .filter(bridge -> bridge.at("/collaboration/key").asString("").equals("plan"))
                .findAny()
                .orElseThrow();
        assertThat(planned.get("reason").asString()).contains("Thuis naar school");
        JsonNode collaboration = planned.get("collaboration");
        assertThat(collaboration.get("kind").asString()).isEqualTo("netwerk");
        assertThat(collaboration.get("version").asInt()).isZero();
        assertThat(collaboration.get("start").isNull()).isTrue();
        assertThat(collaboration.get("domains").toString()).contains("onderwijs", "wonen");
        assertThat(collaboration.get("participations").toString()).contains("ow-passend", "won-meerzicht");
        assertThat(api.data("{ node(id: \"" + collaboration.get("id").asString() + "\") { id } }")
                        .get("node")
                        .isNull())
                .as("it is not in the record")
                .isTrue();
        assertThat(api.data("{ network { summary { collaborations } } }")
                        .at("/network/summary/collaborations")
                        .asInt())
                .isEqualTo(56);
    }

    @Test
    void withoutTheBridgeHousingIsOnItsOwn() {
        JsonNode network = network("{ removeActor: \"jz-de-brug\" }");

        assertThat(network.at("/summary/actors").asInt()).isEqualTo(48);
        assertThat(api.data("{ network(lens: { changes: [{ removeActor: \"jz-de-brug\" }] }) "
                                + "{ summary { components } actor(key: \"jz-de-brug\") { key } } }")
                        .at("/network/summary/components")
                        .asInt())
                .isGreaterThan(4);
    }

    @Test
    void everyAnalysisWorksOnAnAddedActor() {
        String changes = "{ addActor: { key: \"nieuw\", name: \"Nieuw (voorbeeld)\", groups: [\"Sport\"] } }, {"
                + " addTie: { a: \"nieuw\", b: \"ow-passend\" } }, { removeTie: { a: \"vw-huisartsen-zuid\", b:"
                + " \"wi-maatjes\" } }, { addCollaboration: { key: \"plan\", name: \"Plan\", participants: [\"nieuw\","
                + " \"won-meerzicht\"] } }, { removeCollaboration: \"sw-bescherming\" }";

        JsonNode network = network(changes);

        assertThat(network.get("groups").toString()).contains("Sport");
        assertThat(network.get("actors").toString()).contains("\"key\":\"nieuw\",\"subject\":null", "\"community\":0");
        for (String lens :
                new String[] {"groupBy: KIND", "groupBy: REGION", "groupBy: COMMUNITY", "tieWeight: NEWMAN"}) {
            assertThat(network(lens, changes).at("/summary/actors").asInt()).isEqualTo(50);
        }
        assertThat(network("actors: STAKEHOLDER groupBy: ORGANISATION", "{ addActor: { key: \"n\", name: \"N\" } }")
                        .at("/summary/actors")
                        .asInt())
                .isEqualTo(68);
        assertThat(network(changes)).isEqualTo(network);
    }

    @Test
    void refusesWhatCannotBeChangedAndSaysWhy() {
        assertThat(refused("{ removeActor: \"jz-de-bruk\" }"))
                .isEqualTo("NOT_FOUND: Verandering 1: in dit netwerk is geen actor 'jz-de-bruk'. "
                        + "Bedoelde u 'jz-de-brug'?");
        assertThat(refused("{ removeActor: \"jz-de-brug\" }, { addTie: { a: \"ow-passend\", b: \"jz-de-brug\" } }"))
                .startsWith("NOT_FOUND: Verandering 2: in dit netwerk is geen actor 'jz-de-brug'.");
        assertThat(refused("{ addActor: { key: \"jz-de-brug\", name: \"B\" } }"))
                .startsWith("BAD_INPUT: Verandering 1: er is al een actor 'jz-de-brug'.");
        assertThat(refused("{ removeTie: { a: \"ow-riethut\", b: \"jz-de-brug\" } }"))
                .startsWith("NOT_FOUND: Verandering 1: 'ow-riethut' en 'jz-de-brug' hebben geen relatie.");
        assertThat(refused("{ removeCollaboration: \"sw-beschermink\" }"))
                .startsWith("NOT_FOUND: Verandering 1: ")
                .contains("'sw-bescherming'");
        assertThat(refused("{}")).startsWith("BAD_INPUT: ");
        assertThat(refused("{ removeActor: \"a\", removeCollaboration: \"b\" }"))
                .startsWith("BAD_INPUT: ");
        assertThat(refused("{ removeActor: null }")).startsWith("BAD_INPUT: ");
        var many = Collections.nCopies(1_001, Map.of("removeActor", "a"));
        assertThat(api.ask(
                                "query ($many: [Change!]) { network(lens: { changes: $many }) { version } }",
                                Map.of("many", many))
                        .at("/errors/0/message")
                        .asString())
                .startsWith("Er zijn 1.001");
    }
}
