package nl.kleurplaat.explore;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What takes longer than a request may, through the API. */
@Neo4jTest
@Timeout(60)
class ComputationIT {

    private static final String NETWORK = "network { version actors(orderBy: BETWEENNESS, first: 5) { "
            + "edges { node { key betweenness betweennessError } } } }";

    @LocalServerPort
    int port;

    private Api api = new Api(0);

    @BeforeEach
    void sample() {
        api = new Api(port);
        api.importSample();
    }

    @Test
    void theExactBetweennessOfANetworkIsComputedInTheBackground() throws InterruptedException {
        String id = begin("");

        JsonNode done = api.data("{ computation(id: \"" + id + "\") { status progress " + NETWORK + " } }")
                .get("computation");
        while (!done.get("status").asString().equals("DONE")) {
            Thread.sleep(20);
            done = api.data("{ computation(id: \"" + id + "\") { status progress " + NETWORK + " } }")
                    .get("computation");
        }

        assertThat(done.get("progress").asDouble()).isEqualTo(1);
        assertThat(done.get("network"))
                .isEqualTo(api.data("{ " + NETWORK + " }").get("network"));
        assertThat(done.toString()).contains("\"betweennessError\":null");
    }

    @Test
    void askedAgainForTheSameTheSameComputationAnswers() {
        String id = begin("");

        assertThat(begin("")).isEqualTo(id);
        assertThat(begin("(lens: { groupBy: KIND })")).isNotEqualTo(id);
    }

    @Test
    void aComputationThatHasEndedStaysAsItIs() throws InterruptedException {
        String id = begin("");
        String status = "";
        while (!status.equals("DONE")) {
            Thread.sleep(20);
            status = api.data("mutation { stopComputation(id: \"" + id + "\") { status } }")
                    .at("/stopComputation/status")
                    .asString();
            id = status.equals("STOPPED") ? begin("") : id;
        }
        assertThat(begin("")).isEqualTo(id);
    }

    @Test
    void anUnknownComputationIsNullToReadAndNotFoundToStop() {
        assertThat(api.data("{ computation(id: \"Q29tcHV0YXRpb246OTk5\") { status } }")
                        .get("computation")
                        .isNull())
                .isTrue();
        assertThat(api.error("mutation { stopComputation(id: \"Q29tcHV0YXRpb246OTk5\") { status } }"))
                .contains("NOT_FOUND", "computeBetweenness");
    }

    private String begin(String lens) {
        return api.data("mutation { computeBetweenness" + lens + " { id } }")
                .at("/computeBetweenness/id")
                .asString();
    }
}
