package nl.kleurplaat.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kleurplaat.generator.CsvZip;
import nl.kleurplaat.generator.Generated;
import nl.kleurplaat.generator.Parameters;
import nl.kleurplaat.generator.Size;
import nl.kleurplaat.network.GraphVersion;
import nl.kleurplaat.network.Touched;
import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;
import tools.jackson.databind.JsonNode;

/** A generated region or country in the whole program, over HTTP: from its file to the answers about it. */
final class NetworkBenchmark {

    private static final long SEED = 1;
    private static final int TIMES = 5;
    private static final int CHANGES = 21;

    private final RunningService service;
    private final Figures figures;

    private NetworkBenchmark(RunningService service, Figures figures) {
        this.service = service;
        this.figures = figures;
    }

    static Figures region() throws IOException, InterruptedException {
        return run(
                "A region (500 organisations, 1,500 people, 2,500 collaborations, 8,300 participations)",
                Size.REGION,
                """
                { network { summary { %s } matrix { a { key } b { key } ties expectedTies ratio zScore pValue }
                  bridges(first: 20) { score reason groups { key } }
                  gaps(first: 20) { kind severity title reason action groups { key } actors { key } } } }
                """,
                new Limits("", "", "50", "1,000", "5"));
    }

    static Figures country() throws IOException, InterruptedException {
        return run(
                "A country (50,000 organisations, 150,000 people, 300,000 collaborations, 1,000,000 participations)",
                Size.COUNTRY,
                "{ network { summary { %s } matrix(rounds: 49) { a { key } b { key } ties expectedTies zScore pValue }"
                        + " } }",
                new Limits("150,000", "20,000", "50", "3,000", ""));
    }

    /** At most, in milliseconds. */
    private record Limits(String imports, String reading, String refresh, String query, String again) {}

    private static final String SUMMARY =
            "actors ties collaborations weight isolates components largestComponent cutActors "
                    + "bridgeTies density transitivity meanDegree eiIndex modularity crossGroupShare";

    private static Figures run(String title, Size size, String query, Limits limits)
            throws IOException, InterruptedException {
        byte[] zip = zip(size);
        Figures figures = new Figures(title, "what", "ms", "at most");
        try (RunningService service = new RunningService()) {
            var benchmark = new NetworkBenchmark(service, figures);
            figures.add(
                    "import (" + (zip.length >> 10) + " KiB)",
                    Times.once(() -> service.imports(zip)).text(),
                    limits.imports);
            benchmark.reading(limits);
            benchmark.queries(query.formatted(SUMMARY), limits);
        }
        return figures;
    }

    static byte[] zip(Size size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        CsvZip.write(Generated.of(new Parameters(size, SEED, true, true)), bytes);
        return bytes.toByteArray();
    }

    private void reading(Limits limits) {
        List<Long> whole = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            whole.add(refresh(tx -> Touched.EVERYTHING));
        }
        figures.add("reading everything from Neo4j", Times.of(whole).text(), limits.reading);
        figures.add("refresh after a collaboration has changed", changes("Collaboration", false), limits.refresh);
        figures.add("refresh after a collaboration has come", changes("Collaboration", true), limits.refresh);
        figures.add("refresh after an organisation has come", changes("Organisation", true), limits.refresh);
    }

    private String changes(String label, boolean comes) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            String name = "nummer " + i;
            times.add(refresh(tx -> change(tx, label, comes, name)));
        }
        return Times.of(times).text();
    }

    private static Touched change(TransactionContext tx, String label, boolean comes, String name) {
        String key = tx.run(
                        (comes ? "CREATE (n:%s {key: 'k50-' + $name, version: 1})" : "MATCH (n:%s) WITH n LIMIT 1")
                                        .formatted(label)
                                + " SET n.name = $name RETURN n.key AS key",
                        Map.of("name", name))
                .single()
                .get("key")
                .asString();
        return Touched.of(Set.of(Touched.thing(label, key)));
    }

    /** A change of the record. */
    private interface Change {
        Touched make(TransactionContext tx);
    }

    /** Makes a change, and measures how long it takes until queries see it. */
    private long refresh(Change change) {
        long version;
        try (var session = service.bean(Driver.class).session()) {
            version = session.executeWrite(tx -> GraphVersion.raise(tx, change.make(tx)));
        }
        return Times.time(() -> service.changed(version));
    }

    private void queries(String query, Limits limits) throws IOException, InterruptedException {
        List<Long> first = new ArrayList<>();
        for (int i = 0; i <= TIMES; i++) {
            refresh(tx -> Touched.NOTHING);
            first.add(Times.time(() -> service.asks(query)));
        }
        figures.add(
                "query after a change, nothing computed, cold",
                Times.of(first.subList(0, 1)).text(),
                "");
        figures.add(
                "query after a change, nothing computed, warm",
                Times.of(first.subList(1, first.size())).text(),
                limits.query);
        figures.add(
                "the same query again, warm",
                Times.warmAnswers(() -> service.asks(query)).text(),
                limits.again);
        for (Map.Entry<String, String> connection : connections().entrySet()) {
            List<Long> times = new ArrayList<>();
            for (int i = 0; i <= TIMES; i++) {
                refresh(tx -> Touched.NOTHING);
                service.asks("{ network { summary { actors } } }");
                times.add(Times.time(() -> service.asks("{ network { " + connection.getValue() + " } }")));
            }
            figures.add(
                    connection.getKey() + ", nothing of it computed, warm",
                    Times.of(times.subList(1, times.size())).text(),
                    "");
        }
    }

    /** Between parties that are the first and last of their kind, and the domains that are. */
    private Map<String, String> connections() throws IOException, InterruptedException {
        JsonNode groups = service.asks("{ domains { key } }").get("domains");
        JsonNode organisations = service.asks("{ organisations(first: 100) { edges { node { key } } } }")
                .at("/organisations/edges");
        String first = organisations.get(0).at("/node/key").asString();
        String last =
                organisations.get(organisations.size() - 1).at("/node/key").asString();
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put(
                "groupConnections",
                "groupConnections { a { key } parties separating { key } routes { reason } reason }");
        questions.put(
                "connectingTable of three domains",
                "connectingTable(groups: [\"%s\", \"%s\", \"%s\"]) { actors { key } reason }"
                        .formatted(key(groups, 0), key(groups, 1), key(groups, groups.size() - 1)));
        questions.put("routes", "routes(from: \"%s\", to: \"%s\") { reason }".formatted(first, last));
        return questions;
    }

    private static String key(JsonNode groups, int group) {
        return groups.get(group).get("key").asString();
    }
}
