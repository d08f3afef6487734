package nl.kleurplaat.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.ServiceProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong at the start is said in one line that names the fix. */
@Tag(ServiceProcess.TAG)
class StartFailureIT {

    @TempDir
    Path home;

    private static String failure(Path home, Map<String, String> environment) throws Exception {
        try (ServiceProcess service = ServiceProcess.start(home, environment)) {
            assertThat(service.exitCode()).isEqualTo(1);
            String output = service.output();
            assertThat(output).doesNotContain("\tat ");
            List<String> lines = output.lines()
                    .filter(line -> line.contains("Kleurplaat does not start"))
                    .toList();
            assertThat(lines).as(output).hasSize(1);
            return lines.getFirst();
        }
    }

    @Test
    void aFolderInUseIsNamed() throws Exception {
        try (ServiceProcess first = ServiceProcess.running(home)) {
            assertThat(failure(home, Map.of())).contains("in use by another process", "KLEURPLAAT_HOME");
            assertThat(first.isAlive()).isTrue();
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "a file, not a folder");

        assertThat(failure(file.resolve("data"), Map.of())).contains("cannot be made", "KLEURPLAAT_HOME");
    }

    @Test
    void aFullDiskIsNamed() throws Exception {
        assertThat(failure(home, Map.of("KLEURPLAAT_DISKNEEDED", "1000000000MB")))
                .contains("is full", "Make room");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamed() throws Exception {
        assertThat(failure(home, Map.of("SPRING_NEO4J_URI", "bolt://127.0.0.1:1")))
                .contains("bolt://127.0.0.1:1 does not answer", "SPRING_NEO4J_URI");
    }

    @Test
    void anAddressThatOthersReachIsRefusedBeforeAnythingStarts() throws Exception {
        assertThat(failure(home, Map.of("SERVER_ADDRESS", "0.0.0.0"))).contains("0.0.0.0", "SERVER_ADDRESS");
        assertThat(home).isEmptyDirectory();
    }
}
