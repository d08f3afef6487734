package nl.kleurplaat.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.RoundTrips;
import nl.kleurplaat.generator.CsvZip;
import nl.kleurplaat.generator.Generated;
import nl.kleurplaat.generator.Parameters;
import nl.kleurplaat.generator.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Lists with their filters, orders and counts, what was there on a day, the way back, and search. */
@Neo4jTest
class ReadingIT {

    @LocalServerPort
    int port;

    private Api api = new Api(0);

    @BeforeEach
    void sample() {
        api = new Api(port);
        api.importSample();
    }

    private List<String> keys(String query, String path) {
        List<String> keys = new ArrayList<>();
        api.data(query).at(path).forEach(edge -> keys.add(edge.at("/node/key").asString()));
        return keys;
    }

    private int total(String list) {
        return api.data("{ it: " + list + " { totalCount } }")
                .at("/it/totalCount")
                .asInt();
    }

    @Test
    void ordersBothWays() {
        List<String> up = keys(
                "{ it: collaborations(orderBy: PARTICIPANTS, first: 100) { edges { node { key } } } }", "/it/edges");
        JsonNode most = api.data("{ it: collaborations(orderBy: PARTICIPANTS, direction: DESCENDING, first: 100) "
                        + "{ edges { node { key participations { organisation { key } } } } } }")
                .at("/it/edges");

        assertThat(up).hasSize(total("collaborations(first: 1)")).doesNotHaveDuplicates();
        int last = Integer.MAX_VALUE;
        for (JsonNode edge : most) {
            Set<String> who = new HashSet<>();
            edge.at("/node/participations")
                    .forEach(p -> who.add(p.at("/organisation/key").asString()));
            assertThat(who.size()).isLessThanOrEqualTo(last);
            last = who.size();
        }
        assertThat(keys("{ it: stakeholders(orderBy: ROLE, last: 2) { edges { node { key } } } }", "/it/edges"))
                .hasSize(2);
    }

    @Test
    void narrowsByWhatIsNew() {
        int all = total("collaborations(first: 1)");
        int business = total("collaborations(filter: {conversation: BUSINESS}, first: 1)");
        int others = total("collaborations(filter: {conversation: [CONTENT, BOTH]}, first: 1)");

        assertThat(business).isPositive();
        assertThat(business + others).isLessThanOrEqualTo(all);
        assertThat(keys(
                        "{ it: collaborations(filter: {participants: [\"jz-de-brug\", \"toe-oeverdam\"]}, first: 50) "
                                + "{ edges { node { key } } } }",
                        "/it/edges"))
                .isSubsetOf(keys(
                        "{ it: organisation(key: \"jz-de-brug\") { collaborations(first: 50) { edges { node { key } }"
                                + " } } }",
                        "/it/collaborations/edges"));
        assertThat(keys(
                        "{ it: organisations(filter: {parents: [\"gem-oeverdam\"]}, first: 9) { edges { node { key } }"
                                + " } }",
                        "/it/edges"))
                .contains("toe-oeverdam")
                .isEqualTo(keys(
                        "{ it: organisation(key: \"gem-oeverdam\") { parts(first: 9) { edges { node { key } } } } }",
                        "/it/parts/edges"));
        assertThat(api.error("{ stakeholders(filter: {roles: [\"tovenaar\"]}, first: 5) { totalCount } }"))
                .startsWith("NOT_FOUND: Er is geen betrokkene met de rol");
        assertThat(api.error("{ organisations(filter: {expertise: [\"toveren\"]}, first: 5) { totalCount } }"))
                .startsWith("NOT_FOUND: Niemand heeft de expertise");
    }

    @Test
    void showsWhatWasThereOnADay() {
        assertThat(total("collaborations(asOf: \"2026-11-21\", first: 1)"))
                .isEqualTo(total("collaborations(filter: {activeOn: \"2026-11-21\"}, first: 1)"))
                .isLessThan(total("collaborations(first: 1)"));
        assertThat(total("collaborations(asOf: \"1900-01-01\", first: 1)")).isLessThan(5);
        JsonNode table = api.data("{ collaboration(key: \"sw-jeugdtafel\") { all: participations { from } now:"
            + " participations(asOf: \"2026-11-21\") { from } then: participations(asOf: \"1900-01-01\") { from }"
            + " nobody: representations(asOf: \"1900-01-01\") { from } } }")
                .get("collaboration");
        assertThat(table.get("then")).isEmpty();
        assertThat(table.get("nobody")).isEmpty();
        assertThat(table.get("now")).isNotEmpty();
        assertThat(table.get("all").size())
                .isGreaterThanOrEqualTo(table.get("now").size());
    }

