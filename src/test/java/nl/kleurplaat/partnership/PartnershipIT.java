package nl.kleurplaat.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.StreamSupport;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The questions about partnerships, asked of the sample network; it is 21 November 2026. */
@Neo4jTest
class PartnershipIT {

    @LocalServerPort
    int port;

    private Api api = new Api(0);

    @BeforeEach
    void sample() {
        api = new Api(port);
        api.importSample();
    }

    /** One test, since the sample takes long to import. */
    @Test
    void everyQuestionAboutPartnershipsHasItsAnswer() {
        asksWhereNobodyHasMandate();
        asksWhereOnlyBusinessIsTalkedAbout();
        asksWhereTheSidesDiffer();
        asksHowOnePartnershipStands();
        asksHowItWas();
        narrowsAndPages();
        refuses();
        knowsNoPartnershipThatIsOnlyAPlan();
        findsTheGaps();
        findsWhatWasAboutToEnd();
    }

    private List<String> found(String arguments) {
        JsonNode page = api.data("{partnerships(" + arguments + ", first: 100) {edges {node {collaboration {key}}}}}");
        return texts(page.at("/partnerships/edges"), "/node/collaboration/key");
    }

    private static List<String> texts(JsonNode list, String path) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.at(path).asString())
                .toList();
    }

    private void asksWhereNobodyHasMandate() {
        assertThat(found("filter: {withoutMandate: true}"))
                .contains("sw-contract-noord", "sw-jeugdtafel", "sw-bescherming", "sw-begeleiding")
                .doesNotContain("sw-contract-zuid", "sw-pleegzorg", "sw-inkoop-jeugd");
        assertThat(found("filter: {withoutMandate: false}"))
                .contains("sw-contract-zuid", "sw-pleegzorg")
                .doesNotContain("sw-contract-noord");
        JsonNode sides = api.data("""
            {partnership(collaboration: "sw-contract-noord") {asOf sides {
              organisation {key} roles since mandate mandateUntil representations {mandate until organisation {key}}}}}
            """).at("/partnership/sides");
        assertThat(texts(sides, "/organisation/key"))
                .containsExactly("con-jeugdkracht", "gem-oeverdam", "gem-rietmeer");
        JsonNode consortium = sides.get(0);
        assertThat(consortium.get("mandate").asBoolean()).isFalse();
        assertThat(consortium.get("mandateUntil").asString()).isEqualTo("2025-12-31");
        assertThat(consortium.get("representations")).isEmpty();
        assertThat(consortium.at("/roles/0").asString()).isEqualTo("opdrachtnemer");
        assertThat(sides.get(1).get("mandateUntil").asString()).isEqualTo("2029-12-31");
        assertThat(sides.get(1).at("/representations/0/organisation/key").asString())
                .isEqualTo("gem-oeverdam");
    }

    private void asksWhereOnlyBusinessIsTalkedAbout() {
        assertThat(found("filter: {onlyBusiness: true}"))
                .contains("sw-contract-noord", "sw-contract-zuid", "sw-inkoop-jeugd")
                .doesNotContain("sw-jeugdtafel", "sw-school-noord");
        assertThat(found("filter: {onlyBusiness: false}")).contains("sw-school-noord", "sw-woontafel");
        JsonNode talk = api.data("""
            {partnership(collaboration: "sw-contract-noord") {conversation {
              registered onlyBusiness business content lastContent dialogues {key date}}}}
            """).at("/partnership/conversation");
        assertThat(talk.get("registered").asString()).isEqualTo("BUSINESS");
        assertThat(talk.get("onlyBusiness").asBoolean()).isTrue();
        assertThat(texts(talk.get("dialogues"), "/key")).containsExactly("dl-contract-noord");
        assertThat(talk.get("lastContent").isNull()).isTrue();
    }

    private void asksWhereTheSidesDiffer() {
        assertThat(found("filter: {disagreeing: true}")).containsExactly("sw-contract-noord");
        assertThat(found("filter: {disagreeing: false}")).containsExactlyInAnyOrder("sw-bescherming", "sw-pleegzorg");
        assertThat(found("filter: {meanBelow: 3}")).containsExactlyInAnyOrder("sw-contract-noord", "sw-pleegzorg");
        JsonNode health = api.data("""
            {partnership(collaboration: "sw-contract-noord") {health {mean difference disagreeing
              sides {organisation {key} score}
              criteria {criterion mean difference scores {organisation {key} score}}}}}
            """).at("/partnership/health");
        assertThat(health.get("disagreeing").asBoolean()).isTrue();
        assertThat(texts(health.get("sides"), "/organisation/key")).containsExactly("con-jeugdkracht", "gem-oeverdam");
        assertThat(health.at("/sides/0/score").asDouble()).isEqualTo(2.5);
        assertThat(health.get("criteria")).hasSize(14);
        assertThat(health.at("/criteria/0/difference").asDouble()).isEqualTo(2);
        assertThat(api.data("{partnership(collaboration: \"sw-jeugdtafel\") {health {mean}}}")
                        .at("/partnership/health")
                        .isNull())
                .isTrue();
    }

    private void asksHowOnePartnershipStands() {
        String question =
                "{collaboration(key: \"sw-pleegzorg\") {partnership {reason sides {assessed mean outOfDate}}}}";
        JsonNode partnership = api.data(question).at("/collaboration/partnership");
        assertThat(partnership.get("reason").asString())
                .isEqualTo("Alle 3 partijen hebben een geldig mandaat. Er wordt over de inhoud gesproken. De partijen"
                        + " zien het ongeveer gelijk: Gemeente Rietmeer (voorbeeld) gemiddeld 2,2 en Pleegzorg"
                        + " Zwaluwnest (voorbeeld) gemiddeld 2,0. Het verst uiteen: mandaat aan alle kanten"
                        + " (Gemeente Rietmeer (voorbeeld) 2 en Pleegzorg Zwaluwnest (voorbeeld) 1).");
        assertThat(partnership.at("/sides/1/assessed").isNull()).isTrue();
        assertThat(api.in("en")
                        .data(question)
                        .at("/collaboration/partnership/reason")
                        .asString())
                .startsWith(
                        "All 3 sides have a valid mandate. Content is talked about. The sides see it about alike: ");
    }

    private void asksHowItWas() {
        JsonNode then = api.data("""
            {before: partnership(collaboration: "sw-contract-noord", asOf: "2025-12-31") {
               asOf health {mean} conversation {dialogues {key}} sides {mandate}}
             later: partnership(collaboration: "sw-bescherming", asOf: "2028-10-02") {
               health {mean} reason sides {outOfDate mean}}
             ended: partnership(collaboration: "sw-sport") {reason}
             one: collaboration(key: "sw-sport") {partnership(asOf: "2023-06-30") {reason}}}
            """);
        assertThat(then.at("/before/asOf").asString()).isEqualTo("2025-12-31");
        assertThat(then.at("/before/health").isNull()).isTrue();
        assertThat(then.at("/before/conversation/dialogues")).isEmpty();
        assertThat(then.at("/before/sides/0/mandate").asBoolean()).isTrue();
        assertThat(texts(then.at("/later/sides"), "/outOfDate")).containsExactly("false", "true", "false");
        assertThat(then.get("ended").isNull()).isTrue();
        assertThat(then.at("/one/partnership/reason").asString()).contains("30 juni 2023");
    }

    private void narrowsAndPages() {
        assertThat(found("filter: {kinds: [\"Contract\"], domains: [\"jeugd\"], organisations: [\"gem-oeverdam\"]}"))
                .containsExactlyInAnyOrder("sw-contract-noord", "sw-bescherming", "sw-jongerenwerk");
        assertThat(found("filter: {text: \"PLEEGGEZINNEN\"}")).containsExactly("sw-pleegzorg");
        assertThat(found("filter: {endsBefore: \"2024-01-01\"}, asOf: \"2023-06-30\""))
                .containsExactlyInAnyOrder("sw-oude-haven", "sw-sport", "sw-data");
        assertThat(found("filter: {endsBefore: \"2023-06-30\"}, asOf: \"2023-06-30\""))
                .isEmpty();
        JsonNode page = api.data("{partnerships(first: 2) {totalCount pageInfo {hasNextPage endCursor} edges {node"
                        + " {collaboration {name}}}}}")
                .get("partnerships");
        assertThat(page.get("totalCount").asInt()).isEqualTo(56);
        assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        String end = page.at("/pageInfo/endCursor").asString();
        JsonNode back =
                api.data("{partnerships(last: 1, before: \"" + end + "\") {edges {node {collaboration {name}}}}}");
        assertThat(back.at("/partnerships/edges/0")).isEqualTo(page.at("/edges/0"));
    }

    private void refuses() {
        assertThat(api.data("{partnership(collaboration: \"sw-niets\") {reason}}")
                        .get("partnership")
                        .isNull())
                .isTrue();
        assertThat(api.error("{partnerships {totalCount}}")).startsWith("BAD_INPUT: ");
        assertThat(api.error("{partnerships(filter: {organisations: [\"gem-oeverdm\"]}, first: 1) {totalCount}}"))
                .startsWith("NOT_FOUND: ")
                .contains("gem-oeverdam");
        assertThat(api.error("{partnerships(filter: {kinds: [\"contrat\"]}, first: 1) {totalCount}}"))
                .startsWith("NOT_FOUND: ");
    }

    /** Its key may be that of a collaboration that the lens does not show. */
    private void knowsNoPartnershipThatIsOnlyAPlan() {
        JsonNode ties = api.data("""
            {network(lens: {onlyParticipants: true, collaborationKinds: ["consortium"], changes: [{addCollaboration:
              {key: "sw-sport", name: "plan", participants: ["con-opgroeien", "con-jeugdkracht"]}}]}) {
              ties {edges {node {collaborations {key version partnership(asOf: "2023-06-01") {reason}}}}}}}
            """).at("/network/ties/edges");
        List<JsonNode> all = StreamSupport.stream(ties.spliterator(), false)
                .map(tie -> tie.at("/node/collaborations/0"))
                .toList();
        assertThat(all)
                .filteredOn(it -> it.get("key").asString().equals("sw-sport"))
                .hasSize(1)
                .allSatisfy(it -> assertThat(it.get("partnership").isNull()).isTrue());
        assertThat(all)
                .filteredOn(it -> it.get("version").asInt() > 0)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.get("partnership").isNull()).isFalse());
    }

    private JsonNode gaps(String language, String lens, String kind) {
        return api.in(language)
                .data("{network" + lens + " {gaps(kinds: [" + kind
                        + "], first: 100) {kind severity title reason action actors {key} groups {key}"
                        + " collaborations {key}}}}")
                .at("/network/gaps");
    }

    private void findsTheGaps() {
        JsonNode mandates = gaps("nl", "", "MANDATE");
        assertThat(texts(mandates, "/collaborations/0/key")).contains("sw-contract-noord", "sw-jeugdtafel");
        JsonNode worst = mandates.get(0);
        assertThat(worst.get("severity").asDouble())
                .isGreaterThanOrEqualTo(mandates.get(1).get("severity").asDouble());
        JsonNode conversations = gaps("en", "", "CONVERSATION");
        assertThat(conversations.at("/0/collaborations/0/key").asString()).isEqualTo("sw-contract-noord");
        assertThat(conversations.at("/0/severity").asDouble()).isCloseTo(.5, within(1e-12));
        assertThat(conversations.at("/0/reason").asString()).contains("1 conversation about business (1 formal)");
        JsonNode health = gaps("nl", "", "HEALTH");
        assertThat(texts(health, "/collaborations/0/key")).containsExactly("sw-contract-noord", "sw-pleegzorg");
        assertThat(texts(health.at("/0/actors"), "/key")).containsExactly("con-jeugdkracht", "gem-oeverdam");
        assertThat(health.at("/1/title").asString())
                .isEqualTo("Partnerschap pleegzorg (voorbeeld): lage score van Pleegzorg Zwaluwnest (voorbeeld) en"
                        + " Gemeente Rietmeer (voorbeeld)");
        assertThat(gaps("en", "(lens: {groupBy: COMMUNITY})", "MANDATE, HEALTH"))
                .isNotEmpty();
        assertThat(api.error("{network(lens: {actors: STAKEHOLDER}) {gaps(kinds: [MANDATE]) {title}}}"))
                .startsWith("BAD_INPUT: ");
    }

    private void findsWhatWasAboutToEnd() {
        assertThat(gaps("nl", "", "EXPIRING")).isEmpty();
        JsonNode then = gaps("nl", "(lens: {asOf: \"2023-06-01\"})", "EXPIRING");
        assertThat(texts(then, "/collaborations/0/key")).contains("sw-sport");
        JsonNode mandates = gaps("en", "(lens: {from: \"2025-01-01\", until: \"2025-12-01\"})", "EXPIRING");
        assertThat(texts(mandates, "/collaborations/0/key")).contains("sw-contract-noord", "sw-bescherming");
        assertThat(mandates.at("/0/reason").asString()).contains("December 31, 2025", "30 days left");
    }
}
