package nl.kleurplaat.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What starts the program in the folder that is shipped. */
@DisabledOnOs(
        value = OS.WINDOWS,
        disabledReason = "These are the scripts for Linux and macOS, which need a shell of theirs")
class FolderTests {

    private static final Path BIN = Path.of("deploy", "bin").toAbsolutePath();

    @TempDir
    Path folder;

    private record Ended(int code, String output) {}

    @BeforeEach
    void unpack() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("a folder/bin"));
        for (String file : List.of("kleurplaat", "ready")) {
            Files.copy(BIN.resolve(file), bin.resolve(file));
            executable(bin.resolve(file));
        }
    }

    private static Path executable(Path file, String text) throws Exception {
        Files.writeString(file, text);
        return executable(file);
    }

    private static Path executable(Path file) throws Exception {
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ended run(Map<String, String> environment, String program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private Path java(String version) throws Exception {
        return executable(
                folder.resolve("java-" + version),
                "#!/bin/sh\nif [ \"$1\" = -version ]; then echo 'openjdk version \"" + version
                        + "\" 2026-01-01' >&2; else printf '%s\\n' \"$@\"; fi\n");
    }

    @Test
    void startsWithTheJavaThatIsNamedAndPassesOnWhatIsAsked() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("a folder/bin/kleurplaat"));

        Ended ended = run(
                Map.of("KLEURPLAAT_JAVA", java("26.0.1").toString(), "KLEURPLAAT_JAVA_OPTIONS", "-Xmx1g -Da=b"),
                link.toString(),
                "import",
                "my network.zip");

        assertThat(ended.code()).isZero();
        assertThat(ended.output().lines())
                .containsSubsequence(
                        "-Xmx1g",
                        "-Da=b",
                        "-jar",
                        folder.toRealPath()
                                .resolve("a folder/app/kleurplaat.jar")
                                .toString(),
                        "import",
                        "my network.zip");
    }

    @Test
    void anOlderJavaIsPassedOver() throws Exception {
        Path jdk = folder.resolve("jdk");
        Files.move(java("25"), Files.createDirectories(jdk.resolve("bin")).resolve("java"));

        Ended ended = run(
                Map.of("KLEURPLAAT_JAVA", java("17.0.15").toString(), "JAVA_HOME", jdk.toString()),
                folder.resolve("a folder/bin/kleurplaat").toString());

        assertThat(ended.output()).contains("kleurplaat.jar");
    }

    @Test
    void aTrialWithoutTheSettingsOfHereMakesTheCacheThatLaterStartsUse() throws Exception {
        Path app = Files.createDirectories(folder.resolve("a folder/app"));
        Path java = executable(folder.resolve("java"), """
            #!/bin/sh
            case "$*" in
              -version) echo 'openjdk version "25.0.3" 2026-01-01' >&2 ;;
              -XX:AOTCacheOutput=*) env >"${1#*=}"; echo 'Kleurplaat is ready' ;;
              *) printf '%s\\n' "$@" ;;
            esac
            """);
        String program = folder.resolve("a folder/bin/kleurplaat").toString();
        Map<String, String> settings = Map.of(
                "KLEURPLAAT_JAVA", java.toString(), "KLEURPLAAT_HOME", "/mine", "SPRING_NEO4J_URI", "bolt://mine");
        assertThat(run(settings, program).output()).doesNotContain("AOTCache");

        assertThat(run(settings, program, "prepare").code()).isZero();

        assertThat(app.resolve("kleurplaat.aot"))
                .content()
                .contains("SERVER_PORT=0", "KLEURPLAAT_HOME=/")
                .doesNotContain("mine");
        assertThat(run(settings, program, "import", "x.zip").output().lines())
                .containsSubsequence(
                        "-XX:AOTCache=" + app.toRealPath().resolve("kleurplaat.aot"), "-jar", "import", "x.zip");
    }

    @Test
    void aTrialThatFailsSaysWhyAndLeavesNothing() throws Exception {
        Path app = Files.createDirectories(folder.resolve("a folder/app"));
        Path java = executable(folder.resolve("java"), """
            #!/bin/sh
            if [ "$1" = -version ]; then echo 'openjdk version "25.0.3" 2026-01-01' >&2; else echo 'no room'; exit 3; fi
            """);

        Ended ended = run(
                Map.of("KLEURPLAAT_JAVA", java.toString()),
                folder.resolve("a folder/bin/kleurplaat").toString(),
                "prepare");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("no room", "That failed");
        assertThat(app).isEmptyDirectory();
    }

    @Test
    void readyIsWhatTheProbeSays() throws Exception {
        var status = new int[] {200};
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(status[0], -1);
            exchange.close();
        });
        service.start();
        Map<String, String> port =
                Map.of("SERVER_PORT", String.valueOf(service.getAddress().getPort()));
        String ready = folder.resolve("a folder/bin/ready").toString();

        assertThat(run(port, ready).code()).isZero();
        status[0] = 503;
        assertThat(run(port, ready).code()).isNotZero();
        service.stop(0);
        assertThat(run(port, ready).code()).isNotZero();
    }
}
