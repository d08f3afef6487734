package nl.kleurplaat.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.generator.CsvZip;
import nl.kleurplaat.generator.Generated;
import nl.kleurplaat.generator.Parameters;
import nl.kleurplaat.generator.Size;
import nl.kleurplaat.keys.ApiKeys;
import nl.kleurplaat.keys.TestKeys;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How fast pages of 50 organisations are served, with what they take part in and who else does, beside what
 * {@code @neo4j/graphql} makes of the same Neo4j and beside a file that the same server gives out: the same content or the
 * same size, the same load, in turns.
 */
final class ServingBenchmark {

    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern FILE = Pattern.compile("\"(/(?:lib|assets)/[^\"]+)\"");

    private static final Page COLLABORATIONS =
            new Page("A page of 50 organisations with domains and collaborations", """
                { organisations(first: 50) { edges { node { key name kind region domains { key name }
                  collaborations(first: 20) { totalCount edges { node { key name kind start end } } } } } } }\
                """, """
                    { organisationsConnection(first: 50, sort: [{name: ASC}]) { edges { node { key name kind regions { name }
                      domains { key name }
                      collaborationsConnection(first: 20, sort: [{node: {name: ASC}}]) {
                        totalCount edges { node { key name kind start end } } } } } } }\
                    """, 5);

    private static final Page PARTICIPATIONS = new Page(
            "A page of 50 organisations with collaborations and who takes part, since when and as what", """
                { organisations(first: 50) { edges { node { key name
                  collaborations(first: 20) { totalCount edges { node { key name start end
                    participations { role from until organisation { key name kind } } } } } } } } }\
                """, """
                    { organisationsConnection(first: 50, sort: [{name: ASC}]) { edges { node { key name
                      collaborationsConnection(first: 20, sort: [{node: {name: ASC}}]) { totalCount edges { node { key name start end
                        participantsConnection { edges { properties { role from until } node { key name kind } } } } } } } } } }\
                    """, 10);

    /** Within the limits of a viewer. */
    private static final String PAGE = """
        { organisations(first: 50) { edges { node { key name kind region domains { key name }
          collaborations(first: 8) { totalCount edges { node { key name kind start end } } } } } } }\
        """;

    private ServingBenchmark() {}

    /** What it costs to know who asks and what they may see: a viewer with a key beside whoever sits at the machine. */
    static Figures access() throws IOException, InterruptedException {
        var zip = new ByteArrayOutputStream();
        CsvZip.write(Generated.of(new Parameters(Size.REGION, 1, true, true)), zip);
        try (RunningService open = new RunningService();
                RunningService closed = new RunningService(List.of(
                        "--kleurplaat.login.keys=true",
                        "--kleurplaat.limits.points=2000000000",
                        "--kleurplaat.limits.at-once=1000"))) {
            ApiKeys keys = closed.bean(ApiKeys.class);
            open.imports(zip.toByteArray());
            closed.as(TestKeys.make(keys, "Beheer", Role.ADMIN)).imports(zip.toByteArray());
            LoadGenerator local = generator(open.port(), PAGE);
            LoadGenerator viewer =
                    LoadGenerator.asking(closed.port(), TestKeys.make(keys, "Kijker", Role.VIEWER), question(PAGE));
            if (!data(local.answer()).equals(data(viewer.answer()))) {
                throw new IllegalStateException(local.answer() + "\n" + viewer.answer());
            }
            List<Double> locals = new ArrayList<>();
            List<Double> viewers = new ArrayList<>();
            local.perSecond(WARM_UP);
            viewer.perSecond(WARM_UP);
            for (int round = 0; round < ROUNDS; round++) {
                locals.add(local.perSecond(ROUND));
                viewers.add(viewer.perSecond(ROUND));
            }
            Figures figures = new Figures(
                    "A page of 50 organisations with domains and collaborations, 8 connections",
                    "asked by",
                    "requests/s",
                    "of that",
                    "at least");
            figures.add("whoever sits at the machine", text(locals), "1", "");
            figures.add(
                    "a viewer with a key",
                    text(viewers),
                    String.format(Locale.ROOT, "%.2f", median(viewers) / median(locals)),
                    "0.9");
            return figures;
        }
    }

    private static JsonNode data(String answer) {
        return JSON.readTree(answer).path("data");
    }

    private static byte[] question(String query) {
        return JSON.writeValueAsBytes(Map.of("query", query));
    }

    /**
     * What is asked.
     *
     * @param atLeast how many times as fast as theirs it has to be
     */
    private record Page(String title, String ours, String theirs, int atLeast) {}

    static Figures collaborations() throws IOException, InterruptedException {
        return run(COLLABORATIONS);
    }

    static Figures participations() throws IOException, InterruptedException {
        return run(PARTICIPATIONS);
    }

