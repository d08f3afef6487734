package nl.kleurplaat.spark;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void aRegionIsAsInMemory() throws IOException, InterruptedException {
        InMemory expected = new InMemory(snapshot, Lens.DEFAULT.onDay(Generated.DAY), GroupMatrix.ROUNDS);
        Path output = job("two", 2, "--as-of", Generated.DAY.toString(), "--sources", "500");

        Compared.same(output, expected);
        Compared.sameBridges(output, expected);
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
        Map<String, Double> exact = expected.bridges();
        List<Map<String, @Nullable Object>> sampled = SparkProcess.rows(two, "bridges");
        long far = sampled.stream()
                .filter(row -> {
                    double score = (Double) Objects.requireNonNull(row.get("score"));
                    double error = (Double) Objects.requireNonNull(row.get("error"));
                    double real = exact.getOrDefault(String.valueOf(row.get("actor")), 0.0);
                    return Math.abs(score - real) > 3 * error;
                })
                .count();
        assertThat(far).isLessThanOrEqualTo(sampled.size() / 20);
    }
}
