package nl.kleurplaat.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.api.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** Tables of a meeting, through the API. */
@Neo4jTest
@Timeout(120)
class MeetingPlanIT {

    private static final String PLAN = "plan { value bound pairs seed complete reason rules { rule broken reason }"
            + " rounds { value tables { number actors { key name } groups value"
            + " pairs { a { key } b { key } value } reason } } }";

    @LocalServerPort
    int port;

    private Api api = new Api(0);

    @BeforeEach
    void importTheSample() {
        api = new Api(port).in("nl");
        api.importSample();
    }

    private List<String> keys(String lens, int first) {
        List<String> keys = new ArrayList<>();
        api.data("{ network" + lens + " { actors(first: " + first + ") { edges { node { key } } } } }")
                .at("/network/actors/edges")
                .forEach(edge -> keys.add(edge.at("/node/key").asString()));
        return keys;
    }

    private static String listed(List<String> keys) {
        return keys.stream().map(key -> '"' + key + '"').collect(Collectors.joining(",", "[", "]"));
    }

    private String asked(List<String> keys, String rest) {
        return "input: {participants: " + listed(keys) + ", tables: 4, seats: 3, rounds: 2" + rest + "}";
    }

    private JsonNode done(String arguments) throws InterruptedException {
        JsonNode computation = api.data("mutation { planMeeting(" + arguments + ") { id status } }")
                .get("planMeeting");
        String id = computation.get("id").asString();
        while (!computation.get("status").asString().equals("DONE")) {
            assertThat(computation.get("status").asString()).isIn("QUEUED", "RUNNING");
            Thread.sleep(50);
            computation = api.data("{ computation(id: \"" + id + "\") { status network { version } " + PLAN + " } }")
                    .get("computation");
        }
        assertThat(computation.get("network").isNull()).isTrue();
        return computation.get("plan");
    }

    @Test
    void everybodySitsOnceInEveryRoundAndThePlanSaysWhy() throws InterruptedException {
        List<String> keys = keys("", 11);

        JsonNode plan = done(asked(
                keys,
                ", apart: [[\"" + keys.get(0) + "\", \"" + keys.get(1) + "\"]], together: [[\"" + keys.get(2) + "\", \""
                        + keys.get(3) + "\"]], fixed: [{round: 2, table: 3, key: \"" + keys.get(4) + "\"}]"));

        for (JsonNode round : plan.get("rounds")) {
            List<String> there = new ArrayList<>();
            round.get("tables")
                    .forEach(table -> table.get("actors")
                            .forEach(actor -> there.add(actor.get("key").asString())));
            assertThat(there).containsExactlyInAnyOrderElementsOf(keys);
        }
        plan.get("rules")
                .forEach(rule -> assertThat(rule.get("broken").asInt())
                        .as(rule.toString())
                        .isZero());
        assertThat(plan.at("/rounds/1/tables/2/actors").toString()).contains(keys.get(4));
        assertThat(plan.get("value").asDouble())
                .isPositive()
                .isLessThanOrEqualTo(plan.get("bound").asDouble());
        assertThat(plan.at("/rounds/0/tables/0/reason").asString()).contains("nog niet samen");
        assertThat(plan.get("complete").asBoolean()).isTrue();
        for (JsonNode table : plan.at("/rounds/0/tables")) {
            for (JsonNode pair : table.get("pairs")) {
                JsonNode answer = api.ask("{ network { introduction(a: " + pair.at("/a/key") + ", b: "
                        + pair.at("/b/key") + ") { value } } }");
                assertThat(answer.at("/data/network/introduction/value").isNumber())
                        .as("without a tie, or with talk about nothing but business: %s", answer)
                        .isNotEqualTo(table.get("reason").asString().contains("alleen over zaken")
                                && answer.toString().contains("al een relatie"));
            }
        }
    }

    @Test
    void everybodySitsWhereTheyCanAndWithWhomTheyCanTalk() throws InterruptedException {
        List<String> keys = keys("", 11);

        JsonNode plan = done(asked(
                keys, """
                    , certainTables: [{participants: ["%s", "%s"], tables: [1, 2]}]
                    , languages: [{language: "Nederlands", participants: ["%s", "%s"]}
                      {language: "Arabisch", participants: ["%s", "%s"]}]\
                    """.formatted(keys.get(0), keys.get(1), keys.get(2), keys.get(3), keys.get(3), keys.get(4))));

        plan.get("rules")
                .forEach(rule -> assertThat(rule.get("broken").asInt())
                        .as(rule.toString())
                        .isZero());
        for (JsonNode round : plan.get("rounds")) {
            assertThat(round.at("/tables/0/actors").toString()
                            + round.at("/tables/1/actors").toString())
                    .contains(keys.get(0), keys.get(1));
            for (JsonNode table : round.get("tables")) {
                List<String> there = new ArrayList<>();
                table.get("actors").forEach(actor -> there.add(actor.get("key").asString()));
                assertThat(there.contains(keys.get(2)) && there.contains(keys.get(4)))
                        .as("two without a language in common: %s", there)
                        .isFalse();
            }
        }
    }

