package nl.kleurplaat.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What to do, through the API: who may not leave, which core group reaches all, who carries too much. */
@Neo4jTest
class DecisionIT {

    @LocalServerPort
    int port;

    private Api api = new Api(0);

    @BeforeEach
    void importTheSample() {
        api = new Api(port).in("nl");
        api.importSample();
    }

    private JsonNode network(String question) {
        return api.data("{ network { " + question + " } }").get("network");
    }

    @Test
    void theWorstLossIsThatOfWhoIsLost() {
        JsonNode worst = network("stressTest(together: 2, first: 1) { actors { key } fragmentation"
                        + " distanceFragmentation pairsLost backups { ties restores reason } reason }")
                .at("/stressTest/0");
        String keys = worst.at("/actors/0/key") + ", " + worst.at("/actors/1/key");
        JsonNode loss = network("loss(actors: [" + keys + "]) { actors { key } fragmentation"
                        + " distanceFragmentation pairsLost backups { ties restores reason } reason }")
                .get("loss");
        assertThat(loss).isEqualTo(worst);
        assertThat(loss.get("backups")).isNotEmpty();
    }

    @Test
    void aBackupOfAWhatIfIsNoLossAnyMore() {
        JsonNode loss = network("stressTest(first: 1) { actors { key } pairsLost backups { ties } }")
                .at("/stressTest/0");
        JsonNode tie = loss.at("/backups/0/ties/0");
        JsonNode after = api.data(
                        "{ network(lens: {changes: [{addTie: {a: %s, b: %s}}]}) { loss(actors: [%s]) { pairsLost } } }"
                                .formatted(tie.get(0), tie.get(1), loss.at("/actors/0/key")))
                .at("/network/loss/pairsLost");
        assertThat(after.asDouble()).isLessThan(loss.get("pairsLost").asDouble());
    }

    @Test
    void aCoreGroupReachesWhatIsAsked() {
        JsonNode core = network(
                        "coreGroup(share: 0.8) { actors { key } members { actor { key } alone { key } mandated }"
                                + " reached atLeast reason }")
                .get("coreGroup");
        assertThat(core.get("reached").asDouble()).isGreaterThanOrEqualTo(.8);
        assertThat(core.get("atLeast").asInt()).isEqualTo(core.get("actors").size());
        int size = core.get("actors").size();
        assertThat(network("coreGroup(size: " + size + ") { reached }")
                        .at("/coreGroup/reached")
                        .asDouble())
                .isGreaterThanOrEqualTo(.8);
    }

