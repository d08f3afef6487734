package nl.kleurplaat.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The sample network through the API: what was put into it to be found is found. */
@Neo4jTest
class SampleNetworkIT {

    @LocalServerPort
    int port;

    private Api api = new Api(0);

    @BeforeEach
    void sample() {
        api = new Api(port);
        api.importSample();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.path(field).asString())
                .toList();
    }

    @Test
    void findsTheDomainsThatDoNotMeet() {
        JsonNode gaps = api.data(
                        "{ network { gaps(kinds: [GROUP_PAIR]) { severity title reason action groups { key } actors {"
                                + " key } } } }")
                .at("/network/gaps");

        JsonNode worst = gaps.get(0);
        assertThat(texts(worst.get("groups"), "key")).containsExactly("onderwijs", "wonen");
        assertThat(worst.get("severity").asDouble()).isGreaterThan(0.9);
        assertThat(worst.get("title").asString()).isEqualTo("Onderwijs en Wonen werken niet samen");
        assertThat(worst.get("action").asString()).startsWith("Breng ");
        assertThat(worst.get("actors")).isNotEmpty();
        assertThat(texts(gaps, "title")).contains("Veiligheid en Werk en inkomen werken niet samen");
    }

    @Test
    void findsTheOrganisationThatHousingHangsOn() {
        JsonNode bridge = api.in("en").data("""
            { network { bridges(first: 1) {
                __typename score reason groups { name }
                ... on ActorBridge { pairsLost actor { key cutActor subject { id ... on Organisation { kind } } } }
            } } }\
            """).at("/network/bridges/0");

        assertThat(bridge.get("__typename").asString()).isEqualTo("ActorBridge");
        assertThat(bridge.at("/actor/key").asString()).isEqualTo("jz-de-brug");
        assertThat(bridge.at("/actor/cutActor").asBoolean()).isTrue();
        assertThat(bridge.at("/actor/subject/kind").asString()).isEqualTo("zorgaanbieder");
        assertThat(bridge.get("pairsLost").asDouble()).isEqualTo(312);
        assertThat(bridge.get("reason").asString()).contains("Jeugdbescherming De Brug (voorbeeld)", "9 organisations");
        assertThat(texts(bridge.get("groups"), "name")).contains("Housing");
    }

    @Test
    void findsWhoNobodyReachesAndWhereTheyCouldJoin() {
        JsonNode gaps = api.data(
                        "{ network { gaps(kinds: [ISOLATED]) { actors { key } collaborations { key } action } } }")
                .at("/network/gaps");

        assertThat(StreamSupport.stream(gaps.spliterator(), false)
                        .map(gap -> gap.at("/actors/0/key").asString()))
                .containsExactlyInAnyOrder("ow-riethut", "wel-waterhoek", "vw-huisartsen-noord");
        assertThat(gaps.get(0).get("collaborations")).hasSize(1);
    }

    @Test
    void findsWhatHangsOnOneBridge() {
        JsonNode gaps = api.data("{ network { gaps(kinds: [SINGLE_BRIDGE]) { severity actors { key } title } } }")
                .at("/network/gaps");

        assertThat(gaps.at("/0/actors/0/key").asString()).isEqualTo("jz-de-brug");
        assertThat(gaps.at("/0/severity").asDouble()).isBetween(0.5, 1.0);
    }

    @Test
    void summarisesWhatItShows() {
        JsonNode network = api.data("""
            { network { asOf summary { actors ties isolates components bridgeTies cutActors crossGroupShare }
              groups { key actors internalTies externalTies }
              matrix { ties expectedTies a { key } b { key } sharedActors sharedCollaborations sharedStakeholders
                       carriers { key } } } }\
            """).get("network");

        assertThat(network.get("asOf").asString()).isEqualTo("2026-11-21");
        assertThat(network.at("/summary/actors").asInt()).isEqualTo(49);
        assertThat(network.at("/summary/isolates").asInt()).isEqualTo(3);
        assertThat(network.at("/summary/components").asInt()).isEqualTo(4);
        double cells = StreamSupport.stream(network.get("matrix").spliterator(), false)
                .mapToDouble(cell -> cell.get("ties").asDouble())
                .sum();
        assertThat(cells).isCloseTo(network.at("/summary/ties").asDouble(), within(1e-9));
        assertThat(network.get("matrix")).hasSize(7 * 8 / 2);
        assertThat(network.get("groups")).hasSize(7);
    }

    @Test
    void pagesThroughAllActorsOnceInTheOrderAskedFor() {
        Set<String> seen = new HashSet<>();
        List<Double> betweenness = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            JsonNode page = api.data("{ network { actors(orderBy: BETWEENNESS, first: 10" + after
                            + ") { totalCount edges { node { key betweenness } } pageInfo { hasNextPage"
                            + " endCursor } } } }")
                    .at("/network/actors");
            page.get("edges").forEach(edge -> {
                assertThat(seen.add(edge.at("/node/key").asString())).isTrue();
                betweenness.add(edge.at("/node/betweenness").asDouble());
            });
            assertThat(page.get("totalCount").asInt()).isEqualTo(49);
            after = ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"";
            more = page.at("/pageInfo/hasNextPage").asBoolean();
        }

        assertThat(seen).hasSize(49);
        assertThat(betweenness).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void givesEveryMeasureOfAnActorAndNullWhereNoneIsDefined() {
        JsonNode isolate = api.data("""
            { network { actor(key: "ow-riethut") { name group groups degree weightedDegree betweenness
                betweennessNormalised betweennessError harmonic pageRank constraint constraintUnweighted
                effectiveSize coreness clustering participation participationWeighted eiIndex
                brokerage { coordinator itinerant gatekeeper representative liaison total } cutActor community
                subject { ... on Organisation { key } } } none: actor(key: "zz") { key } } }\
            """).get("network");

        assertThat(isolate.at("/actor/degree").asInt()).isZero();
        assertThat(isolate.at("/actor/betweennessNormalised").asDouble()).isZero();
        assertThat(isolate.at("/actor/subject/key").asString()).isEqualTo("ow-riethut");
        for (String undefined : List.of("constraint", "effectiveSize", "clustering", "participation", "eiIndex")) {
            assertThat(isolate.get("actor").get(undefined).isNull())
                    .as(undefined)
                    .isTrue();
        }
        assertThat(isolate.get("none").isNull()).isTrue();
    }

    @Test
    void showsTheTiesWithTheirEvidence() {
        JsonNode ties = api.data("""
            { network { ties(bridge: true) { totalCount edges { node {
                a { key } b { key } weight bridge crossGroup collaborations { key } } } } } }\
            """).at("/network/ties");

        assertThat(ties.get("totalCount").asInt()).isEqualTo(1);
        JsonNode tie = ties.at("/edges/0/node");
        assertThat(List.of(tie.at("/a/key").asString(), tie.at("/b/key").asString()))
                .containsExactlyInAnyOrder("vw-huisartsen-zuid", "wi-maatjes");
        assertThat(texts(tie.get("collaborations"), "key")).containsExactly("sw-schuld-huisarts");
        assertThat(tie.get("crossGroup").asBoolean()).isTrue();
    }

    @Test
    void looksThroughEveryLens() {
        assertThat(api.data("{ network(lens: {groupBy: KIND}) { groups { key name } } }")
                        .at("/network/groups"))
                .isNotEmpty();
        assertThat(texts(
                        api.data("{ network(lens: {groupBy: REGION}) { groups { name } } }")
                                .at("/network/groups"),
                        "name"))
                .contains("Merenland-Noord (voorbeeld)");
        JsonNode people = api.data(
                        "{ network(lens: {actors: STAKEHOLDER, groupBy: ORGANISATION}) { summary { actors ties }"
                                + " gaps(kinds: [ISOLATED, SINGLE_BRIDGE]) { title } bridges { reason } } }")
                .get("network");
        assertThat(people.at("/summary/actors").asInt()).isEqualTo(67);
        JsonNode communities = api.data(
                        "{ network(lens: {groupBy: COMMUNITY}) { groups { name } gaps { kind } matrix { zScore }"
                                + " communities { id size groups { share group { name } } actors { key } } } }")
                .get("network");
        assertThat(communities.at("/groups/0/name").asString()).isEqualTo("gemeenschap 1");
        assertThat(communities.at("/matrix/0/zScore").isNull()).isTrue();
        assertThat(api.data("{ network(lens: {asOf: \"2020-01-01\"}) { asOf summary { actors } } }")
                        .at("/network/asOf")
                        .asString())
                .isEqualTo("2020-01-01");
        assertThat(api.data("{ network(lens: {domains: [\"Housing\"], onlyParticipants: true, tieWeight: NEWMAN}) "
                                + "{ summary { actors weight } } }")
                        .at("/network/summary/actors")
                        .asInt())
                .isLessThan(20);
    }

    @Test
    void refusesWhatCannotBeAnsweredAndSaysWhy() {
        assertThat(api.error("{ network(lens: {actors: STAKEHOLDER}) { gaps(kinds: [MANDATE]) { title } } }"))
                .startsWith("BAD_INPUT: ")
                .contains("MANDATE", "GROUP_PAIR");
        assertThat(api.error("{ network(lens: {domains: [\"jeugt\"]}) { version } }"))
                .isEqualTo("NOT_FOUND: Er is geen domein 'jeugt'. Bedoelde u 'jeugd'?");
        assertThat(api.in("en").error("{ network(lens: {collaborationKinds: [\"contrat\"]}) { version } }"))
                .startsWith("NOT_FOUND: There is no collaboration of the kind 'contrat'. Did you mean 'contract'");
        assertThat(api.error("{ network(lens: {asOf: \"2026-01-01\", from: \"2025-01-01\"}) { version } }"))
                .startsWith("BAD_INPUT: ");
        assertThat(api.error("{ network(lens: {groupBy: ORGANISATION}) { version } }"))
                .startsWith("BAD_INPUT: ");
        assertThat(api.error("{ network { bridges(first: 101) { score } } }")).startsWith("BAD_INPUT: first is 101");
        assertThat(api.error("{ network { actors(after: \"x\") { totalCount } } }"))
                .startsWith("BAD_INPUT: ");
        assertThat(api.error("{ network { matrix(rounds: 10000) { ties } } }")).startsWith("BAD_INPUT: ");
        assertThat(api.error("{ network { communities(resolution: 0) { size } } }"))
                .startsWith("BAD_INPUT: ");
        assertThat(api.error("{ network(lens: {asOf: \"gisteren\"}) { version } }"))
                .startsWith("BAD_INPUT: ");
        assertThat(api.error("{ nettwerk { version } }")).startsWith("BAD_INPUT: ");
        assertThat(api.error("{ network { version }")).startsWith("BAD_INPUT: ");
    }

    @Test
    void theSameQuestionTwiceHasTheSameAnswer() {
        String question = "{ network { version summary { modularity } bridges { score reason } gaps { severity title } "
                + "matrix { zScore pValue } actors(first: 100) { edges { node { key pageRank community } } } } }";

        assertThat(api.ask(question)).isEqualTo(api.ask(question));
    }

    @Test
    void aDrawingSaysWhatColourShapeAndSizeEachHas() {
        JsonNode network = api.data("{ network(lens: {asOf: \"2026-11-21\"}) { groups { key colour } actors(keys:"
            + " [\"jz-de-brug\", \"nobody\"]) { totalCount edges { node { key degree } } } ties(first: 1, bridge:"
            + " true) { totalCount } communities { id number } drawing(measures: [DEGREE, CONSTRAINT]) { keys kind"
            + " region colour shape tieA bridge crossGroup since measures } } organisations(first: 5, filter: {keys:"
            + " [\"jz-de-brug\"]}) { totalCount } }");
        JsonNode drawing = network.at("/network/drawing");
        int at = 0;
        while (!drawing.at("/keys/" + at).asString().equals("jz-de-brug")) {
            at++;
        }
        assertThat(drawing.at("/kind/" + at).asString()).isEqualTo("zorgaanbieder");
        assertThat(drawing.at("/region/" + at).asString()).isEqualTo("Regio Merenland (voorbeeld)");
        assertThat(drawing.at("/colour/" + at).asString()).isEqualTo("#0072B2");
        assertThat(drawing.at("/shape/" + at).asString()).isEqualTo("CIRCLE");
        assertThat(drawing.get("measures").size()).isEqualTo(2);
        assertThat(drawing.at("/measures/0/" + at).asInt())
                .isEqualTo(network.at("/network/actors/edges/0/node/degree").asInt());
        assertThat(network.at("/network/actors/totalCount").asInt()).isEqualTo(1);
        assertThat(network.at("/organisations/totalCount").asInt()).isEqualTo(1);
        int ties = drawing.get("tieA").size();
        assertThat(drawing.get("crossGroup").size()).isEqualTo(ties);
        assertThat(drawing.get("since").size()).isEqualTo(ties);
        assertThat(drawing.get("bridge").valueStream().filter(JsonNode::asBoolean))
                .hasSize(network.at("/network/ties/totalCount").asInt());
        assertThat(network.at("/network/groups"))
                .anyMatch(group -> group.get("key").asString().equals("jeugd")
                        && group.get("colour").asString().equals("#0072B2"));
        assertThat(network.at("/network/communities/0/number").asInt()).isZero();
    }
}
