package nl.kleurplaat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * What a strategist does in an hour: imports a network, corrects it, takes out a duplicate, records a meeting with what came
 * out of it, has a partnership assessed from both sides, and asks each question that the practice asks.
 */
@Neo4jTest
class StrategistHourIT {

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void importTheSample() {
        api = new Api(port);
        api.importSample();
    }

    @Test
    void asAStrategistWould() {
        correctTwoOrganisations();
        mergeADuplicate();
        recordAMeeting();
        assessFromBothSides();
        askAboutOpportunitiesAndReach();
        askAboutPartnerships();
        askAboutConsortiaAndAgenda();
        askAboutTermsGoalsAndTheIntervention();
    }

    private void correctTwoOrganisations() {
        int version = version("jz-kompasroos");
        JsonNode changed = api.data("""
            mutation {
              updateOrganisation(input: {key: "jz-kompasroos", version: %d, domains: ["jeugd", "onderwijs"], website: null}) {
                organisation { version website domains { key } }
              }
            }
            """.formatted(version));
        assertThat(changed.at("/updateOrganisation/organisation/version").asInt())
                .isEqualTo(version + 1);
        assertThat(changed.at("/updateOrganisation/organisation/domains")).hasSize(2);

        assertThat(api.error("mutation {updateOrganisation(input: {key: \"jz-kompasroos\", version: " + version
                        + ", name: \"Anders\"}) {version}}"))
                .startsWith("CONFLICT");

        assertThat(api.data(
                                "mutation {updateOrganisation(input: {key: \"wel-drijfveer\", version: %d, kind: \"buurthuis\"}) {organisation {kind name}}}"
                                        .formatted(version("wel-drijfveer")))
                        .at("/updateOrganisation/organisation/kind")
                        .asString())
                .isEqualTo("buurthuis");
    }

    private void mergeADuplicate() {
        api.data("""
            mutation {
              edit(input: {edits: [
                {createOrganisation: {key: "dubbel", name: "Woonstichting Meerzicht e.o. (voorbeeld)", kind: "woningcorporatie"}}
                {createParticipation: {collaboration: "sw-jeugdtafel", organisation: "dubbel", role: "deelnemer"}}
                {createDefinition: {term: "be-eigen-kracht", organisation: "dubbel", text: "Wat huurders zelf regelen."}}
                {createDialogue: {key: "dl-dubbel", organisation: "dubbel", date: "2026-11-20"}}
              ]}) { things { action type key } }
            }
            """);
        JsonNode merged = api.data("""
            mutation {
              mergeOrganisations(input: {keep: "won-meerzicht", keepVersion: %d, merge: "dubbel", mergeVersion: %d}) {
                organisation { key name }
              }
            }
            """.formatted(version("won-meerzicht"), version("dubbel")));
        assertThat(merged.at("/mergeOrganisations/organisation/name").asString())
                .isEqualTo("Woonstichting Meerzicht (voorbeeld)");

        JsonNode after = api.data("""
            {
              organisation(key: "dubbel") { key dialogues { key } collaborations(first: 50) { edges { node { key } } } }
              term(key: "be-eigen-kracht") { definitions { key organisation { key } } }
            }
            """);
        assertThat(after.at("/organisation/key").asString()).isEqualTo("won-meerzicht");
        assertThat(after.at("/organisation/dialogues/0/key").asString()).isEqualTo("dl-dubbel");
        assertThat(after.at("/organisation/collaborations").toString()).contains("sw-jeugdtafel");
        assertThat(after.at("/term/definitions").toString()).contains("be-eigen-kracht|won-meerzicht");
    }

    private void recordAMeeting() {
        JsonNode made = api.data("""
            mutation {
              edit(input: {edits: [
                {createDialogue: {key: "dl-gesprek", organisation: "ow-riethut", date: "2026-11-24", theme: "samenwerking",
                  conversation: CONTENT, setting: INFORMAL}}
                {createStrength: {key: "kr-klein", dialogue: "dl-gesprek", text: "Wij kennen iedere leerling."}}
                {createOpportunity: {key: "ka-wonen", dialogue: "dl-gesprek", question: "Hoe houden we leerlingen bij ons die verhuizen?",
                  strengths: ["kr-klein"], domains: ["onderwijs", "wonen"], partners: ["won-rietdak"]}}
                {createStep: {opportunity: "ka-wonen", action: "Bellen met Rietdak", owner: "ow-riethut", due: "2026-12-01"}}
              ]}) { version things { type key node { id } } }
            }
            """);
        assertThat(made.at("/edit/things")).hasSize(4);
        assertThat(made.at("/edit/things/3/key").asString()).isNotEmpty();
        assertThat(api.data("{search(text: \"verhuizende leerlingen\", first: 5) {... on Opportunity {key}}}")
                        .toString())
                .contains("ka-wonen");
    }

    private void assessFromBothSides() {
        String one =
                "{createAssessment: {collaboration: \"sw-school-zuid\", organisation: \"%s\", date: \"2026-11-24\","
                        + " trust: %d, communication: %d}}";
        api.data("mutation {edit(input: {edits: [" + one.formatted("con-opgroeien", 5, 4)
                + one.formatted("ow-sluisje", 2, 2) + "]}) {version}}");
        JsonNode seen = api.data(
                "{partnership(collaboration: \"sw-school-zuid\", asOf: \"2026-11-25\") {health {disagreeing sides"
                        + " {score organisation {key}}} reason}}");
        assertThat(seen.at("/partnership/health/disagreeing").asBoolean()).isTrue();
        assertThat(seen.at("/partnership/reason").asString()).contains("verschillend");
        assertThat(api.error("mutation {createAssessment(input: {collaboration: \"sw-school-zuid\", organisation:"
                        + " \"ow-sluisje\", date: \"2026-11-23\", trust: 6}) {version}}"))
                .startsWith("BAD_INPUT")
                .contains("input.trust");
    }