    @Test
    void findsTheWayBack() {
        JsonNode speaker = api.data(
                        "{ stakeholder(key: \"sh-oeverdam-jeugd\") { key collaborations(first: 50) { totalCount "
                                + "edges { node { key representations { stakeholder { key } } } } } "
                                + "representations { collaboration { key } stakeholder { key } } } }")
                .get("stakeholder");
        assertThat(speaker.at("/collaborations/totalCount").asInt()).isPositive();
        speaker.at("/collaborations/edges")
                .forEach(edge ->
                        assertThat(edge.at("/node/representations").toString()).contains("\"sh-oeverdam-jeugd\""));
        speaker.get("representations")
                .forEach(
                        one -> assertThat(one.at("/stakeholder/key").asString()).isEqualTo("sh-oeverdam-jeugd"));
        assertThat(speaker.get("representations").size())
                .isGreaterThanOrEqualTo(speaker.at("/collaborations/totalCount").asInt());

        JsonNode data =
                api.data("{ regions { id key organisations(first: 1) { totalCount } } domains { key narrower { key }"
                        + " organisations(first: 1) { totalCount } collaborations(first: 1) { totalCount } } }");
        int inRegions = 0;
        for (JsonNode region : data.get("regions")) {
            inRegions += region.at("/organisations/totalCount").asInt();
            String id = region.get("id").asString();
            assertThat(api.data("{ node(id: \"" + id + "\") { __typename } }")
                            .at("/node/__typename")
                            .asString())
                    .isEqualTo("Region");
        }
        assertThat(inRegions).isEqualTo(51);
        data.get("domains")
                .forEach(domain -> assertThat(
                                domain.at("/organisations/totalCount").asInt())
                        .isEqualTo(total("organisations(filter: {domains: [\""
                                + domain.get("key").asString() + "\"]}, first: 1)")));
    }

    @Test
    void countsWhatAListIsMadeOf() {
        JsonNode list = api.in("en")
                .data("{ organisations(first: 1) { totalCount kinds: counts(by: KIND) { key name count } domains:"
                        + " counts(by: DOMAIN) { key name count } regions: counts(by: REGION) { name count } } }")
                .get("organisations");
        int last = Integer.MAX_VALUE;
        int sum = 0;
        for (JsonNode count : list.get("kinds")) {
            sum += count.get("count").asInt();
            assertThat(count.get("count").asInt()).isLessThanOrEqualTo(last);
            last = count.get("count").asInt();
            assertThat(total("organisations(filter: {kinds: [\""
                            + count.get("key").asString() + "\"]}, first: 1)"))
                    .isEqualTo(last);
        }
        assertThat(sum).isEqualTo(list.get("totalCount").asInt());
        assertThat(list.get("domains").toString()).contains("\"Youth\"");

        JsonNode years = api.data("{ collaborations(first: 1) { totalCount counts(by: YEAR) { key count } } }")
                .at("/collaborations/counts");
        assertThat(years.get(years.size() - 1).get("key").asString()).isEqualTo("2026");
        for (JsonNode year : years) {
            assertThat(year.get("count").asInt()).isBetween(0, total("collaborations(first: 1)"));
        }
        assertThat(api.data("{ stakeholders(first: 1) { counts(by: ORGANISATION) { key } roles: counts(by: ROLE) {"
                                + " name } } }")
                        .at("/stakeholders/counts"))
                .isNotEmpty();
    }

    @Test
    void actorsAndTiesPageBothWays() {
        JsonNode page = api.data("{ network { actors(first: 5) { edges { cursor node { key } } } } }")
                .at("/network/actors/edges");
        String fifth = page.get(4).get("cursor").asString();
        JsonNode back = api.data("{ network { actors(last: 2, before: \"" + fifth
                        + "\") { pageInfo { hasPreviousPage hasNextPage } "
                        + "edges { node { key } } } ties(last: 1) { totalCount edges { cursor node { weight } } } } }")
                .get("network");
        assertThat(back.at("/actors/edges/0/node/key")).isEqualTo(page.at("/2/node/key"));
        assertThat(back.at("/actors/edges/1/node/key")).isEqualTo(page.at("/3/node/key"));
        assertThat(back.at("/ties/edges")).hasSize(1);
        String end = back.at("/ties/edges/0/cursor").asString();
        assertThat(api.data("{ network { ties(last: 1, before: \"" + end + "\") { edges { cursor } } } }")
                        .at("/network/ties/edges"))
                .hasSize(1);
        assertThat(api.error("{ network { actors(first: 1, last: 1) { totalCount } } }"))
                .startsWith("BAD_INPUT: ");
    }

