package nl.kleurplaat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every question in the documentation is asked of the sample network, and has the answer that stands below it: a block
 * {@code graphql} and then a block {@code json} ({@code json en}: asked in English).
 */
@Neo4jTest
class DocumentationIT {

    private static final Pattern PAIR =
            Pattern.compile("```graphql\\R(.*?)```\\R(.*?)```json( en)?\\R(.*?)```", Pattern.DOTALL);

    private static final Pattern CHANGE = Pattern.compile("```text\\R(mutation .*?)```", Pattern.DOTALL);

    private static final Pattern CURL = Pattern.compile("^curl .*$", Pattern.MULTILINE);

    private static final int LONG = 60_000;

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

    @TestFactory
    List<DynamicTest> everyReadyQuestionIsAnswered() throws IOException {
        Api api = new Api(port);
        api.importSample();
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/examples"))) {
            for (Path file : files.sorted().toList()) {
                String question = Files.readString(file);
                tests.add(DynamicTest.dynamicTest(file.toString(), () -> {
                    api.data(question);
                    assertThat(question.contains("# NL")).isEqualTo(question.contains("# EN"));
                }));
            }
        }
        assertThat(tests).hasSizeGreaterThan(5);
        return tests;
    }

    @TestFactory
    List<DynamicTest> everyChangeInTheDocumentationIsMade() throws IOException {
        Api api = new Api(port);
        api.importSample();
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                Matcher change = CHANGE.matcher(Files.readString(file));
                while (change.find()) {
                    String mutation = change.group(1);
                    tests.add(DynamicTest.dynamicTest(file + ": " + mutation, () -> api.data(mutation)));
                }
            }
        }
        assertThat(tests).isNotEmpty();
        return tests;
    }

    @TestFactory
    List<DynamicTest> everyCurlCommandInTheDocumentationWorks(@TempDir Path folder) throws IOException {
        boolean curl = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "curl")));
        assumeTrue(curl || System.getenv("CI") != null, "skipped: there is no curl on this machine");
        Api api = new Api(port);
        String id = api.importSample().get("id").asString();
        byte[] sample = Api.zip(Path.of("src/main/resources/sample"));
        Files.write(folder.resolve("netwerk.zip"), sample);
        Files.write(folder.resolve("mijn-netwerk.zip"), sample);
        Files.copy(Path.of("src/main/resources/sample/organisations.csv"), folder.resolve("organisaties.csv"));
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : List.of(Path.of("README.md"), Path.of("docs/import.md"), Path.of("docs/taking.md"))) {
            Matcher command = CURL.matcher(Files.readString(file));
            while (command.find()) {
                String line = command.group()
                        .replace("127.0.0.1:8080", "127.0.0.1:" + port)
                        .replaceFirst("^curl", "curl --silent --show-error --fail-with-body");
                tests.add(DynamicTest.dynamicTest(file + ": " + command.group(), () -> {
                    String which = line.contains("-X DELETE") && line.contains("the-id") ? beginsLongImport(api) : id;
                    run(folder, line.replace("the-id-from-Location", which));
                }));
            }
        }
        assertThat(tests).hasSizeGreaterThan(4);
        return tests;
    }

    /** One that is under way for as long as it takes to cancel it. */
    private static String beginsLongImport(Api api) {
        String rows = IntStream.range(0, LONG)
                .mapToObj(row -> "g" + row + ",Groot " + row + "\n")
                .collect(Collectors.joining());
        byte[] file = ("id,naam\n" + rows).getBytes(StandardCharsets.UTF_8);
        return Api.json(api.begin("organisaties.csv", file).body()).get("id").asString();
    }

    private static void run(Path folder, String line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(line + "\n" + output).isZero();
    }

    /** What the question cost is left out of the examples. */
    private static void check(Api api, Example example) {
        ObjectNode answer = (ObjectNode) api.in(example.english() ? "en" : "nl").ask(example.question());
        assertThat(answer.remove("extensions"))
                .as("the cost of " + example.question())
                .isNotNull();
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
