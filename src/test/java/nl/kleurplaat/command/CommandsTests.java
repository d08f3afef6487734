package nl.kleurplaat.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What needs no service: help, wrong use, and what a terminal completes. */
class CommandsTests {

    private static final String NOBODY = "http://127.0.0.1:9";

    @ParameterizedTest
    @ValueSource(strings = {"import", "check", "table", "export", "report", "query", "sample", "generate-completion"})
    void everyCommandIsExplainedInBothLanguages(String command) {
        CommandRun dutch = CommandRun.of(command, "--help", "--lang", "nl");
        CommandRun english = CommandRun.of(command, "--help", "--lang=en");

        assertThat(dutch.exitCode()).isZero();
        assertThat(dutch.out()).startsWith("Gebruik: kleurplaat " + command).contains("De taal");
        assertThat(english.out()).startsWith("Usage: kleurplaat " + command).contains("The language");
        assertThat(dutch.err() + english.err()).isEmpty();
        for (String language : List.of("nl", "en")) {
            assertThat(CommandRun.of("--help", "--lang", language).out()).contains("\n  " + command + " ", "130");
        }
        assertThat(CommandRun.of("sample", "remove", "--help").exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        imprt x.zip                          | 2 | 'import'
        table ties --lense {}                | 2 | '--lens'
        table                                | 2 | NAME
        table ties --lens                    | 2 | --lens
        table ties --lang fr                 | 2 | 'fr'
        --lang en                            | 2 | Which command
        sample                               | 2 | Which command
        table ties --at x --home y           | 2 | --at or --home
        table ties --at localhost:8080       | 2 | http://127.0.0.1:8080
        table ties --at http://127.0.0.1:9   | 3 | http://127.0.0.1:9
        table ties --home /no/such/folder    | 1 | /no/such/folder
        table ties --lens no-such-lens.json  | 1 | no-such-lens.json
        import no-such.zip --at http://127.0.0.1:9 | 1 | no-such.zip
        query no-such.graphql --at http://127.0.0.1:9 | 1 | no-such.graphql
        """)
    void whatIsWrongIsSaidWithItsExitCode(String command, int exitCode, String named) {
        CommandRun run = CommandRun.of((command + " --lang en").split(" "));

        assertThat(run.err()).contains(named).doesNotContain("Exception");
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidInDutchAndAsJson() {
        assertThat(CommandRun.of("imprt", "--lang", "nl").err())
                .isEqualTo("'imprt' is er niet. Bedoelde u 'import'?\nUitleg: kleurplaat --help\n");
        CommandRun json = CommandRun.of("table", "ties", "--json", "--lang", "nl", "--at", NOBODY);
        assertThat(json.exitCode()).isEqualTo(3);
        assertThat(json.out()).startsWith("{\"error\":{\"message\":\"Op " + NOBODY + " is geen Kleurplaat");
    }

    @Test
    void settingsStartTheService() {
        assertThat(Commands.isCommand()).isFalse();
        assertThat(Commands.isCommand("--server.port=9000", "--kleurplaat.home=data"))
                .isFalse();
        assertThat(Commands.isCommand("--debug")).isFalse();
        assertThat(Commands.isCommand("--help")).isTrue();
        assertThat(Commands.isCommand("--at=http://x", "export", "dot")).isTrue();
        assertThat(Commands.isCommand("-h")).isTrue();
        assertThat(Commands.isCommand("table", "ties")).isTrue();
    }

    /** As bash does after {@code kleurplaat ta<Tab>}. */
    @Test
    void aTerminalCompletesCommandsAndOptions(@TempDir Path folder) throws IOException, InterruptedException {
        Path script = folder.resolve("completion");
        Files.writeString(script, CommandRun.of("generate-completion").out());

        assertThat(completed(script, "ta")).containsExactly("table");
        assertThat(completed(script, "table", "--le")).containsExactly("--lens");
        assertThat(completed(script, "sample", "")).contains("remove");
    }

    private static List<String> completed(Path script, String... words) throws IOException, InterruptedException {
        String typed = "kleurplaat '" + String.join("' '", words) + "'";
        Process bash = new ProcessBuilder(
                        "bash",
                        "-c",
                        "source " + script + "; COMP_WORDS=(" + typed + "); COMP_CWORD=" + words.length
                                + "; _complete_kleurplaat; printf '%s\\n' \"${COMPREPLY[@]}\"")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .toList();
        assertThat(bash.waitFor()).isZero();
        return lines;
    }
}
