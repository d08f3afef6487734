package nl.kleurplaat.exports.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.bridges.Bridge;
import nl.kleurplaat.analysis.gaps.Gap;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.analysis.measures.Summary;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.exports.tables.Table;
import nl.kleurplaat.exports.tables.Tables;
import nl.kleurplaat.results.Measures;
import nl.kleurplaat.results.Seen;
import nl.kleurplaat.results.StrongestBridges;
import nl.kleurplaat.results.WorstGaps;

/** What there is between parties and groups, and what is missing there. */
record NetworkChapters(Asked asked, Seen seen, Wording words) {

    /** More are in the tables by address. */
    private static final int MOST_FINDINGS = 10;

    private static final int MOST_PAIRS = 20;

    static NetworkChapters of(Asked asked) {
        return new NetworkChapters(asked, asked.seen(), asked.words());
    }

    Chapter summary() {
        Summary summary = seen.get(Measures.SUMMARY);
        List<Sentence> said = new ArrayList<>();
        said.add(new Sentence(
                "reports.summary.network",
                Map.of(
                        "actors", words.actors(summary.actors()),
                        "collaborations", summary.collaborations(),
                        "ties", summary.ties())));
        Double share = summary.crossGroupShare();
        if (share != null) {
            said.add(new Sentence("reports.summary.share", Map.of("share", share, "across", words.actorsAcross())));
        }
        said.add(new Sentence(
                "reports.summary.loose", Map.of("isolates", summary.isolates(), "components", summary.components())));
        said.add(new Sentence("reports.summary.cut", Map.of("count", summary.cutActors())));
        for (Gap gap : seen.get(new WorstGaps(List.of(), 1))) {
            said.add(new Sentence("reports.summary.gap", Map.of("gap", gap.title(words))));
        }
        for (Bridge bridge : seen.get(new StrongestBridges(1))) {
            said.add(new Sentence("reports.summary.bridge", Map.of("bridge", bridge.sentence(words))));
        }
        return new Chapter(
                "summary",
                said,
                Look.FIGURES,
                Moment.figures(seen).only("actors", "collaborations", "ties", "crossGroupShare"),
                List.of("summary", "gaps", "bridges"),
                List.of());
    }

    Chapter map() {
        return new Chapter(
                "map", List.of(Sentence.of("reports.map")), Look.MAP, new Table(0), List.of("map"), List.of());
    }

    Chapter matrix() {
        return Chapter.orWhyNot("matrix", () -> {
            Table all = asked.table("matrix");
            boolean square = seen.network().groups().count() <= Grid.MOST_COLUMNS;
            return new Chapter(
                    "matrix",
                    List.of(new Sentence(
                            square ? "reports.matrix.square" : "reports.matrix.list",
                            Map.of("rounds", GroupMatrix.ROUNDS))),
                    square ? Look.MATRIX : Look.TABLE,
                    (square ? all : all.pick(furthest(all))).only("a", "b", "ties", "expectedTies", "ratio", "pValue"),
                    List.of("matrix"),
                    List.of("matrix"));
        });
    }

    /** The pairs that are furthest from chance, with too few ties or too many. */
    private static int[] furthest(Table matrix) {
        return IntStream.range(0, matrix.rows())
                .boxed()
                .sorted(Comparator.comparingDouble(r -> matrix.at(r, "zScore") instanceof Double z ? -Math.abs(z) : 0))
                .limit(MOST_PAIRS)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    Chapter gaps() {
        return Chapter.orWhyNot("gaps", () -> {
            Table worst = asked.table("gaps").first(MOST_FINDINGS);
            return new Chapter(
                    "gaps",
                    List.of(new Sentence("reports.gaps", Map.of("shown", worst.rows()))),
                    Look.FINDINGS,
                    worst.only("title", "severity", "reason", "action"),
                    List.of("gaps"),
                    List.of("gaps"));
        });
    }

    Chapter bridges() {
        Table strongest = asked.table("bridges").first(MOST_FINDINGS);
        return new Chapter(
                "bridges",
                List.of(new Sentence(
                        "reports.bridges", Map.of("shown", strongest.rows(), "across", words.actorsAcross()))),
                Look.FINDINGS,
                strongest.only("name", "score", "reason"),
                List.of("bridges"),
                List.of("bridges"));
    }

    /** Each region by itself, on the day that is seen. */
    Chapter regions() {
        return Chapter.orWhyNot("regions", () -> {
            Table all = Tables.of("cross-domain", seen, asked.day());
            int[] rows = IntStream.range(0, all.rows())
                    .filter(r -> all.at(r, "region") != null)
                    .toArray();
            return new Chapter(
                    "regions",
                    List.of(Sentence.of(rows.length == 0 ? "reports.regions.none" : "reports.regions.each")),
                    Look.BARS,
                    all.pick(rows).only("region", "actors", "collaborations", "ties", "crossGroupShare"),
                    List.of("summary"),
                    List.of("cross-domain?since=" + asked.day()));
        });
    }

    Chapter coverage() {
        return Chapter.orWhyNot(
                "coverage",
                () -> new Chapter(
                        "coverage",
                        List.of(Sentence.of("reports.coverage")),
                        Look.COVERAGE,
                        asked.table("coverage").only("region", "domain", "actors", "collaborations"),
                        List.of("coverage"),
                        List.of("coverage")));
    }
}
