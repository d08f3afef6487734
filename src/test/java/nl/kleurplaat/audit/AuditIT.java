package nl.kleurplaat.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who did and saw what is kept, told to an admin alone, and cannot be altered without showing. */
@Neo4jTest
class AuditIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Driver driver;

    @Autowired
    private ReadsOfPersons reads;

    private static int tests;

    private Api api;

    /** Two keys that no other test asks for within the same minute. */
    private String p = "";

    private String q = "";

    @BeforeEach
    void person() {
        tests++;
        p = "p" + tests;
        q = "q" + tests;
        api = new Api(port).in("nl");
        api.data("mutation { createOrganisation(input: {key: \"a\", name: \"Gemeente A\"}) { version } }");
        api.data("mutation { createStakeholder(input: {key: \"" + p
                + "\", name: \"Jo Merel\", organisations: [\"a\"]}) { version } }");
        api.data("mutation { createStakeholder(input: {key: \"" + q
                + "\", name: \"Bo Vink\", organisations: [\"a\"]}) { version } }");
    }

    @Test
    void whoSeesAPersonIsKept() {
        Api steward = api.as(Role.STEWARD);
        steward.data("{ stakeholder(key: \"" + p + "\") { name } }");
        steward.data("{ node(id: \"" + new GlobalId("Stakeholder", q) + "\") { ... on Stakeholder { name } } }");
        steward.ask("query($k: String!) { recordEntry(type: \"Stakeholder\", key: $k) { title } }", Map.of("k", p));
        steward.data("{ stakeholders(first: 5) { edges { node { name } } } }");
        assertThat(api.as(Role.STEWARD).get("/api/tables/stakeholders.csv").statusCode())
                .isEqualTo(200);

        List<String> told = told("{ audit(action: READ, first: 50) { entries { by type title fields } } }");

        assertThat(told)
                .containsSubsequence(
                        "test-STEWARD Stakeholder null [\"tables/stakeholders.csv\"]",
                        "test-STEWARD Stakeholder null [\"stakeholders\"]",
                        "test-STEWARD Stakeholder Jo Merel [\"recordEntry\"]",
                        "test-STEWARD Stakeholder Bo Vink [\"node\"]",
                        "test-STEWARD Stakeholder Jo Merel [\"stakeholder\"]");
        assertThat(told("{ audit(person: \"" + q + "\", action: READ) { entries { by type title fields } } }"))
                .containsExactly("test-STEWARD Stakeholder Bo Vink [\"node\"]");
        assertThat(told("{ audit(by: \"nobody\", action: READ) { entries { by type title fields } } }"))
                .isEmpty();
    }

    @Test
    void whoSeesNoneLeavesNothing() {
        for (Role role : List.of(Role.VIEWER, Role.EDITOR)) {
            api.as(role).data("{ stakeholder(key: \"" + p + "\") { name } }");
            assertThat(api.as(role).get("/api/tables/stakeholders.csv").statusCode())
                    .isEqualTo(200);
        }
        Api steward = api.as(Role.STEWARD);
        steward.data("{ organisation(key: \"a\") { name } domains { key } }");
        assertThat(steward.ask("{ stakeholder(key: \"" + p + "\") { nosuch } }").has("errors"))
                .isTrue();

        assertThat(told("{ audit(action: READ) { entries { by type title fields } } }"))
                .noneMatch(entry -> entry.contains("VIEWER") || entry.contains("EDITOR") || entry.contains(p));
    }

    @Test
    void onlyAnAdminIsToldAndNothingIsTwiceInAMinute() {
        assertThat(api.as(Role.STEWARD).ask("{ audit { more } }").toString()).contains("FORBIDDEN");
        assertThat(api.as(Role.STEWARD).ask("{ auditCheck { whole } }").toString())
                .contains("FORBIDDEN");
        for (int i = 0; i < 20; i++) {
            api.as(Role.STEWARD).data("{ stakeholder(key: \"" + p + "\") { name title } }");
        }
        // the minute may end in between
        assertThat(told("{ audit(person: \"" + p + "\", by: \"test-STEWARD\") { entries { by type title fields } } }"))
                .hasSizeBetween(1, 2);
    }

    @Test
    void pagesFollowEachOtherAndMomentsLimit() {
        for (String person : List.of(p, q)) {
            api.as(Role.STEWARD).data("{ stakeholder(key: \"" + person + "\") { name } }");
        }
        JsonNode first =
                api.data("{ audit(first: 1) { more entries { number at } } }").get("audit");
        assertThat(first.get("more").asBoolean()).isTrue();
        String number = first.at("/entries/0/number").asString();
        JsonNode second = api.data("{ audit(first: 1, before: \"" + number + "\") { entries { number } } }")
                .get("audit");
        assertThat(second.at("/entries/0/number").asLong()).isEqualTo(Long.parseLong(number) - 1);
        assertThat(told("{ audit(since: \"2999-01-01T00:00:00Z\") { entries { by type title fields } } }"))
                .isEmpty();
        assertThat(told("{ audit(until: \"2000-01-01T00:00:00Z\") { entries { by type title fields } } }"))
                .isEmpty();
        assertThat(api.ask("{ audit(before: \"x\") { more } }").toString()).contains("BAD_INPUT");
    }

    @Test
    void whatIsAlteredOrTakenAwayShows() {
        for (String person : List.of(p, q)) {
            api.as(Role.STEWARD).data("{ stakeholder(key: \"" + person + "\") { name } }");
        }
        JsonNode whole = check();
        assertThat(whole.get("whole").asBoolean()).isTrue();
        assertThat(whole.get("entries").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(whole.get("sentence").asString()).contains("Alle").contains("De geschiedenis ook.");

        // by whoever can write in the database, past the program
        String last = whole.get("entries").asString();
        run("MATCH (a:AuditEntry {number: $number}) SET a.by = 'iemand anders'", last);
        assertThat(check().get("broken").asString()).isEqualTo(last);
        run("MATCH (a:AuditEntry {number: $number}) DELETE a", last);
        assertThat(check().get("broken").asString()).isEqualTo(last);
        run("MATCH (c:AuditChain) SET c.number = $number - 1", last);
        assertThat(check().get("sentence").asString()).contains("niet heel");
    }

    @Test
    void manyAtOnceMakeOneChain() throws Exception {
        int before = check().get("entries").asInt();
        List<Callable<Void>> all = new ArrayList<>();
        IntStream.range(0, 400)
                .forEach(i -> all.add(() -> {
                    reads.keep(new Reader("reader " + i, Role.STEWARD), List.of("stakeholder"), i % 2 == 0 ? p : null);
                    return null;
                }));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
        }
        JsonNode after = check();
        assertThat(after.get("whole").asBoolean()).isTrue();
        assertThat(after.get("entries").asInt() - before).isBetween(400, 402);
    }

    @Test
    void whatWasKeptBeforeThereWasAChainIsPutInIt() {
        try (var session = driver.session()) {
            session.run("MATCH (n) WHERE n:AuditEntry OR n:AuditChain DETACH DELETE n")
                    .consume();
            session.run("""
                UNWIND [2, 1] AS i
                CREATE (:AuditEntry {id: 'old' + i, at: datetime() - duration({days: i}), by: 'piet', action: 'UPDATE',
                  type: 'Stakeholder', key: $key, fields: ['name']})
                """, Map.of("key", p)).consume();
            session.executeWriteWithoutResult(AuditTrail::begin);
            session.executeWriteWithoutResult(AuditTrail::begin);
        }
        assertThat(told("{ audit(action: UPDATE) { entries { by type title fields } } }"))
                .containsExactly("piet Stakeholder Jo Merel [\"name\"]", "piet Stakeholder Jo Merel [\"name\"]");
        assertThat(check().get("whole").asBoolean()).isTrue();
    }

    private void run(String query, String number) {
        try (var session = driver.session()) {
            session.run(query, Map.of("number", Long.parseLong(number))).consume();
        }
    }

    private JsonNode check() {
        return api.data("{ auditCheck { whole entries broken changed sentence } }")
                .get("auditCheck");
    }

    private List<String> told(String question) {
        return api.data(question).at("/audit/entries").values().stream()
                .map(entry ->
                        entry.get("by").asString() + " " + entry.get("type").asString() + " "
                                + (entry.get("title").isNull()
                                        ? "null"
                                        : entry.get("title").asString()) + " "
                                + entry.get("fields"))
                .toList();
    }
}