    @Test
    void aPlanIsPrintedAsAProgramme() throws InterruptedException {
        List<String> keys = keys("", 11);
        String arguments = asked(keys, ", seed: 5");
        JsonNode plan = done(arguments);
        String id = api.data("mutation { planMeeting(" + arguments + ") { id } }")
                .at("/planMeeting/id")
                .asString();
        String path = "/api/reports/programme.%s?key=" + id;

        String html = api.get(path.formatted("html")).body();

        assertThat(html).contains("Programma van de bijeenkomst", "11 deelnemers, 2 rondes.", "Tafelkaarten");
        JsonNode table = plan.at("/rounds/1/tables/0");
        assertThat(html)
                .contains(
                        "Ronde 2, tafel 1",
                        HtmlUtils.htmlEscape(table.get("reason").asString()));
        for (JsonNode actor : table.get("actors")) {
            String name = api.data("{ organisation(key: " + actor.get("key") + ") { name } }")
                    .at("/organisation/name")
                    .asString();
            assertThat(html).contains("<h3>" + HtmlUtils.htmlEscape(name) + "</h3>");
        }
        assertThat(api.get(path.formatted("pdf")).body()).startsWith("%PDF");
        assertThat(api.get(path.formatted("xlsx")).statusCode()).isEqualTo(200);
        for (String other : List.of(
                path.formatted("html") + "&lens=%7B%22groupBy%22%3A%22REGION%22%7D",
                "/api/reports/programme.html?key=" + new GlobalId("Computation", "987654"))) {
            assertThat(api.get(other).statusCode()).isEqualTo(404);
            assertThat(api.get(other).body()).contains("Er is geen plan van tafels");
        }
        assertThat(api.as(Role.VIEWER).get(path.formatted("html")).statusCode())
                .as("what a steward had planned")
                .isEqualTo(404);
    }

    @Test
    void peopleOfOneOrganisationAreSpreadOverTheTables() throws InterruptedException {
        String lens = "lens: {actors: STAKEHOLDER}";
        List<String> keys = keys("(" + lens + ")", 12);

        JsonNode plan = done(lens + ", " + asked(keys, ""));

        assertThat(plan.at("/rules/1/rule").asString()).isEqualTo("SPREAD");
        assertThat(plan.at("/rules/1/broken").asInt()).isZero();
        assertThat(plan.get("pairs").asInt()).isPositive();
    }

