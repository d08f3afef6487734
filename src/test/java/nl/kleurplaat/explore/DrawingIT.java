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

    @Test
    void groupsStandForAllWhoAreNotDrawnSingly() {
        JsonNode network = api.data("""
            { network { summary { actors } groupedDrawing(open: ["jeugd", "nergens"], apart: ["won-meerzicht"], measures: [DEGREE]) {
                groups { group { key name colour } open standsFor x y radius }
                singly { keys groups measures x y tieA tieB weight } tieA tieB weight ties } } }
            """).get("network");
        JsonNode drawing = network.get("groupedDrawing");
        JsonNode singly = drawing.get("singly");

        int standsFor = 0;
        for (JsonNode group : drawing.get("groups")) {
            standsFor += group.get("standsFor").asInt();
            assertThat(group.get("open").asBoolean())
                    .isEqualTo(group.at("/group/key").asString().equals("jeugd"));
        }
        assertThat(standsFor + singly.get("keys").size())
                .isEqualTo(network.at("/summary/actors").asInt());
        assertThat(singly.get("keys").toString()).contains("won-meerzicht", "jz-de-brug");
        assertThat(singly.at("/measures/0")).hasSameSizeAs(singly.get("keys"));
        int ends = drawing.get("groups").size() + singly.get("keys").size();
        for (int i = 0; i < drawing.get("tieB").size(); i++) {
            assertThat(drawing.get("tieB").get(i).asInt()).isLessThan(ends);
            assertThat(drawing.get("weight").get(i).asDouble()).isPositive();
            assertThat(drawing.get("ties").get(i).asInt()).isPositive();
        }
        for (JsonNode end : singly.get("tieB")) {
            assertThat(end.asInt()).isLessThan(singly.get("keys").size());
        }
    }
}
