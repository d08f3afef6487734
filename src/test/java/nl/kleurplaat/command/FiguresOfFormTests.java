package nl.kleurplaat.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.compact.WrittenParts;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.snapshot.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network in compact form is counted without a service. */
class FiguresOfFormTests {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 15);

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
        WrittenParts.write(record.snapshot(), Lens.DEFAULT.during(DAY.withDayOfYear(1), DAY), file);
    }

    @Test
    void tellsWhatThereIs() {
        CommandRun run = CommandRun.of("figures", file.toString(), "--lang", "en");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
            Days: 2025-01-01 until 2025-06-15. Organisations 3, collaborations 2, participations 4. Ties 2; components 1, the largest of 3; E–I 0.
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
                        "{\"from\":\"2025-01-01\",\"until\":\"2025-02-28\",\"organisations\":3,\"collaborations\":2,\"participations\":4,\"ties\":1,\"components\":2,"
                            + "\"largest\":2,\"exact\":true,\"eiIndex\":1.0,\"groups\":2,\"matrix\":[{\"a\":\"work\",\"b\":\"work\",\"ties\":0.0,");
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
    void moreGroupsThanAMatrixHasLeaveItOut() throws IOException {
        Records record = new Records();
        for (int i = 0; i <= GroupMatrix.MOST_GROUPS; i++) {
            record.organisation("o" + i, "domains=d" + i);
        }
        record.organisation("p", "").collaboration("x", "members=o1,o2,p");
        WrittenParts.write(record.snapshot(), Lens.DEFAULT.onDay(DAY), file);

        assertThat(CommandRun.of("figures", file.toString(), "--lang", "en").out())
                .isEqualTo("""
                    Days: 2025-06-15. Organisations 202, collaborations 1, participations 3. Ties 3; components 200, the largest of 3; E–I 1.
                    There are 201 groups: too many for a matrix, which has 200 at most.
                    """);
        assertThat(CommandRun.of("figures", file.toString(), "--lang", "nl").out())
                .contains("Dagen: 2025-06-15.", "Er zijn 201 groepen: te veel voor een matrix");
        assertThat(CommandRun.of("figures", file.toString(), "--json").out())
                .contains("\"ties\":3,", "\"groups\":201}")
                .doesNotContain("matrix");
    }

    @Test
    void daysThatTheFileDoesNotHaveAreRefused() {
        refused(
                "2024-12-31 ligt buiten de dagen van dit bestand (2025-01-01 tot en met 2025-06-15).",
                "nl",
                "--from=2024-12-31");
        refused("such as with --lens '{\"from\": \"2020-01-01\"}'.", "en", "--until=2025-06-16");
        refused("2025-06-16 lies outside", "en", "--from=2025-06-16");
        refused("2024-01-01 lies outside", "en", "--until=2024-01-01");
        refused(
                "--from (2025-03-01) is after --until (2025-02-01). Swap them; the file has the days 2025-01-01 until"
                        + " 2025-06-15.",
                "en",
                "--from=2025-03-01",
                "--until=2025-02-01");
        refused("Draai ze om; het bestand heeft de dagen 2025-01-01", "nl", "--from=2025-03-01", "--until=2025-02-01");
    }

    @Test
    void aPartOfWhatALensNarrowedIsRefused() throws IOException {
        WrittenParts.write(
                new Records().organisation("a", "region=r").snapshot(),
                Lens.DEFAULT.during(DAY.withDayOfYear(1), DAY).in(List.of("r")),
                file);

        refused("maxParticipants of onlyParticipants", "nl", "--from=2025-02-01");
        refused("(2025-01-01 until 2025-06-15) was made with a lens on domains", "en", "--until=2025-02-01");
        assertThat(CommandRun.of("figures", file.toString()).exitCode()).isZero();
    }

    private void refused(String said, String language, String... days) {
        List<String> command = new ArrayList<>(List.of("figures", file.toString(), "--lang", language));
        command.addAll(List.of(days));
        CommandRun run = CommandRun.of(command.toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(said);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void isExplained() {
        CommandRun dutch = CommandRun.of("figures", "--help", "--lang", "nl");

        assertThat(dutch.exitCode()).isZero();
        assertThat(dutch.out()).startsWith("Gebruik: kleurplaat figures").contains("--from", "--until");
    }
}
