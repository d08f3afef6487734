package nl.kleurplaat.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.kleurplaat.compact.WrittenParts;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.snapshot.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network in compact form is counted without a service. */
class FiguresOfFormTests {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("network.compact");
        var record = new Records()
                .organisation("a", "domains=youth")
                .organisation("b", "domains=work")
                .organisation("c", "domains=work")
                .collaboration("x", "members=a,b")
                .collaboration("y", "members=b@2025-03-01..,c");
        LocalDate until = LocalDate.of(2025, 6, 15);
        WrittenParts.write(record.snapshot(), Lens.DEFAULT.during(until.withDayOfYear(1), until), file);
    }

    @Test
    void tellsWhatThereIs() {
        CommandRun run = CommandRun.of("figures", file.toString(), "--lang", "en");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
            Organisations 3, collaborations 2, participations 4. Ties 2; components 1, the largest of 3; E–I 0.
            work (en) – work (en): 1, expected 1.1
            work (en) – youth (en): 1, expected 0.8
            youth (en) – youth (en): 0, expected 0.1
            """);
    }

    @Test
    void tellsItOfAPartAndAsJson() {
        CommandRun run = CommandRun.of("figures", file.toString(), "--until", "2025-02-28", "--json");

        assertThat(run.out())
                .startsWith(
                        "{\"organisations\":3,\"collaborations\":2,\"participations\":4,\"ties\":1,\"components\":2,"
                            + "\"largest\":2,\"exact\":true,\"eiIndex\":1.0,\"matrix\":[{\"a\":\"work\",\"b\":\"work\",\"ties\":0.0,");
    }

    @Test
    void whatIsNoFormIsRefusedInBothLanguages() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        assertThat(CommandRun.of("figures", nowhere.toString(), "--lang", "en").err())
                .isEqualTo("There is no file '" + nowhere + "'.\n");
        Files.writeString(file, "a;b");
        CommandRun run = CommandRun.of("figures", file.toString(), "--lang", "nl");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("Het bestand '" + file + "' is geen netwerk in compacte vorm");
    }

    @Test
    void isExplained() {
        CommandRun dutch = CommandRun.of("figures", "--help", "--lang", "nl");

        assertThat(dutch.exitCode()).isZero();
        assertThat(dutch.out()).startsWith("Gebruik: kleurplaat figures").contains("--from", "--until");
    }
}
