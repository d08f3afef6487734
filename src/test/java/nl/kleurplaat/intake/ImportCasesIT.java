package nl.kleurplaat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kleurplaat.EmptyRecord;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.SharedData;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.intake.check.Options;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Files as people send them, each in a folder with its {@code expected.txt}. All files of a folder are imported one by one
 * into an empty record; what is said and what is there then is written as lines. What must be among the lines stands in
 * {@code src/test/resources/cases/import/<folder>.txt}: {@code +} before what a line has, {@code !} before what none has, the
 * name of a file before what is said of that file only.
 */
@Neo4jTest
class ImportCasesIT {

    private final ApplicationContext program;
    private final Importing importing;
    private final Texts texts;

    ImportCasesIT(@Autowired ApplicationContext program) {
        this.program = program;
        this.importing = new Importing(program);
        this.texts = program.getBean(Texts.class);
    }

    @TestFactory
    Stream<DynamicTest> asExpected() throws IOException {
        List<Path> folders;
        try (var all = Files.list(SharedData.cases("import"))) {
            folders = all.filter(folder -> Files.exists(folder.resolve("expected.txt")))
                    .sorted()
                    .toList();
        }
        assertThat(folders).isNotEmpty();
        return folders.stream()
                .filter(folder -> !files(folder).isEmpty())
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    private void check(Path folder) throws IOException {
        Path expected = Path.of("src/test/resources/cases/import", folder.getFileName() + ".txt");
        var all = new ArrayList<String>();
        for (Path file : files(folder)) {
            String name = folder.relativize(file).toString();
            lines(file).forEach(line -> all.add(name + ": " + line));
        }
        assertThat(Files.exists(expected))
                .as(
                        "what is expected of %s: \"%s\". Write %s. What is said now:%n%s",
                        folder,
                        Files.readString(folder.resolve("expected.txt")).strip(),
                        expected,
                        String.join("\n", all))
                .isTrue();
        List<String> asked = Files.readAllLines(expected);
        assertThat(asked).isNotEmpty();
        for (String line : asked) {
            Pattern sought = Pattern.compile(Stream.of(line.substring(2).split(" … "))
                    .map(Pattern::quote)
                    .reduce((a, b) -> a + ".*" + b)
                    .orElseThrow());
            assertThat(all.stream().anyMatch(sought.asPredicate()))
                    .as("%s in%n%s", line, String.join("\n", all))
                    .isEqualTo(line.startsWith("+ "));
        }
    }

    private static List<Path> files(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().matches("expected\\.txt|requests\\..*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What is said of a file, in both languages, and what is there when it is in. */
    private List<String> lines(Path file) throws IOException {
        EmptyRecord.wipe(program);
        var lines = new ArrayList<String>();
        for (Locale language : Texts.LANGUAGES) {
            try {
                ImportAnswer answer = importing.run(
                        file.getFileName().toString(), Files.readAllBytes(file), Importing.DRY_RUN, language);
                lines.add(answer.status().name());
                answer.errors().forEach(error -> lines.add("error " + message(error)));
                answer.warnings().forEach(warning -> lines.add("warning " + message(warning)));
                answer.duplicates().forEach(d -> lines.add("alike " + d.key() + " " + d.otherKey()));
            } catch (Problem e) {
                lines.add("refused: " + texts.text(language, e));
            }
        }
        if (lines.contains("DONE")) {
            importing.run(file.getFileName().toString(), Files.readAllBytes(file), Options.MERGE);
            importing.content().forEach(line -> lines.add("record " + line));
        }
        return lines;
    }

    private static String message(ImportAnswer.Message message) {
        return message.table() + " row " + message.row() + " " + message.column() + ": " + message.message();
    }
}
