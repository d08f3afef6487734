package nl.kleurplaat.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Neo4jTest
class UnsentIT {

    private static final long MUCH = 1L << 50;

    @LocalServerPort
    int port;

    @Autowired
    Unsent unsent;

    @Test
    void aLargeAnswerWaitsItsTurnAndNothingIsHeldOnceItIsSent() {
        Api api = new Api(port);
        api.importSample();
        String small = "{ domains { name } }";
        String large = IntStream.range(0, 20)
                .mapToObj(i ->
                        "n%d: network { ties { edges { node { a { key name groups degree } b { key name groups degree }"
                                        .formatted(i)
                                + " weight bridge crossGroup } } } } ")
                .collect(Collectors.joining("", "{ ", "}"));

        unsent.add(MUCH, 0);
        assertThat(api.error(large)).startsWith("RATE_LIMITED: Er worden nu te veel grote antwoorden");
        api.data(small);
        unsent.sent(MUCH);

        api.data(large);
        await().until(() -> unsent.bytes() == 0);
    }
}
