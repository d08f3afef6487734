package nl.kleurplaat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Every question in the documentation is asked of the sample network, and has the answer that stands below it: a block
 * {@code graphql} and then a block {@code json} ({@code json en}: asked in English).
 */
@Neo4jTest
class DocumentationIT {

    private static final Pattern PAIR =
            Pattern.compile("```graphql\\R(.*?)```\\R(.*?)```json( en)?\\R(.*?)```", Pattern.DOTALL);

    @LocalServerPort
    int port;

    private record Example(String name, String question, boolean english, String answer) {}

    @TestFactory
    List<DynamicTest> everyAnswerInTheDocumentationIsTheAnswer() throws IOException {
        Api api = new Api(port);
        api.importSample();
        List<Example> examples = new ArrayList<>();
        examples.addAll(examples(Path.of("README.md")));
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                examples.addAll(examples(file));
            }
        }
        assertThat(examples).hasSizeGreaterThan(5);
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(example.name(), () -> check(api, example)))
                .toList();
    }

    private static void check(Api api, Example example) {
        JsonNode answer = api.in(example.english() ? "en" : "nl").ask(example.question());
        assertThat(answer.toPrettyString())
                .as(example.question())
                .isEqualTo(Api.json(example.answer()).toPrettyString());
    }

    private static List<Example> examples(Path file) throws IOException {
        String text = Files.readString(file);
        List<Example> examples = new ArrayList<>();
        Matcher pair = PAIR.matcher(text);
        while (pair.find()) {
            String name = file + " " + (examples.size() + 1);
            examples.add(new Example(name, pair.group(1), pair.group(3) != null, pair.group(4)));
        }
        long questions = Pattern.compile("```graphql").matcher(text).results().count();
        assertThat((long) examples.size())
                .as("questions with an answer in " + file)
                .isEqualTo(questions);
        return examples;
    }
}
