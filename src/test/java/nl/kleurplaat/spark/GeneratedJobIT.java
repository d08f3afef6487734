package nl.kleurplaat.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.generator.Generated;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.TieWeight;
import nl.kleurplaat.snapshot.GeneratedSnapshot;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A generated region with Spark, beside the same in memory. */
@EnabledIfSystemProperty(named = SparkProcess.BUILT, matches = "true")
class GeneratedJobIT {

    private final Snapshot snapshot = GeneratedSnapshot.of(Generated.region(1));

    @TempDir
    Path folder;

    private Path tables = Path.of("");

    @BeforeEach
    void write() throws IOException {
        tables = Files.createDirectory(folder.resolve("tables"));
        SnapshotTables.write(snapshot, tables);
    }

    private Path job(String name, int cores, String... options) throws IOException, InterruptedException {
        Path output = folder.resolve(name);
        String[] all = new String[options.length + 2];
        all[0] = tables.toString();
        all[1] = output.toString();
        System.arraycopy(options, 0, all, 2, options.length);
        SparkProcess.done(output, cores, all);
        return output;
    }

    /** What is written wrongly is said before Spark starts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a --lang nl | Gebruik: spark-submit kleurplaat-spark.jar TABELLEN UITKOMST
        a b --lang en --as-of 2026-02-30 | of --as-of is no day.
        a b --as-of 2026-01-01 --from 2026-01-01 --lang nl | Kies --as-of, of een periode
        a b --from 2026-02-01 --until 2026-01-01 --lang en | The period begins on 2026-02-01 and ends on 2026-01-01
        a b --rounds 10000 --lang nl | Geef een geheel getal van 0 tot en met 9999.
        a b --group-by organisation --lang en | Choose from domain, kind, region.
        a b --table tafels --lang nl | Kies uit ties, actors, summary, matrix, coverage, gaps, bridges.
        a b --regio x --lang nl | --regio is er niet. Kies uit --as-of, --from
        a b --lang en --seed | A value is missing behind --seed.
        """)
    void whatIsWrittenWronglyIsRefusedInASentence(String arguments, String said) throws Exception {
        Path log = folder.resolve("log");

        assertThat(SparkProcess.run(log, 1, List.of("-Xmx64m"), arguments.split(" ")))
                .isEqualTo(2);
        assertThat(Files.readString(log)).contains(said).doesNotContain("Exception");
    }

    @Test
    void aRegionIsAsInMemory() throws IOException, InterruptedException {
        InMemory expected = new InMemory(snapshot, Lens.DEFAULT.onDay(Generated.DAY), GroupMatrix.ROUNDS);
        Path output = job("two", 2, "--as-of", Generated.DAY.toString(), "--sources", "500");

        Compared.same(output, expected);
        Compared.sameBridges(output, expected);
    }

    /** Nor is what an earlier job left there taken for that of this one. */
    @Test
    void whatIsLeftOutIsNotThere() throws IOException, InterruptedException {
        String[] asked = "--table matrix --table gaps --table bridges --as-of 2026-01-01".split(" ");
        Path output = job("left-out", 2, asked);
        assertThat(output.resolve("gaps.parquet")).isDirectory();
        assertThat(output.resolve("bridges.parquet")).isDirectory();
        Files.createFile(output.resolve("own"));

        job("left-out", 2, (String.join(" ", asked) + " --rounds 0 --sources 0").split(" "));

        try (var all = Files.list(output)) {
            assertThat(all).containsExactlyInAnyOrder(output.resolve("matrix.parquet"), output.resolve("own"));
        }
    }

    /** Also where it is shared out otherwise; what a sample tells of bridges lies around what all sources do. */
    @Test
    void aPeriodOfAnotherLensIsAsInMemoryAndTheSameOnOneCoreAndTwo() throws IOException, InterruptedException {
        LocalDate from = Generated.DAY.minusYears(1);
        Lens lens = new Lens(
                ActorKind.ORGANISATION,
                Grouping.REGION,
                null,
                from,
                Generated.DAY,
                List.of(),
                List.of(),
                List.of(),
                12,
                true,
                TieWeight.NEWMAN,
                null,
                List.of());
        String asked = "--from " + from + " --until " + Generated.DAY + " --group-by region --max-participants 12"
                + " --only-participants --tie-weight newman --rounds 99 --seed 42 --sources 60";
        Path one = job("one", 1, asked.split(" "));
        Path two = job("two", 2, asked.split(" "));

        InMemory expected = new InMemory(snapshot, lens, 99);
        Compared.same(two, expected);
        for (String table : List.of("summary", "actors", "matrix", "coverage", "gaps", "bridges")) {
            assertThat(SparkProcess.rows(one, table)).as(table).isEqualTo(SparkProcess.rows(two, table));
        }
        sampledNearTheStrongest(SparkProcess.rows(two, "bridges"), expected.bridges());
    }

    /** Of the ten strongest in the sample: on the others paths run from so few that a sample may miss them. */
    private static void sampledNearTheStrongest(
            List<Map<String, @Nullable Object>> sampled, Map<String, Double> exact) {
        for (Map<String, @Nullable Object> row : sampled.subList(0, 10)) {
            double error = (Double) Objects.requireNonNull(row.get("error"));
            double real = exact.getOrDefault(String.valueOf(row.get("actor")), 0.0);
            assertThat((Double) row.get("score"))
                    .as(row + " for " + real)
                    .isCloseTo(real, within(4 * error))
                    .isCloseTo(real, withinPercentage(50));
        }
    }
}
