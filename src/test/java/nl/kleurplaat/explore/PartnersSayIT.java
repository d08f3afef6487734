package nl.kleurplaat.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The questions about what partners say and agree, asked of the sample network in both languages. */
@Neo4jTest
class PartnersSayIT {

    @LocalServerPort
    int port;

    private Api api = new Api(0);

    @TestFactory
    List<DynamicTest> everyQuestionHasItsAnswer() {
        api = new Api(port);
        api.importSample();
        return Map.<String, Runnable>of(
                        "the opportunity matrix", this::opportunityMatrix,
                        "the matrix of all", this::matrixOfAll,
                        "what cannot be asked", this::refusals,
                        "obstacles", this::obstacles,
                        "the agenda", this::agenda,
                        "terms", this::terms,
                        "goals", this::goals,
                        "steps", this::steps)
                .entrySet()
                .stream()
                .map(test -> DynamicTest.dynamicTest(
                        test.getKey(), () -> test.getValue().run()))
                .toList();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.at(field).asString())
                .toList();
    }

    private void opportunityMatrix() {
        String question = """
            {network(lens: {asOf: "2026-11-25"}) {opportunityMatrix(organisation: "jz-de-brug") {
              reason columns {key} cells {row column} unusedStrengths {key}
              rows {opportunity {key} strengths {key} withoutStrength withoutSteps because reason
                closes {kind title} steps {steps done overdue shareDone next {key} overdueSteps {key}} openSteps {key}}
            }}}
            """;
        JsonNode matrix = api.data(question).at("/network/opportunityMatrix");
        assertThat(texts(matrix.get("columns"), "/key")).containsExactly("kr-dichtbij", "kr-netwerk", "kr-wonen");
        assertThat(texts(matrix.get("rows"), "/opportunity/key"))
                .containsExactly("ka-huisarts", "ka-school-wonen", "ka-veilig-werk");
        assertThat(matrix.get("cells").toString())
                .isEqualTo("[{\"row\":0,\"column\":0},{\"row\":1,\"column\":2},{\"row\":2,\"column\":0},"
                        + "{\"row\":2,\"column\":1}]");
        assertThat(matrix.get("unusedStrengths")).isEmpty();
        JsonNode housing = matrix.get("rows").get(1);
        assertThat(texts(housing.get("closes"), "/title")).contains("Onderwijs en Wonen werken niet samen");
        assertThat(housing.get("because")).hasSameSizeAs(housing.get("closes"));
        assertThat(housing.get("openSteps").get(0).get("key").asString()).isEqualTo("st-kamers-school");
        JsonNode safety = matrix.get("rows").get(2);
        assertThat(texts(safety.get("closes"), "/title")).contains("Veiligheid en Werk en inkomen werken niet samen");
        assertThat(safety.at("/steps/overdueSteps/0/key").asString()).isEqualTo("st-werk-gesprek");
        JsonNode doctors = matrix.get("rows").get(0);
        assertThat(texts(doctors.get("closes"), "/kind")).contains("ISOLATED");
        assertThat(doctors.at("/steps/shareDone").asDouble()).isEqualTo(1);

        JsonNode english = api.in("en").data(question).at("/network/opportunityMatrix");
        assertThat(english.get("reason").asString())
                .isEqualTo("There are 3 opportunities beside 3 strengths. For 1 opportunity a step is overdue.");
        assertThat(texts(english.get("rows").get(1).get("closes"), "/title"))
                .contains("Education and Housing do not work together");
        assertThat(english.get("rows").get(1).get("because").toString()).contains("Education and Housing together");
    }

    private void matrixOfAll() {
        JsonNode matrix = api.data("{network {opportunityMatrix {unusedStrengths {key} rows {opportunity {key}}}}}")
                .at("/network/opportunityMatrix");
        assertThat(texts(matrix.get("unusedStrengths"), "/key")).containsExactly("kr-woningen");
        assertThat(matrix.get("rows")).hasSize(4);
        JsonNode before = api.data(
                        "{network(lens: {asOf: \"2026-09-10\"}) {opportunityMatrix {rows {opportunity {key}}}}}")
                .at("/network/opportunityMatrix/rows");
        assertThat(texts(before, "/opportunity/key"))
                .as("of the dialogues held by then")
                .containsExactly("ka-huisarts");
    }

    private void refusals() {
        assertThat(api.error("{network {opportunityMatrix(organisation: \"jz-de-burg\") {reason}}}"))
                .startsWith("NOT_FOUND: ")
                .contains("jz-de-brug");
        assertThat(api.in("en").error("{network(lens: {actors: STAKEHOLDER}) {opportunityMatrix {reason}}}"))
                .startsWith("BAD_INPUT: An opportunity matrix is one of organisations");
        assertThat(api.error("{network(lens: {actors: STAKEHOLDER}) {gaps(kinds: [OBSTACLE]) {title}}}"))
                .startsWith("BAD_INPUT: ");
        assertThat(api.error("{agendaProgress {items(first: 0) {reason}}}")).startsWith("BAD_INPUT: ");
        assertThat(api.error("{agendaProgress(filter: {collaborations: [\"sw-x\"]}) {reason}}"))
                .startsWith("NOT_FOUND: ");
        assertThat(api.error("{differingTerms {totalCount}}")).startsWith("BAD_INPUT: ");
        assertThat(api.error("{uncoveredGoals(first: 1, after: \"x\") {totalCount}}"))
                .startsWith("BAD_INPUT: ");
    }

    private void obstacles() {
        String question = "{network(lens: {asOf: \"2026-11-25\"}) {gaps(kinds: [OBSTACLE]) "
                + "{kind severity title reason action actors {key} collaborations {key} groups {key}}}}";
        JsonNode gaps = api.data(question).at("/network/gaps");
        assertThat(texts(gaps, "/collaborations/0/key")).containsExactly("sw-bescherming", "sw-school-noord");
        assertThat(texts(gaps, "/actors/0/key")).containsExactly("jz-de-brug", "ow-waterspin");
        assertThat(gaps.get(0).get("action").asString()).startsWith("Vraag wie van ");
        assertThat(api.in("en").data(question).at("/network/gaps/1/reason").asString())
                .isEqualTo(
                        "It has stood in the way of Jeugdhulp op school Noord (voorbeeld) since September 1, 2026 (85"
                                + " days), with 5 participants, and was raised by Basisschool De Waterspin (voorbeeld)."
                                + " Nobody owns it.");
    }

    private void agenda() {
        String question = """
            {agendaProgress(asOf: "2026-11-25") {
              asOf itemCount reason withoutSteps {key} steps {steps done started open dropped overdue shareDone next {key}}
              items {item {key} reason steps {overdueSteps {key}}}}
             collaboration(key: "sw-woontafel") {agendaProgress(asOf: "2026-05-31") {itemCount reason}}}
            """;
        JsonNode answer = api.data(question);
        assertThat(texts(answer.at("/agendaProgress/items"), "/item/key"))
                .containsExactly("ag-gebruik-wat-er-is", "ag-wonen", "ag-jeugd-dichtbij");
        assertThat(answer.at("/agendaProgress/steps/steps").asInt()).isEqualTo(4);
        assertThat(answer.at("/agendaProgress/steps/overdue").asInt()).isEqualTo(1);
        assertThat(answer.at("/agendaProgress/steps/next/key").asString()).isEqualTo("st-scholen-bezoeken");
        assertThat(answer.at("/collaboration/agendaProgress/itemCount").asInt())
                .as("the day before it begins")
                .isZero();
        assertThat(answer.at("/collaboration/agendaProgress/reason").asString())
                .isEqualTo("Er staat niets op de agenda.");
        assertThat(api.in("en").data(question).at("/agendaProgress/reason").asString())
                .isEqualTo("There are 3 items on the agenda. 4 steps: 1 done, 1 started, 2 not begun and 0 dropped. 1"
                        + " step is overdue. The next one is due on December 31, 2026.");
        assertThat(texts(
                        api.data("{agendaProgress(filter: {domains: [\"wonen\"]}, asOf: \"2026-11-25\") {items"
                                        + " {item {key}}}}")
                                .at("/agendaProgress/items"),
                        "/item/key"))
                .containsExactly("ag-wonen");
    }

    private void terms() {
        String question = "{differingTerms(asOf: \"%s\", first: 10) {totalCount edges {node {term {key} agreed reason "
                + "meanings {text agreed parties {key}} silent {key}}}}}";
        JsonNode terms = api.data(question.formatted("2026-11-25")).get("differingTerms");
        assertThat(texts(terms.get("edges"), "/node/term/key")).containsExactly("be-integraal");
        JsonNode term = terms.at("/edges/0/node");
        assertThat(term.get("meanings")).hasSize(3);
        assertThat(term.get("silent")).hasSize(7);
        assertThat(term.get("reason").asString())
                .startsWith("Over ‘integraal werken’ is nog geen betekenis afgesproken: 3 partijen geven er 3"
                        + " verschillende betekenissen aan. Van de deelnemers aan Regionale Jeugdtafel (voorbeeld)"
                        + " zeiden 7 nog niets: ");
        assertThat(api.in("en")
                        .data(question.formatted("2026-05-18"))
                        .at("/differingTerms/edges/0/node/reason")
                        .asString())
                .startsWith("No meaning of ‘integraal werken’ has been agreed on yet: 2 parties give it 2 different"
                        + " meanings.");
        assertThat(api.data(question.formatted("2026-05-17"))
                        .at("/differingTerms/totalCount")
                        .asInt())
                .isZero();
    }

    private void goals() {
        String question = "{uncoveredGoals(asOf: \"2026-11-25\", first: 10) {edges {node {goal {key} cause reason"
                + " candidates(first: 2) {organisation {key} domains {key} takesPart sharedCollaborations {key}"
                + " reason}}}}}";
        JsonNode goals = api.data(question).at("/uncoveredGoals/edges");
        assertThat(texts(goals, "/node/goal/key")).containsExactly("do-school", "do-schulden");
        assertThat(texts(goals, "/node/cause")).containsOnly("NO_PARTNER");
        assertThat(texts(goals.at("/0/node/candidates"), "/organisation/key"))
                .as("takes part in the contract already")
                .startsWith("con-jeugdkracht");
        assertThat(texts(goals.at("/1/node/candidates"), "/organisation/key")).startsWith("vw-wijkteam-kolk");
        JsonNode english = api.in("en").data(question).at("/uncoveredGoals/edges");
        assertThat(english.at("/0/node/reason").asString())
                .isEqualTo("Nobody carries out ‘Geen jongere zit zonder school’, a goal of Opdracht jeugdhulp Noord"
                        + " (voorbeeld).");
        assertThat(english.at("/0/node/candidates/0/reason").asString())
                .isEqualTo(
                        "Consortium Jeugdkracht Noord (voorbeeld) works on Youth and takes part in Jeugdhulp in de wijk"
                                + " Noord (voorbeeld) already.");
    }

    private void steps() {
        JsonNode organisation = api.data("{organisation(key: \"con-jeugdkracht\") {all: steps {key} "
                        + "open: steps(statuses: [OPEN]) {key} overdue: steps(overdueOn: \"2026-11-11\") {key} "
                        + "dueToday: steps(overdueOn: \"2026-11-10\") {key}}}")
                .get("organisation");
        assertThat(texts(organisation.get("all"), "/key")).containsExactly("st-riethut-bezoek", "st-scholen-bezoeken");
        assertThat(texts(organisation.get("open"), "/key")).containsExactly("st-riethut-bezoek");
        assertThat(texts(organisation.get("overdue"), "/key")).containsExactly("st-riethut-bezoek");
        assertThat(organisation.get("dueToday")).isEmpty();
    }
}