    @Test
    void searchKnowsDutchAndForgives() {
        for (String text :
                List.of("gemeentes", "Gemeenten", "gemeente van oeverdam", "gemente oeverdam", "oeverdam gemeentes")) {
            assertThat(search(text)).as(text).contains("gem-oeverdam");
        }
        assertThat(search("woningcorporaties")).contains("won-rietdak");
        assertThat(search("jeugdbescherming de brug").getFirst()).isEqualTo("jz-de-brug");
        assertThat(search("jeugdbescherming de brug voorbeeld").getFirst()).isEqualTo("jz-de-brug");
        assertThat(search("de")).isNotNull();
        for (String text : List.of(
                "AND", "OR NOT", "a AND", "name:x", "*", "~~ x", "x^9", "[a TO z]", "/re/", "\\\\", "\\u0000 x")) {
            String query = "{ search(text: \"" + text + "\") { __typename } }";
            JsonNode errors = api.ask(query).path("errors");
            errors.forEach(error ->
                    assertThat(error.at("/extensions/code").asString()).as(text).isEqualTo("BAD_INPUT"));
        }
    }

    @Test
    void searchFindsNamesWithAndWithoutDiacritics() {
        String table = "id,name\nco-1,Coöperatie Zonnewijk\nco-2,Cooperatie Maandal\nja-1,Jeugdzorg Zonnewijk\n";
        api.imports("organisations.csv", table.getBytes(StandardCharsets.UTF_8));

        assertThat(search("cooperatie")).contains("co-1", "co-2");
        assertThat(search("coöperatie")).contains("co-1", "co-2");
        assertThat(search("cooperaties zonnewijk")).contains("co-1").doesNotContain("co-2");
        assertThat(search("jeugdzrog")).contains("ja-1");
        assertThat(search("jeugdzrog zonnewijk").getFirst()).isEqualTo("ja-1");
    }

    @Test
    void searchFindsGeneratedNamesByAWordWithATypo() throws IOException {
        Generated region = Generated.of(new Parameters(Size.REGION, 2, false, false));
        var zip = new ByteArrayOutputStream();
        CsvZip.write(region, zip);
        api.imports("region.zip", zip.toByteArray());

        for (int o : List.of(0, 7, 123, 250, 499)) {
            String[] words = region.organisations().name(o).split(" ");
            String place = words[words.length - 3];
            String typo = place.substring(0, 2) + place.charAt(3) + place.charAt(2) + place.substring(4);
            assertThat(search(words[0] + " " + typo))
                    .as(typo)
                    .contains(region.organisations().key(o));
            assertThat(search(region.organisations().name(o)).getFirst())
                    .isEqualTo(region.organisations().key(o));
        }
    }

    private List<String> search(String text) {
        List<String> keys = new ArrayList<>();
        api.data("{ search(text: \"" + text
                        + "\", first: 20) { ... on Organisation { key } ... on Collaboration { key } "
                        + "... on Stakeholder { key } ... on Domain { key } } }")
                .get("search")
                .forEach(hit -> {
                    if (hit.has("key")) {
                        keys.add(hit.get("key").asString());
                    }
                });
        return keys;
    }

    @Test
    void longerListsDoNotGoToTheDatabaseMoreOften() {
        for (int first : List.of(1, 4, 12)) {
            String list = "{ organisations(first: " + first
                    + ") { counts(by: KIND) { count } edges { node { key domains { key } "
                    + "stakeholders(first: " + first + ") { edges { node { name organisations { key } } } } "
                    + "collaborations(first: " + first
                    + ") { edges { node { key participations { organisation { key } } } } } } } } }";
            assertThat(RoundTrips.during(() -> api.data(list))).isEmpty();
            assertThat(RoundTrips.during(() ->
                            api.data("{ search(text: \"jeugd oeverdam\", first: " + first + ") { __typename } }")))
                    .hasSize(1);
        }
    }
}
