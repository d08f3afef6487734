package nl.kleurplaat.explore;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@Neo4jTest
class DrawingIT {

    private static final String ALL = "drawing { keys names groups x y tieA tieB weight }";

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void importSample() {
        api = new Api(port);
        api.importSample();
    }

    @Test
    void givesTheWholeNetworkInParallelArrays() {
        JsonNode network = api.data("{ network { summary { actors ties } actor(key: \"jz-de-brug\") { name groups } "
                        + ALL + " } }")
                .get("network");
        JsonNode drawing = network.get("drawing");

        int actors = network.at("/summary/actors").asInt();
        for (String field : new String[] {"keys", "names", "groups", "x", "y"}) {
            assertThat(drawing.get(field)).as(field).hasSize(actors);
        }
        for (String field : new String[] {"tieA", "tieB", "weight"}) {
            assertThat(drawing.get(field))
                    .as(field)
                    .hasSize(network.at("/summary/ties").asInt());
        }
        int brug = 0;
        while (!drawing.get("keys").get(brug).asString().equals("jz-de-brug")) {
            brug++;
        }
        assertThat(drawing.get("names").get(brug)).isEqualTo(network.at("/actor/name"));
        assertThat(drawing.get("groups").get(brug)).isEqualTo(network.at("/actor/groups"));
    }

    @Test
    void isAnotherPictureWithAnotherSeedOnly() {
        String first = "{ network { " + ALL + " } }";
        String other = "{ network { drawing(seed: 7) { x } } }";

        assertThat(api.data(first)).isEqualTo(api.data(first));
        assertThat(api.data(other).at("/network/drawing/x"))
                .isNotEqualTo(api.data(first).at("/network/drawing/x"));
    }
}
