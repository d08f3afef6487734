package nl.kleurplaat.editing;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What came of an introduction, from its mutation to what is proposed next. */
@Neo4jTest
class AcquaintanceIT {

    private static final String PROPOSED = "{ network { introductions { a { key } b { key } made { outcome } } } }";

    @LocalServerPort
    private int port;

    @Autowired
    private Driver driver;

    private Api api = new Api(0);
    private Changing edits;

    @BeforeEach
    void record() {
        api = new Api(port).in("en");
        edits = new Changing(api, driver);
        for (String key : new String[] {"a", "b", "c"}) {
            edits.organisation(key, "");
        }
    }

    private void made(String key, String date, String outcome, String parties) {
        edits.data("createAcquaintance(input: {key: \"" + key + "\", date: \"" + date + "\", outcome: " + outcome
                + ", organisations: " + parties + ", through: \"c\"}) { acquaintance { key } }");
    }

    @Test
    void isListedLatestFirstAndLeadsBack() {
        made("k1", "2026-03-01", "PROPOSED", "[\"a\", \"b\"]");
        made("k2", "2026-05-01", "MET", "[\"a\", \"b\"]");

        assertThat(edits.ask("{ acquaintances(filter: {organisations: [\"a\"], outcomes: [MET, KEPT], from:"
                                + " \"2026-04-01\"}, first: 10) { edges { node { key outcome through { key }"
                                + " meeting { key } organisations { key } } } } organisation(key: \"b\") {"
                                + " acquaintances { key } } }")
                        .toString())
                .isEqualTo("{\"acquaintances\":{\"edges\":[{\"node\":{\"key\":\"k2\",\"outcome\":\"MET\","
                        + "\"through\":{\"key\":\"c\"},\"meeting\":null,"
                        + "\"organisations\":[{\"key\":\"a\"},{\"key\":\"b\"}]}}]},"
                        + "\"organisation\":{\"acquaintances\":[{\"key\":\"k2\"},{\"key\":\"k1\"}]}}");
    }

    @Test
    void whatIsDeclinedIsNotProposedUntilBothWantIt() {
        made("k1", "2026-03-01", "DECLINED", "[\"a\", \"b\"]");
        assertThat(edits.ask(PROPOSED).at("/network/introductions").toString())
                .isEqualTo("[{\"a\":{\"key\":\"a\"},\"b\":{\"key\":\"c\"},\"made\":null},"
                        + "{\"a\":{\"key\":\"b\"},\"b\":{\"key\":\"c\"},\"made\":null}]");
        assertThat(edits.ask("{ network { introduction(a: \"b\", b: \"a\") { made { key } reason } } }")
                        .at("/network/introduction")
                        .toString())
                .contains(
                        "\"key\":\"k1\"", "On March 1, 2026 it was declined that they meet; it is not proposed again.");
        assertThat(api.get("/api/tables/introductions.csv").body()).doesNotContain("Organisatie a,b,");

        edits.data("updateAcquaintance(input: {key: \"k1\", version: 1, outcome: ACCEPTED}) { acquaintance { key } }");
        assertThat(edits.ask(PROPOSED).at("/network/introductions/0").toString())
                .isEqualTo("{\"a\":{\"key\":\"a\"},\"b\":{\"key\":\"b\"},\"made\":{\"outcome\":\"ACCEPTED\"}}");
    }
}
