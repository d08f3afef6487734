package nl.kleurplaat.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.kleurplaat.generator.CsvZip;
import nl.kleurplaat.generator.Generated;
import nl.kleurplaat.generator.Parameters;
import nl.kleurplaat.generator.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many pages of 50 organisations with their domains and collaborations are served in a second, beside what
 * {@code @neo4j/graphql} makes of the same Neo4j: the same content, the same load, in turns.
 */
final class ServingBenchmark {

    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final JsonMapper JSON = new JsonMapper();

    private static final String OURS = """
        { organisations(first: 50) { edges { node { key name kind region domains { key name }
          collaborations(first: 20) { totalCount edges { node { key name kind start end } } } } } } }\
        """;

    private static final String THEIRS = """
        { organisationsConnection(first: 50, sort: [{name: ASC}]) { edges { node { key name kind regions { name }
          domains { key name }
          collaborationsConnection(first: 20, sort: [{node: {name: ASC}}]) {
            totalCount edges { node { key name kind start end } } } } } } }\
        """;

    private ServingBenchmark() {}

    static Figures run() throws IOException, InterruptedException {
        var zip = new ByteArrayOutputStream();
        CsvZip.write(Generated.of(new Parameters(Size.REGION, 1, true, true)), zip);
        try (RunningService service = new RunningService()) {
            service.imports(zip.toByteArray());
            try (Neo4jGraphQl peer = Neo4jGraphQl.start(service)) {
                return measured(generator(service.port(), OURS), peer == null ? null : generator(peer.port(), THEIRS));
            }
        }
    }

    private static Figures measured(LoadGenerator ours, @Nullable LoadGenerator theirs)
            throws IOException, InterruptedException {
        String answer = ours.answer();
        Map<String, String> content = content(answer, "organisations", "collaborations");
        if (theirs != null) {
            Map<String, String> other = content(theirs.answer(), "organisationsConnection", "collaborationsConnection");
            if (!content.equals(other)) {
                throw new IllegalStateException("the answers differ:\n" + content + "\n" + other);
            }
        }
        ours.perSecond(WARM_UP);
        if (theirs != null) {
            theirs.perSecond(WARM_UP);
        }
        List<Double> here = new ArrayList<>();
        List<Double> there = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            here.add(ours.perSecond(ROUND));
            if (theirs != null) {
                there.add(theirs.perSecond(ROUND));
            }
        }
        Figures figures = new Figures(
                "A page of 50 organisations with domains and collaborations (" + (answer.length() >> 10)
                        + " KiB), 8 connections",
                "served by",
                "requests/s",
                "ratio",
                "at least");
        if (there.isEmpty()) {
            figures.add("Kleurplaat", text(here), "not measured: no @neo4j/graphql", "5");
        } else {
            figures.add("Kleurplaat", text(here), number(median(here) / median(there)), "5");
            figures.add("@neo4j/graphql 7.6.3, on the same Neo4j", text(there), "1", "");
        }
        return figures;
    }

    private static LoadGenerator generator(int port, String query) {
        return new LoadGenerator(port, JSON.writeValueAsBytes(Map.of("query", query)));
    }

    /** What an answer says of every organisation, whatever it calls things and in whatever order it puts equals. */
    private static Map<String, String> content(String answer, String list, String collaborations) {
        JsonNode whole = JSON.readTree(answer);
        if (whole.has("errors")) {
            throw new IllegalStateException("errors in the answer: " + whole.get("errors"));
        }
        Map<String, String> content = new TreeMap<>();
        for (JsonNode edge : whole.at("/data/" + list + "/edges")) {
            JsonNode it = edge.get("node");
            String region = it.has("region")
                    ? it.path("region").asString("")
                    : it.at("/regions/0/name").asString("");
            TreeSet<String> domains = new TreeSet<>();
            it.get("domains").forEach(domain -> domains.add(domain.toString()));
            TreeSet<String> work = new TreeSet<>();
            it.at("/" + collaborations + "/edges")
                    .forEach(one -> work.add(one.get("node").toString()));
            content.put(
                    it.get("key").asString(),
                    String.join("; ", it.get("name").asString(), it.path("kind").asString(""), region)
                            + domains
                            + it.at("/" + collaborations + "/totalCount")
                            + work);
        }
        return content;
    }

    private static String text(List<Double> values) {
        return "%s (%s – %s)"
                .formatted(number(median(values)), number(Collections.min(values)), number(Collections.max(values)));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }
}
