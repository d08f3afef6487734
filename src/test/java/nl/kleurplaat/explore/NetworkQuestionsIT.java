package nl.kleurplaat.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The questions of practice that the network answers, asked of the sample network, which is imported once for all of them. */
@Neo4jTest
class NetworkQuestionsIT {

    @LocalServerPort
    int port;

    private Api api = new Api(0);

    @TestFactory
    List<DynamicTest> questions() {
        api = new Api(port);
        api.importSample();
        List<DynamicTest> tests = new ArrayList<>();
        add(tests, "how far a provider reaches among municipalities", this::reach);
        add(tests, "which providers reach most municipalities", this::reaches);
        add(tests, "who knows about something nearby", this::expertise);
        add(tests, "which schools have no consortium", this::withoutTie);
        add(tests, "whether ties stay within a consortium", this::consortia);
        add(tests, "which region lacks what others have", this::coverage);
        add(tests, "what a focusweek brought", this::effect);
        add(tests, "what it brought beside who took no part", this::besides);
        add(tests, "questions through other lenses", this::lenses);
        add(tests, "questions that cannot be answered", this::refusals);
        return tests;
    }

    private static void add(List<DynamicTest> tests, String name, Executable test) {
        tests.add(DynamicTest.dynamicTest(name, test));
    }

