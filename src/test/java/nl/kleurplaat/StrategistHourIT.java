package nl.kleurplaat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        fromAGapToWhatCameOfIt();
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

    /** From a gap to an introduction, to a meeting with tables, to what came of it. */
    private void fromAGapToWhatCameOfIt() {
        JsonNode gap = api.data("{network {gaps(kinds: [GROUP_PAIR], first: 1) {title groups {key}}}}")
                .at("/network/gaps/0");
        String between = gap.get("groups")
                .valueStream()
                .map(group -> "\"" + group.get("key").asString() + "\"")
                .collect(Collectors.joining(", ", "[", "]"));

        JsonNode pairs = introductions(between);
        assertThat(pairs)
                .hasSize(5)
                .allMatch(pair -> pair.get("reason").asString().contains("kans"));
        String first = pair(pairs.get(0));
        acquaintance("km-1", "2026-11-10", "DECLINED", first);
        assertThat(introductions(between))
                .hasSize(5)
                .noneMatch(pair -> pair(pair).equals(first));

        String participants = pairs.valueStream()
                .flatMap(pair -> Stream.of(pair.at("/a/key"), pair.at("/b/key")))
                .map(JsonNode::toString)
                .distinct()
                .collect(Collectors.joining(", ", "[", "]"));
        JsonNode plan = planned(participants);
        assertThat(plan.toString()).contains("Alle regels kloppen");
        List<String> met = met(plan);
        assertThat(met).isNotEmpty().doesNotContain(first);

        StringBuilder edits = new StringBuilder("{createMeeting: {key: \"bk-tafels\", name: \"Tafels (voorbeeld)\","
                + " date: \"2026-11-12\", organisations: " + participants + "}}");
        for (int i = 0; i < met.size(); i++) {
            edits.append(", {createAcquaintance: {key: \"bk-tafels-" + i
                    + "\", date: \"2026-11-12\", outcome: MET, meeting: \"bk-tafels\", organisations: " + met.get(i)
                    + "}}");
        }
        api.data("mutation {edit(input: {edits: [" + edits + "]}) {version}}");
        assertThat(met(planned(participants))).as("who met need no table again").doesNotContainAnyElementsOf(met);

        JsonNode told = api.data("{organisation(key: " + met.get(0).substring(1).split(",")[0]
                + ") {acquaintances {outcome meeting {key}}}}");
        assertThat(told.at("/organisation/acquaintances").toString()).contains("bk-tafels");
        api.data("mutation {updateAcquaintance(input: {key: \"bk-tafels-0\", version: 1, outcome: KEPT}) {version}}");
        api.data("mutation {edit(input: {edits: [{createCollaboration: {key: \"sw-nieuw\", name: \"Nieuw"
                + " (voorbeeld)\"}},"
                + Stream.of(met.get(0).replaceAll("[\\[\\]]", "").split(", "))
                        .map(key -> " {createParticipation: {collaboration: \"sw-nieuw\", organisation: " + key
                                + ", from: \"2026-11-16\"}}")
                        .collect(Collectors.joining(","))
                + "]}) {version}}");
        assertThat(api.data("{changesSince(day: \"2026-11-13\", first: 10) {edges {node {reason}}}}")
                        .toString())
                .contains("Nieuw (voorbeeld)");
    }

    private JsonNode introductions(String between) {
        return api.data("{network {introductions(first: 5, between: " + between + ") {a {key} b {key} reason}}}")
                .at("/network/introductions");
    }

    private static String pair(JsonNode pair) {
        return Stream.of(pair.at("/a/key"), pair.at("/b/key"))
                .map(JsonNode::toString)
                .sorted()
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private void acquaintance(String key, String date, String outcome, String organisations) {
        api.data("mutation {createAcquaintance(input: {key: \"" + key + "\", date: \"" + date + "\", outcome: "
                + outcome + ", organisations: " + organisations + "}) {version}}");
    }

    private JsonNode planned(String participants) {
        String id = api.data("mutation {planMeeting(input: {participants: " + participants
                        + ", tables: 4, seats: 2, rounds: 2}) {id}}")
                .at("/planMeeting/id")
                .asString();
        JsonNode computation = null;
        do {
            computation = api.data("{computation(id: \"" + id
                            + "\") {status plan {rounds {tables {pairs {a {key} b {key}}}} reason}}}")
                    .get("computation");
        } while (!computation.get("status").asString().equals("DONE"));
        return computation.get("plan");
    }

    /** The pairs of a plan that have not met yet. */
    private static List<String> met(JsonNode plan) {
        return plan.get("rounds")
                .valueStream()
                .flatMap(round -> round.get("tables").valueStream())
                .flatMap(table -> table.get("pairs").valueStream())
                .map(StrategistHourIT::pair)
                .toList();
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
