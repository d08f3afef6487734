package nl.kleurplaat.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.TieWeight;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactFileTests {

    private static final Lens LENS = Lens.DEFAULT.on(LocalDate.of(2025, 6, 15));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("network.compact");
        WrittenParts.write(record("members=a,b,c"), LENS, file);
    }

    private static Snapshot record(String members) {
        return new Records()
                .organisation("a", "domains=d,e")
                .organisation("b", "domains=e")
                .organisation("c", "")
                .collaboration("x", members)
                .snapshot();
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        try (CompactForm form = CompactForm.open(file).check()) {
            assertThat(Stream.of(0, 1, 2).map(form::key)).containsExactly("a", "b", "c");
            assertThat(form.organisation("b")).isEqualTo(1);
            assertThat(form.organisation("bb")).isEqualTo(-1);
            assertThat(form.participations()).isEqualTo(3);
            assertThat(form.groups())
                    .containsExactly(
                            new CompactForm.Group("d", "d", "d (en)"), new CompactForm.Group("e", "e", "e (en)"));
            assertThat(form.asOf()).contains(LocalDate.of(2025, 6, 15));
            assertThat(form.version()).isEqualTo(7);
        }
    }

    @Test
    void nothingElseIsLeftInTheFolder() throws IOException {
        assertNothingElse();
    }

    private void assertNothingElse() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void theSameRecordGivesTheSameBytes() throws IOException {
        Path other = folder.resolve("other");
        WrittenParts.write(record("members=a,b,c"), LENS, other);

        assertThat(other).hasSameBinaryContentAs(file);
    }

    @Test
    void twoReadersOfOneFileSeeTheSame() throws IOException {
        try (CompactForm one = CompactForm.open(file);
                CompactForm other = CompactForm.open(file)) {
            assertThat(CompactCensus.of(one).degrees().ties())
                    .isEqualTo(CompactCensus.of(other).degrees().ties())
                    .containsExactly(2, 2, 2);
        }
    }

    @Test
    void whoHasMappedAFileKeepsItWhenAnotherTakesItsName() throws IOException {
        try (CompactForm before = CompactForm.open(file)) {
            WrittenParts.write(record("members=a,b"), LENS, file);
            try (CompactForm after = CompactForm.open(file)) {
                assertThat(CompactCensus.of(before).ties()).isEqualTo(3);
                assertThat(CompactCensus.of(after).ties()).isEqualTo(1);
            }
        }
    }

    @Test
    void whatWasNotFinishedLeavesNothing() throws IOException {
        Path unfinished = folder.resolve("unfinished");
        var organisations = new CompactOrganisations(new Ticks(Resolution.DAY, 0), List.of(), 4);
        organisations.add("a", 0, 1);
        try (var writer = new CompactWriter(unfinished, organisations, 2, 2)) {
            writer.add(new int[1], new int[1], 1);
            assertThatThrownBy(() -> writer.finish(1, 0, 1, 0, false)).isInstanceOf(IllegalStateException.class);
        }
        assertNothingElse();
    }

    @Test
    void whatCannotBeginLeavesNothing() throws IOException {
        Path large = folder.resolve("large");
        refused("compact.no-room", () -> new CompactFile(large, new FormSize(1, 1, 1, 1, 1, 1L << 60, 1)));
        var organisations = new CompactOrganisations(new Ticks(Resolution.DAY, 0), List.of(), 1);
        assertThatThrownBy(() -> new CompactWriter(large, organisations, 1, -1_000_000))
                .isInstanceOf(RuntimeException.class);
        assertNothingElse();
    }

    @Test
    void aLensWhoseTiesAreCountedOtherwiseIsRefused() {
        Snapshot record = record("members=a,b,c");
        refused("compact.no-communities", () -> WrittenParts.write(record, LENS.by(Grouping.COMMUNITY), file));
        Lens newman = new Lens(
                LENS.actors(),
                LENS.groupBy(),
                LENS.asOf(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                false,
                TieWeight.NEWMAN,
                null,
                List.of());
        refused("compact.shared-only", () -> WrittenParts.write(record, newman, file));
    }

    @Test
    void whatIsNoFormIsRefused() throws IOException {
        refused("compact.no-file", () -> CompactForm.open(folder.resolve("nowhere")));
        refused("compact.no-file", () -> CompactForm.open(folder));
        Files.writeString(file, "actor,degree\n");
        refused("compact.none", () -> CompactForm.open(file));
        Files.write(file, new byte[9000]);
        refused("compact.none", () -> CompactForm.open(file));
    }

    @Test
    void anotherVersionIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[8] = 9;
        Files.write(file, bytes);
        refused("compact.other-version", () -> CompactForm.open(file));
    }

    @Test
    void whatWasCutOffIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
        refused("compact.cut-off", () -> CompactForm.open(file));
        Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
        refused("compact.cut-off", () -> CompactForm.open(file));
        Files.write(file, Arrays.copyOf(bytes, 4095));
        refused("compact.none", () -> CompactForm.open(file));
    }

    @Test
    void whateverByteIsChangedTheFileIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        // behind the header and behind each array there is room that nobody reads
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] != 0) {
                byte before = bytes[at];
                bytes[at]++;
                Files.write(file, bytes);
                bytes[at] = before;
                assertThatThrownBy(() -> {
                            try (CompactForm form = CompactForm.open(file)) {
                                form.check();
                            }
                        })
                        .as("byte %s", at)
                        .isInstanceOf(Problem.class);
            }
        }
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.sentence().key()).isEqualTo(key));
    }
}
