package nl.kleurplaat.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.api.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Neo4jTest
class MetricsIT {

    private static final Pattern SERIES = Pattern.compile("\\b((?:kleurplaat|jvm|process|system)_\\w+)(\\{[^}]*})?");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=");
    private static final Pattern BY = Pattern.compile("by \\((\\w+)\\)");

    private final Api api;

    MetricsIT(@LocalServerPort int port) {
        api = new Api(port);
    }

    private String metrics() {
        return api.get("/actuator/prometheus").body();
    }

    private double value(String series) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    @Test
    void everythingOnTheDashboardIsServed() throws IOException {
        api.importSample();
        api.data("{ network { summary { actors } } }");
        String served = metrics();
        Set<String> asked = new TreeSet<>();
        for (JsonNode expression : dashboard().findValues("expr")) {
            Set<String> labels = new TreeSet<>();
            Matcher by = BY.matcher(expression.asString());
            while (by.find()) {
                labels.add(by.group(1));
            }
            Matcher series = SERIES.matcher(expression.asString());
            assertThat(series.find()).as(expression.asString()).isTrue();
            do {
                asked.add(series.group(1));
                Set<String> all = new TreeSet<>(labels);
                LABEL.matcher(Objects.requireNonNullElse(series.group(2), ""))
                        .results()
                        .forEach(it -> all.add(it.group(1)));
                all.removeAll(Set.of("instance", "job"));
                assertThat(served.lines()
                                .filter(line -> line.startsWith(series.group(1) + "{")
                                        || line.startsWith(series.group(1) + " ")))
                        .as(series.group(1))
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(all)
                                .allSatisfy(label -> assertThat(line).contains(label + "=\"")));
            } while (series.find());
        }
        assertThat(asked).hasSizeGreaterThan(15);
        // and what we count stands on it
        served.lines()
                .filter(line -> line.startsWith("# TYPE kleurplaat_"))
                .map(line -> line.split(" ")[2])
                .filter(name -> !name.endsWith("_max"))
                .forEach(name -> assertThat(asked).anyMatch(it -> it.startsWith(name)));
    }

    private static JsonNode dashboard() throws IOException {
        try (InputStream file = MetricsIT.class.getResourceAsStream("/docs/grafana.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(file));
        }
    }

    @Test
    void questionsAreCountedByNamesOfOurOwnAndByWhatBecameOfThem() {
        String ours = "kleurplaat_questions_seconds_count{operation=\"Size\",outcome=\"OK\"}";
        String others = "kleurplaat_questions_seconds_count{operation=\"other\",outcome=\"OK\"}";
        String refused = "kleurplaat_questions_seconds_count{operation=\"other\",outcome=\"TOO_LARGE\"}";
        double before = value(ours);
        double othersBefore = value(others);
        double refusedBefore = value(refused);

        api.data("query Size { organisations(first: 1) { totalCount } }");
        api.data("query JanDeWit { organisations(first: 1) { totalCount } }");
        api.error(IntStream.rangeClosed(0, 20)
                .mapToObj(i -> "a" + i + ": organisations(first: 1) { totalCount }")
                .collect(Collectors.joining(" ", "{ ", " }")));

        assertThat(value(ours) - before).isEqualTo(1);
        assertThat(value(others) - othersBefore).isEqualTo(1);
        assertThat(value(refused) - refusedBefore).isEqualTo(1);
        assertThat(metrics()).doesNotContain("JanDeWit");
    }

    @Test
    void whatIsKeptIsNotComputedAgain() {
        String kept = "kleurplaat_results_total{found=\"kept\",kind=\"lens\"}";
        String computed = "kleurplaat_results_total{found=\"computed\",kind=\"lens\"}";
        String question = "{ network { summary { actors } } }";
        api.importSample();
        api.data(question);
        double keptBefore = value(kept);
        double computedBefore = value(computed);

        api.data(question);

        assertThat(value(kept)).isGreaterThan(keptBefore);
        assertThat(value(computed)).isEqualTo(computedBefore);
    }

    @Test
    void rowsOfAnImportAreCounted() {
        double before = value("kleurplaat_import_rows_total");
        api.importSample();
        assertThat(value("kleurplaat_import_rows_total") - before).isGreaterThan(100);
        assertThat(value("kleurplaat_snapshot_things{type=\"organisations\"}")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/api/metrics.txt"})
    void onlyAnAdminSeesThem(String path) {
        assertThat(api.as(Role.STEWARD).get(path).statusCode()).isEqualTo(403);
        assertThat(api.as(Role.ADMIN).get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health/database", "/actuator/env", "/actuator/metrics"})
    void nothingElseOfTheInsideIsTold(String path) {
        assertThat(api.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aProbeIsToldWhetherAndNotWhy() {
        assertThat(api.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(api.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
    }
}