    private void askAboutOpportunitiesAndReach() {
        JsonNode matrix = api.data("""
            {
              network(lens: {asOf: "2026-11-25"}) {
                opportunityMatrix(organisation: "ow-riethut") {
                  columns { key } rows { opportunity { key } closes { title } because openSteps { action } reason } cells { row column }
                }
              }
            }
            """);
        assertThat(matrix.at("/network/opportunityMatrix/rows/0/opportunity/key")
                        .asString())
                .isEqualTo("ka-wonen");
        assertThat(matrix.at("/network/opportunityMatrix/rows/0/closes").toString())
                .contains("Onderwijs en Wonen");

        JsonNode reach = api.data("""
            {
              network(lens: {asOf: "2026-11-25"}) {
                reach(key: "jz-kompasroos", kind: "gemeente") { direct withinTwo notReached reason directActors { key } }
                expertise(text: "inkoop", from: "jz-kompasroos") { steps actor { key } via { key } matches { expertise } }
                withoutTie(kind: "school", toKind: "consortium") { actor { key } reason action }
              }
            }
            """);
        assertThat(reach.at("/network/reach/direct").asInt()).isEqualTo(2);
        assertThat(reach.at("/network/expertise").toString()).contains("gem-oeverdam");
        assertThat(reach.at("/network/withoutTie").toString()).contains("ow-vakschool");
    }

    private void askAboutPartnerships() {
        assertThat(found("partnerships(filter: {onlyBusiness: true}, asOf: \"2026-11-25\", first: 50)"))
                .contains("sw-inkoop-jeugd");
        assertThat(found("partnerships(filter: {withoutMandate: true}, asOf: \"2026-11-25\", first: 50)"))
                .contains("sw-contract-noord");
        assertThat(found("partnerships(filter: {disagreeing: true}, asOf: \"2026-11-25\", first: 50)"))
                .contains("sw-contract-noord", "sw-school-zuid");
        for (String kind :
                new String[] {"COVERAGE", "MANDATE", "CONVERSATION", "EXPIRING", "OBSTACLE", "HEALTH", "GROUP_PAIR"}) {
            String day = kind.equals("EXPIRING") ? "2025-12-01" : "2026-11-25";
            JsonNode gaps = api.data("{network(lens: {asOf: \"" + day + "\"}) {gaps(kinds: [" + kind
                    + "], first: 3) {kind severity title reason action actors {key} collaborations {key}}}}");
            JsonNode first = gaps.at("/network/gaps/0");
            assertThat(first.get("kind").asString()).isEqualTo(kind);
            assertThat(first.get("severity").asDouble()).isBetween(0.0, 1.0);
            assertThat(first.get("title").asString()).isNotEmpty();
            assertThat(first.get("reason").asString()).isNotEmpty();
            assertThat(first.get("action").asString()).isNotEmpty();
            assertThat(first.get("actors").size() + first.get("collaborations").size())
                    .as(kind)
                    .isPositive();
        }
    }

    private void askAboutConsortiaAndAgenda() {
        JsonNode answer = api.data("""
            {
              network(lens: {asOf: "2026-11-25"}) { consortia { key inside outside insideTies { a { key } b { key } } reason } }
              obstacles(filter: {joint: false, activeOn: "2026-11-25"}, first: 10) { edges { node { key raisedBy { key } } } }
              agendaProgress(asOf: "2026-11-25") { reason steps { done overdue } items { item { key } steps { steps } } }
            }
            """);
        assertThat(answer.at("/network/consortia")).hasSize(2);
        assertThat(answer.get("obstacles").toString())
                .contains("kn-niet-gezien")
                .doesNotContain("kn-kamers");
        assertThat(answer.at("/agendaProgress/steps/overdue").asInt()).isEqualTo(1);
        assertThat(answer.at("/agendaProgress/items/0/item/key").asString()).isEqualTo("ag-gebruik-wat-er-is");
    }

    private void askAboutTermsGoalsAndTheIntervention() {
        JsonNode answer = api.data("""
            {
              differingTerms(asOf: "2026-11-25", first: 10) { edges { node { term { key } meanings { text parties { key } } reason } } }
              uncoveredGoals(asOf: "2026-11-25", first: 10) { edges { node { goal { key } candidates { organisation { key } } reason } } }
              intervention(key: "in-focusweek") {
                effect(after: "2026-11-25") { before { crossGroupShare } after { crossGroupShare } tiesGained(first: 5) { a b } crossGroupPValue }
              }
            }
            """);
        assertThat(answer.get("differingTerms").toString())
                .contains("be-integraal")
                .doesNotContain("be-normaliseren");
        assertThat(answer.get("uncoveredGoals").toString()).contains("do-school", "do-schulden");
        assertThat(answer.at("/intervention/effect/tiesGained")).isNotEmpty();
    }

    private int version(String organisation) {
        return api.data("{organisation(key: \"" + organisation + "\") {version}}")
                .at("/organisation/version")
                .asInt();
    }

    private String found(String list) {
        return api.data("{" + list + " {edges {node {collaboration {key}}}}}").toString();
    }
}
