package nl.kleurplaat.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.SharedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The joint arrangements of Dutch municipalities, from the file to the figures that independent tools found. */
@Neo4jTest
class RealNetworkIT {

    private static final String ARRANGEMENTS = "network(lens: {groupBy: KIND, onlyParticipants: true, "
            + "collaborationKinds: [\"gemeenschappelijke regeling\"]})";

    @LocalServerPort
    int port;

    private Api api = new Api(0);

    @BeforeEach
    void client() {
        api = new Api(port);
    }

    @Test
    void givesTheSummaryThatWasCrossChecked() {
        api.importSample();
        api.imports("nl-regions.zip", Api.zip(SharedData.folder("nl-regions")));

        JsonNode network = api.data("{ " + ARRANGEMENTS
                        + " { summary { actors ties weight components isolates cutActors bridgeTies eiIndex } "
                        + "ties(bridge: true) { edges { node { a { key } b { key } } } } actor(key: \"GM0003\") "
                        + "{ degree weightedDegree betweenness constraint effectiveSize participation coreness } } }")
                .get("network");

        JsonNode summary = network.get("summary");
        assertThat(summary.get("actors").asInt()).isEqualTo(597);
        assertThat(summary.get("ties").asInt()).isEqualTo(14_798);
        assertThat(summary.get("weight").asDouble()).isEqualTo(29_792);
        assertThat(summary.get("components").asInt()).isEqualTo(1);
        assertThat(summary.get("isolates").asInt()).isZero();
        assertThat(summary.get("cutActors").asInt()).isEqualTo(4);
        assertThat(summary.get("bridgeTies").asInt()).isEqualTo(2);
        assertThat(summary.get("eiIndex").asDouble()).isCloseTo(-.286660, within(5e-7));
        assertThat(network.at("/ties/edges")).hasSize(2);
        assertThat(network.at("/actor/degree").asInt()).isEqualTo(149);
        assertThat(network.at("/actor/weightedDegree").asInt()).isEqualTo(302);
        assertThat(network.at("/actor/betweenness").asDouble()).isCloseTo(706.536887, within(1e-6));
        assertThat(network.at("/actor/constraint").asDouble()).isCloseTo(0.0494844433, within(1e-9));
        assertThat(network.at("/actor/effectiveSize").asDouble()).isCloseTo(51.4026846, within(1e-6));
        assertThat(network.at("/actor/participation").asDouble()).isCloseTo(0.634475925, within(1e-9));
        assertThat(network.at("/actor/coreness").asInt()).isEqualTo(96);
    }

    @Test
    void oneBrokenRowChangesNothingAndSaysWhere() {
        byte[] broken = """
            collaboration_id,organisation_id,role
            RA:arrondissementen1:noord-nederland,GM1680,deelnemer
            RA:arrondissementen1:noord-nederland,GM168O,deelnemer
            """.getBytes(StandardCharsets.UTF_8);
        api.imports("nl-regions.zip", Api.zip(SharedData.folder("nl-regions")));
        String version =
                api.data("{ network { version } }").at("/network/version").asString();

        var answer = api.in("en").send("participations.csv", broken, "");

        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode error = Api.json(answer.body()).at("/errors/0");
        assertThat(error.get("table").asString()).isEqualTo("participations");
        assertThat(error.get("row").asInt()).isEqualTo(3);
        assertThat(error.get("column").asString()).isEqualTo("organisation_id");
        assertThat(error.get("value").asString()).isEqualTo("GM168O");
        assertThat(error.get("message").asString()).contains("GM168O", "did you mean", "GM1680");
        assertThat(api.data("{ network { version } }").at("/network/version").asString())
                .isEqualTo(version);
    }
}