    private static List<String> texts(JsonNode list, String pointer) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.at(pointer).asString())
                .toList();
    }

    private void reach() {
        String question = """
            { network { reach(key: "wmo-baken", kind: "Gemeente") { actor { key } kind all direct withinTwo notReached
                directShare withinTwoShare directActors { key } notReachedActors { key } reason
                withinTwoActors { actor { key } ways via(first: 1) { key } } } } }\
            """;
        JsonNode reach = api.data(question).at("/network/reach");

        assertThat(reach.get("all").asInt()).isEqualTo(4);
        assertThat(texts(reach.get("directActors"), "/key")).containsExactly("gem-rietmeer", "gem-veenplas");
        assertThat(texts(reach.get("withinTwoActors"), "/actor/key"))
                .containsExactlyInAnyOrder("gem-oeverdam", "gem-kolkstede");
        assertThat(reach.at("/withinTwoActors/0/via")).hasSize(1);
        assertThat(reach.get("withinTwoShare").asDouble()).isEqualTo(1);
        assertThat(reach.get("reason").asString())
                .startsWith(
                        "Buiten Begeleiding Het Baken (voorbeeld) zijn er 4 organisaties van de soort Gemeente; met 2");
        assertThat(api.in("en").data(question).at("/network/reach/reason").asString())
                .endsWith("2 are within reach through a partner in common, and none is further away or out of reach.");
        JsonNode all = api.data("{ network { reach(key: \"wmo-baken\") { kind all reason } } }")
                .at("/network/reach");
        assertThat(all.get("kind").isNull()).isTrue();
        assertThat(all.get("all").asInt()).isEqualTo(48);
    }

    private void reaches() {
        JsonNode reaches = api.data(
                        "{ network { reaches(kind: \"zorgaanbieder\", ofKind: \"gemeente\", first: 100) { actor { key"
                                + " } direct withinTwo directShare reason } } }")
                .at("/network/reaches");

        assertThat(reaches).hasSize(8);
        List<Integer> direct = StreamSupport.stream(reaches.spliterator(), false)
                .map(reach -> reach.get("direct").asInt())
                .toList();
        assertThat(direct).isSortedAccordingTo((a, b) -> b - a);
        assertThat(direct.getFirst()).isGreaterThan(1);
        assertThat(direct.getLast()).isZero();
    }

    private void expertise() {
        JsonNode found = api.data("""
            { network { expertise(text: "SCHÚLD", from: "gem-veenplas") { steps actor { key } via { key }
                matches { expertise holder { id ... on Organisation { key } ... on Stakeholder { key role } } } } } }\
            """).at("/network/expertise");

        assertThat(texts(found, "/actor/key")).contains("wi-helder").doesNotContain("wi-maatjes");
        assertThat(StreamSupport.stream(found.spliterator(), false)
                        .map(one -> one.get("steps").asInt()))
                .isSorted()
                .allMatch(steps -> steps <= 2);
        found.forEach(one ->
                assertThat(one.get("via")).hasSize(Math.max(0, one.get("steps").asInt() - 1)));
        assertThat(found.toString()).contains("sh-helder");
        JsonNode further = api.data("{ network { expertise(text: \"schuldhulp\", from: \"gem-veenplas\", steps: 3) "
                + "{ actor { key } } } }");
        assertThat(texts(further.at("/network/expertise"), "/actor/key")).contains("wi-maatjes");
    }

    private void withoutTie() {
        String question = """
            { network { withoutTie(kind: "school", toKind: "consortium") { actor { key } nearest { key } steps
                via { key } meet { key } reason action } } }\
            """;
        JsonNode without = api.data(question).at("/network/withoutTie");

        assertThat(texts(without, "/actor/key")).containsExactly("ow-riethut", "ow-vakschool");
        assertThat(without.at("/0/nearest").isNull()).isTrue();
        assertThat(without.at("/0/steps").isNull()).isTrue();
        assertThat(without.at("/0/meet/key").asString()).isEqualTo("con-opgroeien");
        assertThat(without.at("/0/action").asString()).contains("Consortium Samen Opgroeien Zuid", "dezelfde regio");
        assertThat(without.at("/1/steps").asInt()).isEqualTo(2);
        assertThat(without.at("/1/via")).hasSize(1);
        assertThat(api.in("en")
                        .data(question)
                        .at("/network/withoutTie/1/reason")
                        .asString())
                .contains("has no tie with an organisation of the kind consortium", "2 steps away");
        assertThat(texts(
                        api.data("{ network { withoutTie(kind: \"school\", toKind: \"consortium\", first: 1) {"
                                        + " actor { key } } } }")
                                .at("/network/withoutTie"),
                        "/actor/key"))
                .containsExactly("ow-riethut");
    }

    private void consortia() {
        String question = """
            { network { consortia { key name collaboration { key } members { key } elsewhere { key } onlyInside { key }
                inside crossing insideOther outside eiIndex reason insideTies { a { key } b { key } }
                crossingTies { a { key } b { key } weight } } } }\
            """;
        JsonNode consortia = api.data(question).at("/network/consortia");

        assertThat(texts(consortia, "/key")).containsExactly("sw-jeugdkracht", "sw-opgroeien");
        JsonNode north = consortia.get(0);
        assertThat(texts(north.get("members"), "/key"))
                .containsExactly("con-jeugdkracht", "jz-kompasroos", "jz-zwaluwnest");
        assertThat(texts(north.get("elsewhere"), "/key")).containsExactly("jz-zwaluwnest");
        assertThat(north.get("inside").asInt()).isEqualTo(3);
        assertThat(north.get("insideTies")).hasSize(3);
        assertThat(north.get("crossing").asInt())
                .isEqualTo(north.get("crossingTies").size())
                .isEqualTo(1);
        assertThat(north.get("insideOther").asInt()).isEqualTo(2);
        double all = north.get("inside").asInt()
                + north.get("crossing").asInt()
                + north.get("insideOther").asInt()
                + north.get("outside").asInt();
        assertThat(north.get("eiIndex").asDouble()).isEqualTo((all - 6) / all);
        assertThat(north.get("reason").asString()).contains("3 leden", "blijven er 3 binnen het consortium");
        assertThat(api.in("en").data(question).at("/network/consortia/0/reason").asString())
                .contains("3 members", "3 stay within the consortium");
    }

    private void coverage() {
        JsonNode network = api.data("""
            { network { coverage { region domain { key } actors collaborations ties }
              gaps(kinds: [COVERAGE]) { kind severity title reason action actors { key } collaborations { key } } } }\
            """).get("network");

        assertThat(network.get("coverage")).hasSize(3 * 7);
        assertThat(network.get("coverage"))
                .allMatch(cell -> cell.get("collaborations").asInt() > 0);
        JsonNode gaps = network.get("gaps");
        assertThat(texts(gaps, "/title"))
                .contains("In Merenland-Zuid (voorbeeld) werkt niemand samen met een organisatie van de soort"
                        + " veiligheidshuis");
        assertThat(gaps).allMatch(gap -> gap.get("severity").asDouble() < .5);
        assertThat(gaps).allMatch(gap -> gap.get("actors").size() > 0);
        assertThat(api.in("en")
                        .data("{ network { gaps(kinds: [COVERAGE], first: 1) { title reason action } } }")
                        .at("/network/gaps/0/reason")
                        .asString())
                .contains(
                        "there is 1 organisation of the kind verwijzer, without ties",
                        "in 2 of the 2 other regions that is different");
    }

    private void effect() {
        String effect = "{ before { ties } after { ties } tiesGained { a b crossGroup } tiesLost { a b } actorsGained"
                + " crossGroupPValue } } }";
        JsonNode all = api.data("{ intervention(key: \"in-focusweek\") { effect " + effect)
                .at("/intervention/effect");
        JsonNode among = api.data("{ intervention(key: \"in-focusweek\") { effect(among: true) " + effect)
                .at("/intervention/effect");
        JsonNode compared = api.data(
                        "{ comparison(before: {asOf: \"2026-04-12\"}, after: {asOf: \"2026-11-21\"}) { before { ties }"
                                + " after { ties } tiesGained { a b crossGroup } tiesLost { a b } actorsGained"
                                + " crossGroupPValue } }")
                .get("comparison");
        List<String> parties = List.of("gem-oeverdam", "toe-oeverdam", "wel-meerpunt", "won-thuishaven");

        assertThat(all.get("before")).isEqualTo(compared.get("before"));
        assertThat(all.get("after")).isEqualTo(compared.get("after"));
        assertThat(all.get("tiesGained")).hasSameSizeAs(compared.get("tiesGained"));
        assertThat(among.get("tiesGained").size())
                .isPositive()
                .isLessThan(all.get("tiesGained").size());
        assertThat(among.get("tiesGained"))
                .allMatch(tie -> parties.contains(tie.get("a").asString())
                        || parties.contains(tie.get("b").asString()));
        assertThat(all.at("/tiesGained/0")).isEqualTo(among.at("/tiesGained/0"));
        JsonNode inMay = api.data(
                "{ intervention(key: \"in-focusweek\") { effect(lens: {asOf: \"2026-05-01\"}) { after { ties } } } "
                        + "network(lens: {asOf: \"2026-05-01\"}) { summary { ties } } }");
        assertThat(inMay.at("/intervention/effect/after/ties")).isEqualTo(inMay.at("/network/summary/ties"));
    }

    private void besides() {
        String asked =
                "effectBeside(after: \"2026-11-21\"%s) { verdict reason parties change alike difference low high pValue"
                        + " days seed groups(first: 2) { group { key } parties partners change } } } }";
        JsonNode effect = api.data("{ intervention(key: \"in-focusweek\") { " + asked.formatted(""))
                .at("/intervention/effectBeside");

        assertThat(effect.get("parties").asInt()).isEqualTo(4);
        assertThat(effect.get("change").asDouble() - effect.get("alike").asDouble())
                .isEqualTo(effect.get("difference").asDouble(), within(1e-9));
        assertThat(effect.get("low").asDouble()).isLessThan(effect.get("high").asDouble());
        assertThat(effect.get("verdict").asString())
                .isEqualTo(effect.get("pValue").asDouble() <= .05 ? "MORE" : "NO_DIFFERENCE");
        assertThat(effect.get("reason").asString()).startsWith("Partners uit andere groepen, tussen 12 april 2026 en");
        assertThat(effect.get("groups")).isNotEmpty();
        assertThat(api.data("{ intervention(key: \"in-focusweek\") { " + asked.formatted(""))
                        .at("/intervention/effectBeside"))
                .isEqualTo(effect);
        assertThat(api.in("en")
                        .data("{ intervention(key: \"in-focusweek\") { "
                                + asked.formatted(", lens: {actors: STAKEHOLDER}"))
                        .at("/intervention/effectBeside/reason")
                        .asString())
                .isNotBlank();
        assertThat(api.error(
                        "{ intervention(key: \"in-focusweek\") { " + asked.formatted(", lens: {groupBy: COMMUNITY}")))
                .startsWith("BAD_INPUT: Gemeenschappen");
    }

    private void lenses() {
        JsonNode people = api.data("""
            { network(lens: {actors: STAKEHOLDER}) { consortia { members { key } } coverage { actors }
                reaches(kind: "zorgaanbieder", ofKind: "gemeente") { reason }
                withoutTie(kind: "school", toKind: "consortium") { action }
                expertise(text: "schuld", from: "sh-dienst-manager", steps: 3) { matches { expertise } } } }\
            """).get("network");
        assertThat(people.get("consortia")).isNotEmpty();
        assertThat(people.get("reaches")).isNotEmpty();
        assertThat(people.get("expertise")).isNotEmpty();
        JsonNode what = api.data("""
            { network(lens: {changes: [{addTie: {a: "ow-riethut", b: "con-opgroeien"}}]}) {
                withoutTie(kind: "school", toKind: "consortium") { actor { key } } } }\
            """).at("/network/withoutTie");
        assertThat(texts(what, "/actor/key")).containsExactly("ow-vakschool");
    }

    private void refusals() {
        assertThat(api.error("{ network { reach(key: \"wmo-bakn\") { all } } }"))
                .isEqualTo("NOT_FOUND: In dit netwerk is geen actor 'wmo-bakn'. Bedoelde u 'wmo-baken'?");
        assertThat(api.in("en").error("{ network { reach(key: \"wmo-baken\", kind: \"gemeent\") { all } } }"))
                .startsWith("NOT_FOUND: ")
                .contains("'gemeente'");
        assertThat(api.error("{ network { reaches(kind: \"scholl\", ofKind: \"gemeente\") { all } } }"))
                .startsWith("NOT_FOUND: ");
        assertThat(api.error("{ network { reaches(kind: \"school\", ofKind: \"gemeente\", first: 0) { all } } }"))
                .startsWith("BAD_INPUT: ");
        assertThat(api.error("{ network { withoutTie(kind: \"school\", toKind: \"School\") { steps } } }"))
                .startsWith("BAD_INPUT: ")
                .contains("twee verschillende soorten");
        assertThat(api.error("{ network { expertise(text: \"x\", from: \"wmo-baken\", steps: 4) { steps } } }"))
                .startsWith("BAD_INPUT: steps is 4");
        assertThat(api.error("{ intervention(key: \"in-focusweek\") { effect(lens: {from: \"2026-01-01\"}) { before"
                        + " { ties } } } }"))
                .startsWith("BAD_INPUT: ");
        assertThat(api.in("en")
                        .error("{ intervention(key: \"in-focusweek\") { effect(after: \"2026-04-01\") {"
                                + " before { ties } } } }"))
                .startsWith("BAD_INPUT: ")
                .contains("2026-04-12", "2026-04-01", "2026-04-13");
        assertThat(api.error("{ network(lens: {actors: STAKEHOLDER}) { gaps(kinds: [COVERAGE]) { title } } }"))
                .startsWith("BAD_INPUT: ");
    }
}
