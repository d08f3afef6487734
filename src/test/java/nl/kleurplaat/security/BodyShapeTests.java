package nl.kleurplaat.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyShapeTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "{\"operationName\":\"Q\",\"variables\":{},\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"ec\"}}}"
                    + " | door.persisted-query",
                "{\"query\":\"{a}\",\"extensions\":{\"persistedQuery\":{\"version\":1}}} | -",
                "{\"query\":\"{a}\",\"extensions\":{\"other\":{\"persistedQuery\":1}},\"variables\":null} | -",
                "{\"query\":\"{network{version}}\",\"variables\":\"{}\"} | door.variables",
                "{\"query\":\"{network{version}}\",\"variables\":[]} | door.variables",
                "{\"query\":\"{a}\",\"variables\":{\"variables\":[1]}} | -",
                "[{\"query\":\"{a}\"}] | door.batch",
                "{\"query\": | -",
                "query { a } | -"
            })
    void namesWhatIsNoQuestion(String body, String fault) {
        assertThat(BodyShape.fault(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(fault);
    }
}
