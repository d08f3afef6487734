package nl.kleurplaat.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kleurplaat.Api;
import nl.kleurplaat.PackagedProgram;
import nl.kleurplaat.ServiceProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a user has it: the jar, in a terminal. */
@Tag(ServiceProcess.TAG)
class CommandProcessIT {

    private static final Pattern SHOWN = Pattern.compile("^kleurplaat .*$", Pattern.MULTILINE);
    private static final String CTRL_C = "\u0003";

    @TempDir
    static Path folder;

    /** Starts are most of what is done here, and these are quickest without the second compiler. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    private static ServiceProcess service;

    @BeforeAll
    static void start() throws IOException {
        Path program = PackagedProgram.in(folder);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path script = folder.resolve("kleurplaat");
        String options = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--"))
                .collect(Collectors.joining(" "));
        Files.writeString(
                script, "#!/bin/sh\nexec " + java + " " + QUICK + " " + options + " -jar " + program + " \"$@\"\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        Files.write(folder.resolve("mijn-netwerk.zip"), Api.zip(Path.of("src/main/resources/sample")));
        Files.writeString(folder.resolve("vraag.graphql"), "{ network { summary { actors ties } } }");
        service = ServiceProcess.packaged(program, List.of(QUICK), folder.resolve("data"));
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    private static ProcessBuilder process(String... command) {
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        process.environment().merge("PATH", folder.toString(), (path, own) -> own + ":" + path);
        process.environment().put("KLEURPLAAT_AT", "http://127.0.0.1:" + service.port());
        return process;
    }

    private static String output(int exitCode, String line) throws IOException, InterruptedException {
        Process shell = process("sh", "-c", line).redirectErrorStream(true).start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(line + "\n" + output).isEqualTo(exitCode);
        return output;
    }

    @Test
    void everyCommandInTheDocumentationIsDone() throws IOException, InterruptedException {
        List<String> lines = SHOWN.matcher(Files.readString(Path.of("docs/command.md")))
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(lines).hasSizeGreaterThan(10);
        for (String line : lines) {
            assertThat(output(0, line)).as(line).isNotBlank().doesNotContain("Exception");
        }
    }

    @Test
    void aFolderWithDataNeedsNoService() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("organisaties.csv"), "id,naam\ne1,Eigen Een\n");

        assertThat(output(0, "kleurplaat import organisaties.csv --home eigen --lang nl"))
                .isEqualTo("organisaties: 1 nieuw, 0 veranderd, 0 gelijk, 0 fout\nIngelezen.\n");
        assertThat(output(0, "kleurplaat table organisations --home eigen -o - --lang nl"))
                .hasLineCount(2)
                .contains("e1;Eigen Een");
        assertThat(output(3, "kleurplaat table organisations --home data --lang nl"))
                .contains("Kleurplaat kan met de map 'data' niet starten.");
    }

    @Test
    void aTerminalShowsHowFarItIsAndCtrlCEndsIt() throws IOException, InterruptedException {
        // whoever runs the tests in the background ignores Ctrl-C, and so would everything that is started here
        String check = "exec kleurplaat check mijn-netwerk.zip --lang nl";
        Process terminal = process("env", "--default-signal=INT", "script", "-qec", check, "/dev/null")
                .redirectErrorStream(true)
                .start();
        StringBuilder seen = new StringBuilder();
        InputStream output = terminal.getInputStream();
        while (!seen.toString().contains("Kleurplaat start [")) {
            int next = output.read();
            assertThat(next).as(seen.toString()).isNotNegative();
            seen.append((char) next);
        }
        terminal.getOutputStream().write(CTRL_C.getBytes(StandardCharsets.UTF_8));
        terminal.getOutputStream().flush();

        assertThat(terminal.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(terminal.exitValue()).isEqualTo(130);
        assertThat(output(0, "kleurplaat --help | cat")).doesNotContain("\r");
    }

    @Test
    void ctrlCCancelsAnImport() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("organisaties.csv"), "id,naam\nvooraf,Vooraf\n");
        output(0, "kleurplaat import organisaties.csv");
        String before = output(0, "kleurplaat table organisations -o -");
        String rows = IntStream.range(0, 60_000)
                .mapToObj(row -> "g" + row + ",Groot " + row + "\n")
                .collect(Collectors.joining());
        Files.createDirectories(folder.resolve("groot"));
        Files.writeString(folder.resolve("groot/organisaties.csv"), "id,naam\n" + rows);
        String line = "exec kleurplaat import groot/organisaties.csv --lang nl";
        Process terminal = process("env", "--default-signal=INT", "script", "-qec", line, "/dev/null")
                .redirectErrorStream(true)
                .start();
        StringBuilder seen = new StringBuilder();
        InputStream output = terminal.getInputStream();
        while (!seen.toString().contains("%")) {
            int next = output.read();
            assertThat(next).as(seen.toString()).isNotNegative();
            seen.append((char) next);
        }
        terminal.getOutputStream().write(CTRL_C.getBytes(StandardCharsets.UTF_8));
        terminal.getOutputStream().flush();

        assertThat(new String(output.readAllBytes(), StandardCharsets.UTF_8))
                .contains("Afgebroken. Er is niets ingelezen; de gegevens zijn zoals ze waren.");
        assertThat(terminal.waitFor()).isEqualTo(130);
        assertThat(output(0, "kleurplaat table organisations -o -")).isEqualTo(before);
    }
}
