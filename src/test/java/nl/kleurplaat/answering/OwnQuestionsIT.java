package nl.kleurplaat.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.api.GlobalId;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every question that the product itself asks, or tells to ask, may be asked by whoever only looks. */
@Neo4jTest
class OwnQuestionsIT {

    private static final Path PAGES = Path.of("src/main/resources/static/assets/page");
    private static final Pattern IN_A_PAGE =
            Pattern.compile("[`'](query \\w+(?:\\(.*?\\))? \\{.*?)[`']", Pattern.DOTALL);
    private static final Pattern IN_TEXT = Pattern.compile("```graphql\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+): (\\[?\\w+)");

    /** By the names of variables; of the others the type says enough. */
    private static final Map<String, Object> VALUES = Map.ofEntries(
            Map.entry("party", "gem-oeverdam"),
            Map.entry("key", "gem-oeverdam"),
            Map.entry("type", "Organisation"),
            Map.entry("id", new GlobalId("Organisation", "gem-oeverdam").toString()),
            Map.entry("first", 100),
            Map.entry("collaboration", "sw-jeugdtafel"),
            Map.entry("other", "jz-de-brug"),
            Map.entry("fromKind", "gemeente"),
            Map.entry("kind", "verwijzer"),
            Map.entry("toKind", "zorgaanbieder"),
            Map.entry("intervention", "in-focusweek"),
            Map.entry("counted", "GROUPS"),
            Map.entry("text", "zorg"),
            Map.entry("groups", List.of("jeugd", "wmo")),
            Map.entry("without", Map.of("changes", List.of(Map.of("removeActor", "gem-oeverdam")))));

    private static final Map<String, Object> VALUES_OF_TYPES = Map.of(
            "Lens",
            Map.of(),
            "PartnershipFilter",
            Map.of(),
            "Date",
            "2026-06-01",
            "Measure",
            "BETWEENNESS",
            "[CommentSubjectInput",
            List.of(Map.of("gap", "ISOLATED: a")));

    @LocalServerPort
    int port;

    private record Question(String name, String text) {}

    @TestFactory
    List<DynamicTest> everyOwnQuestionMayBeAskedByAViewer() throws IOException {
        Api api = new Api(port);
        api.importSample();
        List<Question> questions = new ArrayList<>();
        for (Path page : files(PAGES, ".js")) {
            IN_A_PAGE
                    .matcher(Files.readString(page))
                    .results()
                    .forEach(found -> questions.add(new Question(
                            page + " " + found.group(1).lines().findFirst().orElseThrow(), found.group(1))));
        }
        assertThat(questions).as("of pages").hasSizeGreaterThan(25);
        for (Path file : files(Path.of("src/main/resources"), ".graphql")) {
            questions.add(new Question(file.toString(), Files.readString(file)));
        }
        List<Path> texts = new ArrayList<>(files(Path.of("docs"), ".md"));
        texts.add(Path.of("README.md"));
        for (Path text : texts) {
            IN_TEXT.matcher(Files.readString(text))
                    .results()
                    .forEach(found -> questions.add(new Question(text + " " + found.group(1), found.group(1))));
        }
        return questions.stream()
                .map(question -> DynamicTest.dynamicTest(question.name(), () -> check(api, question)))
                .toList();
    }

    /** What one of the documentation does not find is an example of that. */
    private static void check(Api api, Question question) {
        JsonNode answer = api.ask(question.text(), variables(question.text()));
        assertThat(answer.at("/extensions/cost/asked").asInt(Integer.MAX_VALUE))
                .as(answer.path("errors").toString())
                .isLessThanOrEqualTo(Bounds.NARROW.cost());
    }

    private static Map<String, Object> variables(String question) {
        Map<String, Object> variables = new HashMap<>();
        Matcher variable = VARIABLE.matcher(question.substring(0, question.indexOf('{')));
        while (variable.find()) {
            Object value = VALUES.get(variable.group(1));
            if (value == null) {
                value = VALUES_OF_TYPES.get(variable.group(2));
            }
            if (value != null) {
                variables.put(variable.group(1), value);
            }
        }
        return variables;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
