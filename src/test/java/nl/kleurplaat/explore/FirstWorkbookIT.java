package nl.kleurplaat.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.SharedData;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * The first workbook that somebody brings and eight questions about it: repaired by hand into tables (days, lists and mandates as
 * they stood there, names instead of keys), and as it is, with the choices that the assistant proposes.
 */
@Neo4jTest
class FirstWorkbookIT {

    private static final Path REPAIRED = Path.of("src", "test", "resources", "first-workbook");
    private static final String DAY = "2026-11-28";

    @LocalServerPort
    int port;

    @Test
    void repairedByHandAnswersTheEightQuestions() throws IOException {
        answersTheEightQuestions(new Api(port).imports("partnerlijst.zip", Api.zip(REPAIRED)));
    }

    @Test
    void asItIsAnswersTheEightQuestions() throws IOException {
        var api = new Api(port);
        byte[] workbook = Files.readAllBytes(SharedData.cases("first-workbook").resolve("partnerlijst.xlsx"));
        JsonNode look = api.look("partnerlijst.xlsx", workbook);
        assertThat(look.get("choices").size())
                .as(look.get("choices").toPrettyString())
                .isLessThanOrEqualTo(10);
        assertThat(chosen(look, "organisations:wijkteam noord")).isEqualTo("use:wijkteam-duinrand-noord");
        assertThat(chosen(look, "organisations:ggz kuststrook")).isEqualTo("new");
        assertThat(chosen(look, "organisation-kind:woningcorp.")).isEqualTo("use:woningcorporatie");

        HttpResponse<String> answer = api.send("partnerlijst.xlsx", workbook, "", "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        answersTheEightQuestions(Api.json(answer.body()));

        JsonNode again =
                Api.json(api.send("partnerlijst.xlsx", workbook, "", "{}").body());
        assertThat(again.get("tables"))
                .allSatisfy(table -> assertThat(table.get("unchanged")).isEqualTo(table.get("rows")));
    }

    private static String chosen(JsonNode look, String id) {
        for (JsonNode choice : look.get("choices")) {
            if (choice.get("id").asString().equals(id)) {
                return choice.get("chosen").asString();
            }
        }
        return "is not asked";
    }

    private void answersTheEightQuestions(JsonNode imported) throws IOException {
        JsonNode expected =
                Api.json(Files.readString(SharedData.cases("first-workbook").resolve("expected.json")));
        var api = new Api(port);
        assertThat(imported.get("errors")).isEmpty();
        assertThat(expected.get("day").asString()).isEqualTo(DAY);

        JsonNode counts = api.data(
                "{ organisations(first: 1) { totalCount } collaborations(first: 1) { totalCount } stakeholders(first:"
                        + " 1) { totalCount } }");
        for (String what : List.of("organisations", "collaborations", "stakeholders")) {
            assertThat(counts.at("/" + what + "/totalCount")).as(what).isEqualTo(expected.get(what));
        }
        assertThat(created(imported, "participations"))
                .isEqualTo(expected.get("participations").asInt());
        assertThat(created(imported, "representations"))
                .isEqualTo(expected.get("representations").asInt());

        Seen now = new Seen(api, "");
        assertThat(now.ties()).isEqualTo(expected.get("ties").asInt());
        assertThat(now.named("degree", "0")).isEqualTo(texts(expected.get("isolates")));
        assertThat(now.components().size()).isEqualTo(expected.get("components").asInt());
        assertThat(now.named("cutActor", "true")).isEqualTo(texts(expected.get("cutActors")));

        assertThat(withoutMandate(api)).isEqualTo(pairs(expected.get("sidesWithoutValidMandate")));

        String veenstreek = now.key("Gemeente Veenstreek");
        Seen without = new Seen(api, ", changes: [{removeActor: \"" + veenstreek + "\"}]");
        JsonNode asked = expected.get("withoutGemeenteVeenstreek");
        assertThat(without.ties()).isEqualTo(asked.get("ties").asInt());
        assertThat(without.components().size())
                .isEqualTo(asked.get("components").asInt());
        Set<String> cutOff = new TreeSet<>(now.largest());
        cutOff.remove("Gemeente Veenstreek");
        cutOff.removeAll(without.largest());
        assertThat(cutOff).isEqualTo(texts(asked.get("cutOff")));

        assertThat(now.schoolsWithoutTie()).isEqualTo(texts(expected.get("schoolsWithoutATie")));

        JsonNode since = expected.get("since20250101");
        JsonNode change = api.data("{ comparison(before: {asOf: \"2024-12-31\"}, after: {asOf: \"" + DAY
                        + "\"}) { tiesGained(first: 100) { a } tiesLost(first: 100) { a } } }")
                .get("comparison");
        assertThat(change.get("tiesGained")).hasSize(since.get("tiesGained").asInt());
        assertThat(change.get("tiesLost")).hasSize(since.get("tiesLost").asInt());
        JsonNode occurrences = api.data("{ changesSince(day: \"2025-01-01\", first: 100) {"
                        + " edges { node { kind collaboration { name } organisation { key } } } } }")
                .at("/changesSince/edges");
        assertThat(collaborations(occurrences, "BEGAN")).isEqualTo(texts(since.get("begun")));
        assertThat(collaborations(occurrences, "ENDED")).isEqualTo(texts(since.get("ended")));

        String veenland = now.key("Woningcorporatie Veenland");
        Seen joined = new Seen(
                api,
                ", changes: [{addTie: {a: \"" + veenland + "\", b: \"" + now.key("Stichting Thuisbasis")
                        + "\"}}, {addTie: {a: \"" + veenland + "\", b: \"" + now.key("Jeugdhulp De Vuurtoren")
                        + "\"}}]");
        assertThat(joined.ties())
                .isEqualTo(expected.at("/veenlandJoinsKamersMetKansen/ties").asInt());
        assertThat(joined.named("cutActor", "true"))
                .isEqualTo(texts(expected.at("/veenlandJoinsKamersMetKansen/cutActors")));

        Set<List<String>> apart = new HashSet<>();
        for (JsonNode pair : api.data("{ network(lens: {asOf: \"" + DAY
                        + "\"}) { matrix(rounds: 99) { a { name } b { name } sharedCollaborations } } }")
                .at("/network/matrix")) {
            String a = pair.at("/a/name").asString();
            String b = pair.at("/b/name").asString();
            if (pair.get("sharedCollaborations").asInt() == 0 && !a.equals(b)) {
                apart.add(List.copyOf(new TreeSet<>(List.of(a, b))));
            }
        }
        assertThat(apart).isEqualTo(pairs(expected.get("domainPairsWithoutASharedCollaboration")));
    }

    private static int created(JsonNode imported, String table) {
        for (JsonNode one : imported.get("tables")) {
            if (one.get("table").asString().equals(table)) {
                return one.get("created").asInt();
            }
        }
        return 0;
    }

    private static Set<String> collaborations(JsonNode occurrences, String kind) {
        Set<String> names = new TreeSet<>();
        for (JsonNode edge : occurrences) {
            JsonNode it = edge.get("node");
            if (it.get("kind").asString().equals(kind) && it.get("organisation").isNull()) {
                names.add(it.at("/collaboration/name").asString());
            }
        }
        return names;
    }

    private static Set<List<String>> withoutMandate(Api api) {
        Set<List<String>> sides = new HashSet<>();
        for (JsonNode edge : api.data("{ partnerships(first: 100, asOf: \"" + DAY
                        + "\") { edges { node { collaboration { name } sides { organisation { name } mandate } } } } }")
                .at("/partnerships/edges")) {
            for (JsonNode side : edge.at("/node/sides")) {
                if (!side.get("mandate").asBoolean()) {
                    sides.add(List.of(
                            edge.at("/node/collaboration/name").asString(),
                            side.at("/organisation/name").asString()));
                }
            }
        }
        return sides;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static Set<List<String>> pairs(JsonNode list) {
        Set<List<String>> pairs = new HashSet<>();
        list.forEach(
                pair -> pairs.add(List.of(pair.get(0).asString(), pair.get(1).asString())));
        return pairs;
    }

    /** The network of the day, past a what-if. */
    private static final class Seen {

        private final Map<String, JsonNode> actors = new HashMap<>();
        private final Map<String, List<String>> neighbours = new HashMap<>();
        private final int ties;

        Seen(Api api, String changes) {
            JsonNode network = api.data("{ network(lens: {asOf: \"" + DAY + "\"" + changes
                            + "}) { summary { ties } actors(first: 100) { edges { node { key name degree cutActor"
                            + " subject { ... on Organisation { kind } } } } }"
                            + " ties(first: 100) { edges { node { a { name } b { name } } } } } }")
                    .get("network");
            ties = network.at("/summary/ties").asInt();
            for (JsonNode edge : network.at("/actors/edges")) {
                JsonNode actor = edge.get("node");
                actors.put(actor.get("name").asString(), actor);
                neighbours.put(actor.get("name").asString(), new ArrayList<>());
            }
            for (JsonNode edge : network.at("/ties/edges")) {
                String a = edge.at("/node/a/name").asString();
                String b = edge.at("/node/b/name").asString();
                Objects.requireNonNull(neighbours.get(a)).add(b);
                Objects.requireNonNull(neighbours.get(b)).add(a);
            }
        }

        int ties() {
            return ties;
        }

        private JsonNode actor(String name) {
            return Objects.requireNonNull(actors.get(name));
        }

        String key(String name) {
            return actor(name).get("key").asString();
        }

        Set<String> named(String field, String value) {
            Set<String> names = new TreeSet<>();
            actors.forEach((name, actor) -> {
                if (actor.get(field).asString().equals(value)) {
                    names.add(name);
                }
            });
            return names;
        }

        Set<String> schoolsWithoutTie() {
            Set<String> schools = named("degree", "0");
            schools.removeIf(name -> !actor(name).at("/subject/kind").asString().equalsIgnoreCase("school"));
            return schools;
        }

        Collection<Set<String>> components() {
            List<Set<String>> components = new ArrayList<>();
            Set<String> seen = new TreeSet<>();
            for (String name : new TreeSet<>(actors.keySet())) {
                Set<String> component = new TreeSet<>();
                var next = new ArrayDeque<>(List.of(name));
                while (!next.isEmpty()) {
                    String one = next.remove();
                    if (seen.add(one)) {
                        component.add(one);
                        next.addAll(Objects.requireNonNull(neighbours.get(one)));
                    }
                }
                if (!component.isEmpty()) {
                    components.add(component);
                }
            }
            return components;
        }

        Set<String> largest() {
            return components().stream().max(Comparator.comparingInt(Set::size)).orElseThrow();
        }
    }
}
