package nl.kleurplaat.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds the outcome of a job against what the service makes of the same record. */
final class Compared {

    /** How far apart two values may be, as a share of the larger where that is above 1. */
    private static final double NEAR = 1e-9;

    private Compared() {}

    static void same(Path output, InMemory expected) throws IOException {
        same("summary", SparkProcess.rows(output, "summary"), expected.summary());
        same("actors", SparkProcess.rows(output, "actors"), expected.actors());
        same("matrix", SparkProcess.rows(output, "matrix"), expected.matrix());
        same("coverage", SparkProcess.rows(output, "coverage"), sorted(expected.coverage(), "region", "domain"));
        same("gaps", SparkProcess.rows(output, "gaps"), expected.gaps());
        same("ties", sorted(SparkProcess.rows(output, "ties"), "a", "b"), sorted(expected.ties(), "a", "b"));
    }

    /** With shortest paths from everybody. */
    static void sameBridges(Path output, InMemory expected) throws IOException {
        Map<String, Double> scores = new HashMap<>();
        for (Map<String, @Nullable Object> row : SparkProcess.rows(output, "bridges")) {
            assertThat(row.get("error")).isEqualTo(0.0);
            scores.put(String.valueOf(row.get("actor")), (Double) Objects.requireNonNull(row.get("score")));
        }
        assertThat(scores.keySet()).isEqualTo(expected.bridges().keySet());
        scores.forEach((actor, score) ->
                assertThat(score).as(actor).isCloseTo(expected.bridges().get(actor), within(NEAR)));
    }

    private static List<Map<String, @Nullable Object>> sorted(
            List<Map<String, @Nullable Object>> rows, String first, String second) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> row.get(first) + "\t" + row.get(second)))
                .collect(Collectors.toList());
    }

    private static void same(
            String table, List<Map<String, @Nullable Object>> found, List<Map<String, @Nullable Object>> expected) {
        assertThat(found).as(table).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            Map<String, @Nullable Object> row = found.get(i);
            String place = table + " " + i + ": " + row + " for " + expected.get(i);
            assertThat(row.keySet()).as(place).isEqualTo(expected.get(i).keySet());
            expected.get(i).forEach((column, value) -> {
                if (value instanceof Double number && row.get(column) instanceof Double other) {
                    assertThat(Math.abs(other - number))
                            .as(column + " in " + place)
                            .isLessThanOrEqualTo(NEAR * Math.max(1, Math.abs(number)));
                } else {
                    assertThat(row.get(column)).as(column + " in " + place).isEqualTo(value);
                }
            });
        }
    }
}
