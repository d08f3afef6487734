package nl.kleurplaat.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What partners say and agree in the sample network, through the API. */
@Neo4jTest
class PracticeIT {

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void importSample() {
        api = new Api(port);
        api.importSample();
    }

    @Test
    void aDialogueLeadsToStrengthsOpportunitiesAndSteps() {
        JsonNode dialogue = api.data("""
            {dialogue(key: "dl-brug-wonen") {
              date theme conversation setting organisation {key} collaboration {key} stakeholders {key}
              strengths {text}
              opportunities {question strengths {key} domains {key} partners {key}
                steps {key action owner {key} stakeholder {key} due status opportunity {key} agendaItem {key}}}
            }}
            """).get("dialogue");
        assertThat(dialogue.get("organisation").get("key").asString()).isEqualTo("jz-de-brug");
        assertThat(dialogue.get("conversation").asString()).isEqualTo("CONTENT");
        assertThat(dialogue.get("collaboration").get("key").asString()).isEqualTo("sw-jongerenwonen");
        assertThat(dialogue.get("strengths")).hasSize(1);
        JsonNode opportunity = dialogue.get("opportunities").get(0);
        assertThat(opportunity.get("strengths").get(0).get("key").asString()).isEqualTo("kr-wonen");
        assertThat(opportunity.get("domains").get(1).get("key").asString()).isEqualTo("wonen");
        assertThat(opportunity.get("partners")).hasSize(2);
        JsonNode step = opportunity.get("steps").get(0);
        assertThat(step.get("status").asString()).isEqualTo("OPEN");
        assertThat(step.get("due").asString()).isEqualTo("2026-12-15");
        assertThat(step.get("agendaItem").isNull()).isTrue();
    }

    @Test
    void everythingHasAnIdThatLeadsBack() {
        for (String list : new String[] {
            "dialogues",
            "strengths",
            "opportunities",
            "steps",
            "obstacles",
            "agenda",
            "terms",
            "definitions",
            "assignments",
            "goals",
            "interventions",
            "assessments",
            "meetings",
            "acquaintances"
        }) {
            JsonNode page = api.data("{" + list
                            + "(first: 2) {totalCount pageInfo {hasNextPage endCursor} edges {node {id key version}}}}")
                    .get(list);
            assertThat(page.get("totalCount").asInt()).as(list).isGreaterThan(1);
            String id = page.get("edges").get(1).get("node").get("id").asString();
            assertThat(api.data("{node(id: \"" + id + "\") {id}}")
                            .get("node")
                            .get("id")
                            .asString())
                    .isEqualTo(id);
            String end = page.get("pageInfo").get("endCursor").asString();
            assertThat(api.data("{" + list + "(last: 1, before: \"" + end + "\") {edges {node {key}}}}")
                            .get(list)
                            .get("edges")
                            .get(0)
                            .get("node")
                            .get("key"))
                    .as(list)
                    .isEqualTo(page.get("edges").get(0).get("node").get("key"));
        }
    }

    @Test
    void aDayShowsTheLastAssessmentOfEachSideAndTheObstaclesOfThatDay() {
        JsonNode all = api.data("{collaboration(key: \"sw-bescherming\") {assessments {date}}}");
        assertThat(all.at("/collaboration/assessments")).hasSize(3);
        JsonNode then = api.data(
                "{collaboration(key: \"sw-bescherming\") {assessments(asOf: \"2026-11-25\") {date organisation {key}"
                        + " mean scores {criterion value}}}}");
        JsonNode last = then.at("/collaboration/assessments");
        assertThat(last).hasSize(2);
        assertThat(last.get(0).get("date").asString()).isEqualTo("2026-10-02");
        assertThat(last.get(1).get("date").asString()).isEqualTo("2026-10-01");
        assertThat(last.get(1).get("scores")).hasSize(14);
        assertThat(last.get(1).get("scores").get(0).get("criterion").asString()).isEqualTo("COMMITTED");

        String obstacles = "{collaboration(key: \"sw-veiligheidshuis\") {obstacles(asOf: \"%s\") {key joint}}}";
        assertThat(api.data(obstacles.formatted("2026-06-30")).at("/collaboration/obstacles"))
                .hasSize(1);
        assertThat(api.data(obstacles.formatted("2026-07-01")).at("/collaboration/obstacles"))
                .isEmpty();
    }

    @Test
    void listsAreNarrowed() {
        assertThat(keys("obstacles(filter: {joint: false, activeOn: \"2026-11-25\"}, first: 10)"))
                .contains("kn-niet-gezien", "kn-geen-plek")
                .doesNotContain("kn-kamers");
        assertThat(keys("goals(filter: {hasPartner: false}, first: 10)")).contains("do-school", "do-schulden");
        assertThat(keys("steps(filter: {statuses: [OPEN, STARTED], dueBefore: \"2026-11-25\"}, first: 10)"))
                .contains("st-kaart", "st-werk-gesprek", "st-riethut-bezoek")
                .doesNotContain("st-huisarts-brief");
        assertThat(keys("dialogues(filter: {conversation: BUSINESS}, first: 10)"))
                .contains("dl-contract-noord", "dl-woontafel")
                .doesNotContain("dl-brug-zuid");
        assertThat(keys("terms(filter: {text: \"INTEGRAAL\", domains: [\"Wmo\"]}, first: 10)"))
                .contains("be-integraal");
        assertThat(api.error("{terms(filter: {collaborations: [\"sw-koepl\"]}, first: 1) {totalCount}}"))
                .startsWith("NOT_FOUND")
                .contains("sw-koepel");
    }

    private String keys(String list) {
        return api.data("{" + list + " {edges {node {key}}}}").toString();
    }
}