    private static Figures run(Page page) throws IOException, InterruptedException {
        var zip = new ByteArrayOutputStream();
        CsvZip.write(Generated.of(new Parameters(Size.REGION, 1, true, true)), zip);
        try (RunningService service = new RunningService()) {
            service.imports(zip.toByteArray());
            try (Neo4jGraphQl peer = Neo4jGraphQl.start(service)) {
                return measured(service, peer, page);
            }
        }
    }

    private static Figures measured(RunningService service, @Nullable Neo4jGraphQl peer, Page page)
            throws IOException, InterruptedException {
        LoadGenerator ours = generator(service.port(), page.ours);
        LoadGenerator theirs = peer == null ? null : generator(peer.port(), page.theirs);
        String answer = ours.answer();
        if (theirs != null) {
            Map<String, String> content = content(answer, "organisations", "collaborations");
            Map<String, String> other = content(theirs.answer(), "organisationsConnection", "collaborationsConnection");
            if (!content.equals(other)) {
                throw new IllegalStateException("the answers differ:\n" + content + "\n" + other);
            }
        }
        LoadGenerator file = file(service.port(), answer.length());
        int fileSize = file.answer().length();
        List<LoadGenerator> all = new ArrayList<>(List.of(ours, file));
        if (theirs != null) {
            all.add(theirs);
        }
        List<List<Double>> perSecond = new ArrayList<>();
        for (LoadGenerator one : all) {
            one.perSecond(WARM_UP);
            perSecond.add(new ArrayList<>());
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int one = 0; one < all.size(); one++) {
                perSecond.get(one).add(all.get(one).perSecond(ROUND));
            }
        }
        return figures(page, perSecond, answer.length(), fileSize);
    }

    private static Figures figures(Page page, List<List<Double>> perSecond, int size, int fileSize) {
        Figures figures = new Figures(
                page.title + " (" + (size >> 10) + " KiB), 8 connections",
                "served by",
                "requests/s",
                "MB/s",
                "here / theirs",
                "at least");
        double here = median(perSecond.getFirst());
        double file = median(perSecond.get(1));
        figures.add("Kleurplaat", text(perSecond.getFirst()), megabytes(here, size), "1", "");
        figures.add(
                "a file of " + (fileSize >> 10) + " KiB from the same server",
                text(perSecond.get(1)),
                megabytes(file, fileSize),
                String.format(Locale.ROOT, "%.2f of its MB/s", here * size / (file * fileSize)),
                "0.5");
        if (perSecond.size() > 2) {
            figures.add(
                    "@neo4j/graphql 7.6.3, on the same Neo4j",
                    text(perSecond.get(2)),
                    "",
                    number(here / median(perSecond.get(2))),
                    String.valueOf(page.atLeast));
        } else {
            figures.add("@neo4j/graphql", "not measured: it is not there", "", "", String.valueOf(page.atLeast));
        }
        return figures;
    }

    private static String megabytes(double perSecond, int size) {
        return number(perSecond * size / 1e6);
    }

    /** Of the files that pages of the service use, the one that is nearest in size. */
    private static LoadGenerator file(int port, int size) throws IOException {
        String pages = LoadGenerator.of(port, "/graphiql").answer()
                + LoadGenerator.of(port, "/").answer();
        LoadGenerator nearest = null;
        double least = Double.MAX_VALUE;
        Matcher files = FILE.matcher(pages);
        while (files.find()) {
            LoadGenerator file = LoadGenerator.of(port, files.group(1));
            double difference = Math.abs(Math.log((double) file.answer().length() / size));
            nearest = difference < least ? file : nearest;
            least = Math.min(least, difference);
        }
        return Objects.requireNonNull(nearest, "the pages use no files");
    }

    private static LoadGenerator generator(int port, String query) {
        return LoadGenerator.asking(port, "", question(query));
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
            it.path("domains").forEach(domain -> domains.add(domain.toString()));
            TreeSet<String> work = new TreeSet<>();
            it.at("/" + collaborations + "/edges").forEach(one -> work.add(work(one.get("node"))));
            content.put(
                    it.get("key").asString(),
                    String.join("; ", it.get("name").asString(), it.path("kind").asString(""), region)
                            + domains
                            + it.at("/" + collaborations + "/totalCount")
                            + work);
        }
        return content;
    }

    private static String work(JsonNode collaboration) {
        ObjectNode work = (ObjectNode) collaboration.deepCopy();
        JsonNode ours = work.remove("participations");
        JsonNode theirs = work.remove("participantsConnection");
        TreeSet<String> parts = new TreeSet<>();
        if (ours != null) {
            ours.forEach(part -> parts.add(part.path("role") + " " + part.path("from") + " " + part.path("until") + " "
                    + part.get("organisation")));
        }
        if (theirs != null) {
            theirs.get("edges")
                    .forEach(part -> parts.add(part.at("/properties/role") + " " + part.at("/properties/from") + " "
                            + part.at("/properties/until") + " " + part.get("node")));
        }
        return work + " " + parts;
    }

    private static String text(List<Double> values) {
        return "%s (%s – %s)"
                .formatted(number(median(values)), number(Collections.min(values)), number(Collections.max(values)));
    }

    static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }
}
