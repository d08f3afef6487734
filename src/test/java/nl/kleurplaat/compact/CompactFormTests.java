package nl.kleurplaat.compact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.coverage.Coverage;
import nl.kleurplaat.generator.Generated;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Projection;
import nl.kleurplaat.snapshot.GeneratedSnapshot;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactFormTests {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 15);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("network.compact");
    }

    @Test
    void ofNothingNothingIsCounted() throws IOException {
        SameAsTies.check(new Records().snapshot(), Lens.DEFAULT.on(DAY), null, file);
    }

    @Test
    void oneAloneIsAComponent() throws IOException {
        Snapshot record = new Records()
                .organisation("a", "domains=d")
                .collaboration("c", "members=a")
                .snapshot();
        SameAsTies.check(record, Lens.DEFAULT.on(DAY), null, file);

        try (CompactForm form = CompactForm.open(file)) {
            assertThat(CompactComponents.of(form).count()).isEqualTo(1);
            assertThat(CompactCensus.of(form).matrix().ratio(0, 0)).isNull();
        }
    }

    @Test
    void whoMissesEachOtherInACollaborationHasNoTie() throws IOException {
        Snapshot record = new Records()
                .organisations("a", "b", "c")
                .collaboration("x", "members=a@..2025-03-10,b@2025-03-20..,c")
                .snapshot();
        Lens lens = Lens.DEFAULT.during(LocalDate.of(2025, 1, 1), DAY);
        SameAsTies.check(record, lens, null, file);

        try (CompactForm form = CompactForm.open(file)) {
            assertThat(CompactCensus.of(form).degrees().ties()).containsExactly(1, 1, 2);
        }
    }

    @Test
    void byMonthTheyMeetInAMonthInWhichBothWereThereAndTheFormSaysThatItIsNotExact() throws IOException {
        Snapshot record = new Records()
                .organisations("a", "b", "c")
                .collaboration("x", "members=a@..2025-03-10,b@2025-03-20..,c")
                .snapshot();
        Lens lens = Lens.DEFAULT.during(LocalDate.of(2025, 1, 1), DAY);
        WrittenParts.write(record, lens, Resolution.MONTH, file);

        try (CompactForm form = CompactForm.open(file)) {
            assertThat(form.isExact()).isFalse();
            assertThat(CompactCensus.of(form).degrees().ties()).containsExactly(2, 2, 2);
        }
    }

    @Test
    void byMonthAPartIsExactWhereItBeginsAndEndsWithAMonthOrTheWindow() throws IOException {
        Snapshot record = new Records()
                .organisations("a", "b")
                .collaboration("x", "members=a,b")
                .snapshot();
        WrittenParts.write(record, Lens.DEFAULT.during(LocalDate.of(2025, 1, 10), DAY), Resolution.MONTH, file);

        try (CompactForm form = CompactForm.open(file)) {
            assertThat(form.isExact()).isTrue();
            assertThat(form.during(LocalDate.of(2025, 1, 10), LocalDate.of(2025, 2, 28))
                            .isExact())
                    .isTrue();
            assertThat(form.during(LocalDate.of(2025, 2, 1), null).isExact()).isTrue();
            assertThat(form.during(LocalDate.of(2025, 1, 11), null).isExact()).isFalse();
            assertThat(form.during(null, LocalDate.of(2025, 2, 27)).isExact()).isFalse();
        }
    }

    @Test
    void longerThanTwoBytesOfDaysIsWrittenByMonth() throws IOException {
        Snapshot record = new Records()
                .organisation("a", "from=1255-01-01")
                .organisation("b", "until=2025-12-31")
                .collaboration("x", "members=a@..2025-01-31,b")
                .collaboration("y", "members=a@2025-03-01..,b@..2025-02-28")
                .snapshot();
        Lens lens = Lens.DEFAULT.during(null, DAY);
        SameAsTies.check(record, lens, null, file);

        assertThat(Ticks.between(0, 65_533).resolution()).isEqualTo(Resolution.DAY);
        assertThat(Ticks.between(0, 65_534).resolution()).isEqualTo(Resolution.MONTH);
    }

    @Test
    void randomRecordsGiveWhatTheirTiesGive() throws IOException {
        for (int seed = 0; seed < 300; seed++) {
            RandomLooks looks = new RandomLooks(seed, seed % 3 == 0);
            Snapshot record = looks.record();
            SameAsTies.check(record, seed % 2 == 0 ? looks.plain(record) : looks.any(record), null, file);
            if (seed % 3 == 0) {
                SameAsTies.check(record, looks.plain(record), Resolution.MONTH, file);
            }
        }
    }

    @Test
    void aPartOfTheWindowIsWhatALensOnItSees() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            boolean byMonth = seed % 3 == 0;
            RandomLooks looks = new RandomLooks(seed, byMonth);
            Snapshot record = looks.record();
            Lens lens = looks.plain(record).during(null, LocalDate.of(2023, 12, 31));
            LocalDate[] days = looks.twoDays();
            WrittenParts.write(record, lens, byMonth ? Resolution.MONTH : null, file);
            try (CompactForm form = CompactForm.open(file)) {
                Network network = Projection.network(record, lens.during(days[0], days[1]));
                int[] places =
                        network.keys().stream().mapToInt(form::organisation).toArray();
                SameAsTies.check(form.during(days[0], days[1]), network, places);
            }
        }
    }

    @Test
    void aDomainOfACoverageIsTheMatrixOfRegionsOfItsCollaborations() throws IOException {
        for (int seed = 0; seed < 100; seed++) {
            RandomLooks looks = new RandomLooks(seed, false);
            Snapshot record = looks.record();
            Lens lens = looks.plain(record).by(Grouping.REGION);
            for (Coverage.Cell cell :
                    Coverage.of(record, lens, Projection.network(record, lens)).cells()) {
                String domain = record.domains().get(cell.domain()).key();
                String region = record.regions().get(cell.region()).key();
                WrittenParts.write(record, inDomain(lens, domain), file);
                try (CompactForm form = CompactForm.open(file)) {
                    CompactMatrix matrix = CompactCensus.of(form).matrix();
                    double ties = IntStream.range(0, matrix.groups())
                            .filter(g -> form.groups().get(g).key().equals(region))
                            .mapToDouble(matrix::touching)
                            .sum();
                    assertThat(ties).as("seed %s, %s", seed, cell).isEqualTo(cell.ties());
                }
            }
        }
    }

    private static Lens inDomain(Lens lens, String domain) {
        return new Lens(
                lens.actors(),
                lens.groupBy(),
                lens.asOf(),
                lens.from(),
                lens.until(),
                List.of(domain),
                List.of(),
                lens.collaborationKinds(),
                null,
                false,
                lens.tieWeight(),
                null,
                List.of());
    }

    @Test
    void outsideItsWindowThereIsNothing() throws IOException {
        Snapshot record = new Records()
                .organisations("a", "b")
                .collaboration("x", "members=a,b")
                .snapshot();
        WrittenParts.write(record, Lens.DEFAULT.during(LocalDate.of(2025, 1, 1), DAY), file);

        try (CompactForm form = CompactForm.open(file)) {
            CompactForm later = form.during(DAY.plusDays(1), null);
            assertThat(CompactCensus.of(later).ties()).isZero();
            assertThat(CompactComponents.of(later).count()).isZero();
            assertThat(CompactCensus.of(form.during(DAY, DAY)).ties()).isEqualTo(1);
        }
    }

    @Test
    void aGeneratedRegionGivesWhatItsTiesGive() throws IOException {
        Snapshot record = GeneratedSnapshot.of(Generated.region(3));
        LocalDate day = Generated.DAY;
        SameAsTies.check(record, Lens.DEFAULT.on(day), null, file);
        SameAsTies.check(record, Lens.DEFAULT.during(day.minusYears(3), day), null, file);
    }

    @Test
    void aPathOfManyIsOneComponent() throws IOException {
        int many = 50_000;
        var organisations = new CompactOrganisations(new Ticks(Resolution.DAY, 0), List.of(), 1);
        for (int v = 0; v < many; v++) {
            organisations.add("o" + v, 0, 1);
        }
        try (var writer = new CompactWriter(file, organisations, many - 1, 2 * many - 2)) {
            for (int v = many - 1; v > 0; v--) {
                writer.add(new int[] {v - 1, v}, new int[2], 2);
            }
            writer.finish(1, 0, 1, 0, false);
        }
        try (CompactForm form = CompactForm.open(file)) {
            assertThat(CompactComponents.of(form).sizes()).containsExactly(many);
            assertThat(CompactCensus.of(form).ties()).isEqualTo(many - 1);
        }
    }
}