    @Test
    void kindsThatStandBetweenAreThoseThatOneFindsByAskingForEach() {
        List<String> kinds = new ArrayList<>();
        network("drawing { kind }").at("/drawing/kind").forEach(kind -> kinds.add(kind.asString()));
        List<String> all = kinds.stream().distinct().sorted().toList();
        List<String> expected = new ArrayList<>();
        for (String kind : List.of("gemeente", "consortium")) {
            for (String from : all) {
                for (String to : all) {
                    if (from.compareTo(to) <= 0 && !kind.equals(from) && !kind.equals(to)) {
                        int pairs = network("gatekeeping(fromKind: \"%s\", kind: \"%s\", toKind: \"%s\") { pairs }"
                                        .formatted(from, kind, to))
                                .at("/gatekeeping/pairs")
                                .asInt();
                        if (pairs > 0) {
                            expected.add(pairs + " " + from + " " + kind + " " + to);
                        }
                    }
                }
            }
        }
        List<String> found = new ArrayList<>();
        List<Integer> pairs = new ArrayList<>();
        network("gatekeepings(first: 100) { fromKind kind toKind pairs gatekeepers(first: 1) { load } }")
                .get("gatekeepings")
                .forEach(way -> {
                    pairs.add(way.get("pairs").asInt());
                    found.add(
                            way.get("pairs").asInt() + " " + way.get("fromKind").asString() + " "
                                    + way.get("kind").asString() + " "
                                    + way.get("toKind").asString());
                    assertThat(way.at("/gatekeepers/0/load").asDouble()).isPositive();
                });
        assertThat(found).hasSize(100).doesNotHaveDuplicates();
        assertThat(found.stream().filter(way -> way.contains(" gemeente ") || way.contains(" consortium ")))
                .filteredOn(way -> List.of("gemeente", "consortium").contains(way.split(" ")[2]))
                .hasSizeGreaterThan(20)
                .isSubsetOf(expected);
        assertThat(found)
                .containsAll(expected.stream()
                        .filter(way -> pairs(way) > pairs.getLast())
                        .toList());
        assertThat(pairs).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static int pairs(String way) {
        return Integer.parseInt(way.substring(0, way.indexOf(' ')));
    }

    @Test
    void gatekeepersShareAllTheWays() {
        JsonNode all = network("gatekeepers(fromKind: \"school\", kind: \"gemeente\", toKind: \"zorgaanbieder\") {"
                        + " actor { key } share load timesAverage lost next { key } reason }")
                .get("gatekeepers");
        assertThat(all).isNotEmpty();
        double sum = 0;
        for (JsonNode one : all) {
            sum += one.get("share").asDouble();
        }
        assertThat(sum).isBetween(1 - 1e-9, 1 + 1e-9);
    }

    @Test
    void whoIsIntroducedHasNoTieAndIsInTheTable() {
        JsonNode all = network("introductions(first: 5, for: [\"jz-de-brug\"]) { a { key } b { key } through { key }"
                        + " likelihood value closes { kind severity } terms { name contribution reason } reason }")
                .get("introductions");
        assertThat(all).hasSize(5);
        for (JsonNode one : all) {
            assertThat(one.get("likelihood").asDouble()).isBetween(0., 1.);
            assertThat(one.get("terms")).isNotEmpty();
            assertThat(network("introduction(a: " + one.at("/b/key") + ", b: " + one.at("/a/key")
                                    + ") { a { key } b { key } likelihood value }")
                            .at("/introduction/likelihood"))
                    .isEqualTo(one.get("likelihood"));
        }
        JsonNode between = network("introductions(first: 3, between: [\"jeugd\", \"wonen\"]) { reason }")
                .get("introductions");
        assertThat(between).hasSize(3);
    }

    @Test
    void whoIsTiedByAWhatIfIsNotIntroduced() {
        JsonNode first =
                network("introductions(first: 1) { a { key } b { key } }").at("/introductions/0");
        assertThat(api.error(
                        "{ network(lens: {changes: [{addTie: {a: %1$s, b: %2$s}}]}) { introduction(a: %1$s, b: %2$s) { reason } } }"
                                .formatted(first.at("/a/key"), first.at("/b/key"))))
                .startsWith("BAD_INPUT: ");
    }

    @Test
    void peopleAreAskedAboutLikeOrganisations() {
        JsonNode people = api.data("{ network(lens: {actors: STAKEHOLDER}) { stressTest(first: 3) { reason }"
                        + " introductions(first: 2) { reason }"
                        + " coreGroup(share: 0.5) { reason } } }")
                .get("network");
        assertThat(people.get("stressTest")).hasSize(3);
    }

    @Test
    void whatCannotBeAskedIsRefusedAndSaysWhy() {
        assertThat(api.error("{ network { stressTest(together: 4) { reason } } }"))
                .startsWith("BAD_INPUT: together is 4");
        assertThat(api.error("{ network { loss(actors: [\"jz-de-brg\"]) { reason } } }"))
                .startsWith("NOT_FOUND: ")
                .contains("'jz-de-brug'");
        assertThat(api.error("{ network { introduction(a: \"jz-de-brug\", b: \"jz-de-brug\") { reason } } }"))
                .startsWith("BAD_INPUT: a en b zijn allebei");
        assertThat(api.error("{ network { introductions(between: [\"jeugd\"]) { reason } } }"))
                .startsWith("BAD_INPUT: Geef in between");
        assertThat(api.error("{ network { coreGroup { reason } } }")).startsWith("BAD_INPUT: Geef size");
        assertThat(api.error("{ network { coreGroup(share: 2) { reason } } }")).startsWith("BAD_INPUT: share is 2");
        assertThat(api.error("{ network { coreGroup(size: 0) { reason } } }")).startsWith("BAD_INPUT: size is 0");
        assertThat(api.error("{ network { gatekeepers(fromKind: \"school\", kind: \"School\", toKind: \"gemeente\")"
                        + " { reason } } }"))
                .startsWith("BAD_INPUT: fromKind en toKind");
        assertThat(api.error("{ network { gatekeepers(fromKind: \"schol\", kind: \"gemeente\", toKind: \"school\")"
                        + " { reason } } }"))
                .startsWith("NOT_FOUND: ");
    }
}