    @Test
    void speedDatesAreMatched() throws InterruptedException {
        List<String> keys = keys("", 10);

        JsonNode plan = done("input: {participants: " + listed(keys) + ", tables: 5, seats: 2, rounds: 4}");

        plan.at("/rules").forEach(rule -> assertThat(rule.get("broken").asInt()).isZero());
        plan.at("/rounds/0/tables")
                .forEach(table -> assertThat(table.get("actors")).hasSize(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tables: 2, seats: 2, rounds: 1 | 2 tafels met 2 stoelen zijn 4 plaatsen, en er komen er 5",
                "tables: 0, seats: 9, rounds: 1 | tables is 0",
                "tables: 2, seats: 1, rounds: 1 | seats is 1",
                "tables: 2, seats: 9, rounds: 99 | rounds is 99",
                "tables: 2, seats: 9, rounds: 1, seconds: 0 | seconds is 0",
                "tables: 2, seats: 9, rounds: 1, apart: [[A, \"elders\"]] | in apart komt niet",
                "tables: 2, seats: 9, rounds: 1, apart: [[A, B]], together: [[A, C], [C, B]] | staan in together en in"
                        + " apart",
                "tables: 3, seats: 2, rounds: 1, together: [[A, B, C]] | een tafel heeft 2 stoelen",
                "tables: 2, seats: 9, rounds: 1, fixed: [{round: 2, table: 1, key: A}] | fixed.round is 2",
                "tables: 2, seats: 9, rounds: 1, fixed: [{round: 1, table: 1, key: A}, {round: 1, table: 2, key: A}] |"
                        + " botst",
                "tables: 2, seats: 9, rounds: 1, apart: [[A, B]], fixed: [{round: 1, table: 1, key: A}, {round: 1,"
                        + " table: 1, key: B}] | botst",
                "tables: 3, seats: 2, rounds: 1, fixed: [{round: 1, table: 1, key: A}, {round: 1, table: 1, key: B},"
                        + " {round: 1, table: 1, key: C}] | stoelen. Haal er een weg",
                "tables: 2, seats: 9, rounds: 1, certainTables: [{participants: [A], tables: [3]}] |"
                        + " certainTables.tables is 3",
                "tables: 2, seats: 9, rounds: 1, certainTables: [{participants: [A], tables: [1]}, {participants: [A],"
                        + " tables: [2]}] | geen tafel over",
                "tables: 2, seats: 9, rounds: 1, together: [[A, B]], certainTables: [{participants: [A], tables: [1]},"
                        + " {participants: [B], tables: [2]}] | geen tafel over",
                "tables: 3, seats: 2, rounds: 1, certainTables: [{participants: [A, B, C], tables: [2]}] | maar daar"
                        + " zijn 2 stoelen vrij",
                "tables: 2, seats: 9, rounds: 1, certainTables: [{participants: [A], tables: []}] | geen tafel over",
                "tables: 2, seats: 9, rounds: 1, certainTables: [{participants: [A], tables: [1]}], fixed: [{round: 1,"
                        + " table: 2, key: A}] | noemt die tafel niet",
                "tables: 3, seats: 2, rounds: 1, certainTables: [{participants: [A], tables: [1]}], fixed: [{round: 1,"
                        + " table: 1, key: B}, {round: 1, table: 1, key: C}] | maar daar zijn 0 stoelen vrij",
                "tables: 2, seats: 9, rounds: 1, apart: [[A, B]], certainTables: [{participants: [A, B], tables: [2]}]"
                        + " | mogen niet bij elkaar",
                "tables: 3, seats: 2, rounds: 1, together: [[A, B]], certainTables: [{participants: [A, C], tables:"
                        + " [2]}] | maar daar zijn 2 stoelen vrij",
                "tables: 2, seats: 9, rounds: 1, languages: [{language: \"nl\", participants: [\"elders\"]}] | in"
                        + " languages komt niet",
                "tables: 2, seats: 9, rounds: 1, together: [[A, B]], languages: [{language: \"nl\", participants:"
                        + " [A]}, {language: \"ar\", participants: [B]}] | geen taal gemeen"
            })
    void whatCannotBeIsSaidBeforeAnythingIsComputed(String rest, String said) {
        List<String> keys = keys("", 5);
        String input = rest.replaceAll("\\bA\\b", '"' + keys.get(0) + '"')
                .replaceAll("\\bB\\b", '"' + keys.get(1) + '"')
                .replaceAll("\\bC\\b", '"' + keys.get(2) + '"');

        assertThat(api.error(
                        "mutation { planMeeting(input: {participants: " + listed(keys) + ", " + input + "}) { id } }"))
                .startsWith("BAD_INPUT: ")
                .contains(said);
    }

    @Test
    void whoIsNotInTheNetworkIsNotFound() {
        assertThat(api.error("mutation { planMeeting(input: {participants: [\"jz-de-brugg\"], tables: 1, seats: 2,"
                        + " rounds: 1}) { id } }"))
                .startsWith("NOT_FOUND: ")
                .contains("jz-de-brug");
    }

    @Test
    void aStoppedPlanKeepsTheBestSoFar() throws InterruptedException {
        List<String> keys = keys("", 40);
        String id = api.data("mutation { planMeeting(input: {participants: " + listed(keys)
                        + ", tables: 5, seats: 8, rounds: 4}) { id } }")
                .at("/planMeeting/id")
                .asString();
        JsonNode running = api.data("{ computation(id: \"" + id + "\") { status plan { value } } }");
        while (running.at("/computation/plan").isNull()) {
            Thread.sleep(20);
            running = api.data("{ computation(id: \"" + id + "\") { status plan { value } } }");
        }

        api.data("mutation { stopComputation(id: \"" + id + "\") { status } }");
        JsonNode stopped = api.data("{ computation(id: \"" + id + "\") { plan { value complete } } }");

        assertThat(stopped.at("/computation/plan/value").isNumber()).isTrue();
    }
}
