package nl.kleurplaat.exports.reports;

import static nl.kleurplaat.exports.tables.Table.column;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.confidence.Confidence;
import nl.kleurplaat.analysis.introductions.Introduction;
import nl.kleurplaat.analysis.introductions.Introductions;
import nl.kleurplaat.analysis.introductions.Prospects;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.exports.LensInWords;
import nl.kleurplaat.exports.tables.Table;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.results.HowSure;
import nl.kleurplaat.results.Introducing;
import nl.kleurplaat.results.KindsBetween;
import nl.kleurplaat.results.Measure;
import nl.kleurplaat.results.Seen;

/** What to do (aanpak): whom to bring together, with whom to begin, who is overloaded, what helped before, and how sure that is. */
final class AdviceReport {

    private static final int MOST_ROWS = 10;
    private static final int MOST_WAYS = 3;
    private static final int MOST_OF_EACH = 3;
    private static final int MOST_RANKS = 3;

    /** The seed of what is asked without one. */
    private static final long SEED = 1;

    private final Asked asked;
    private final Seen seen;
    private final Wording words;

    private AdviceReport(Asked asked) {
        this.asked = asked;
        seen = asked.seen();
        words = asked.words();
    }

    static ReportContent of(Asked asked) {
        AdviceReport report = new AdviceReport(asked);
        return new ReportContent(
                "advice",
                Sentence.of("reports.title.advice"),
                LensInWords.of(asked.seen()),
                List.of(
                        Chapter.orWhyNot("introductions", report::introductions),
                        report.coreGroup(),
                        report.gatekeepers(),
                        Chapter.orWhyNot("effects", report::effects),
                        Chapter.orWhyNot("sure", report::sure),
                        Chapter.orWhyNot("questions-next", report::questions),
                        Chapter.method("advice", 5)),
                false);
    }

    private Chapter introductions() {
        Prospects all = seen.get(Introducing.PROSPECTS);
        Introductions told = Introducing.introductions(seen);
        List<Introduction> likeliest = IntStream.range(0, all.pairs())
                .filter(all::isProposed)
                .limit(MOST_ROWS)
                .mapToObj(told::of)
                .toList();
        return new Chapter(
                "introductions",
                List.of(Sentence.of("reports.introductions").with("shown", likeliest.size())),
                Look.FINDINGS,
                new Table(
                        likeliest.size(),
                        column(
                                "parties",
                                r -> Sentence.of("reports.pair")
                                        .with("a", words.actor(likeliest.get(r).a()))
                                        .with("b", words.actor(likeliest.get(r).b()))),
                        column("likelihood", r -> likeliest.get(r).likelihood()),
                        column("reason", r -> likeliest.get(r).reason(words))),
                List.of("introductions"),
                List.of("introductions"));
    }

    private Chapter coreGroup() {
        Table members = asked.table("core-group");
        List<Sentence> said = new ArrayList<>();
        said.add(Sentence.of(members.rows() == 0 ? "reports.core-group.none" : "reports.core-group"));
        if (members.rows() > 0 && members.at(0, "reason") instanceof Sentence reason) {
            said.add(reason);
        }
        int more = members.rows() - 2 * MOST_ROWS;
        if (more > 0) {
            said.add(Sentence.of("reports.more").with("count", more));
        }
        return new Chapter(
                "core-group",
                said,
                Look.TABLE,
                members.first(2 * MOST_ROWS).only("name", "mandated", "alone"),
                members.rows() == 0 ? List.of() : List.of("core-group"),
                List.of("core-group"));
    }

    /** The ways between kinds with most pairs, and of each who carries most. */
    private Chapter gatekeepers() {
        List<KindsBetween.Way> ways =
                seen.get(new KindsBetween()).stream().limit(MOST_WAYS).toList();
        Table all = asked.table("gatekeepers");
        int[] heaviest = ways.stream()
                .flatMapToInt(way -> IntStream.range(0, all.rows())
                        .filter(r -> way.between().fromKind().equals(all.at(r, "fromKind"))
                                && way.between().kind().equals(all.at(r, "kind"))
                                && way.between().toKind().equals(all.at(r, "toKind")))
                        .limit(MOST_OF_EACH))
                .toArray();
        List<Sentence> said = new ArrayList<>();
        said.add(Sentence.of("reports.gatekeepers").with("shown", ways.size()));
        ways.forEach(way -> said.add(way.reason()));
        return new Chapter(
                "gatekeepers",
                said,
                Look.FINDINGS,
                all.pick(heaviest).only("name", "share", "lost", "reason"),
                List.of("gatekeepers"),
                List.of("gatekeepers"));
    }

    private Chapter effects() {
        Lens lens = seen.lens();
        if (lens.groupBy() == Grouping.COMMUNITY || lens.from() != null || lens.until() != null) {
            return Chapter.of("effects", List.of(Sentence.of("reports.effects.not")));
        }
        Table all = asked.table("effects");
        return new Chapter(
                "effects",
                List.of(Sentence.of("reports.effects").with("count", all.rows())),
                Look.FINDINGS,
                all.only("name", "parties", "reason"),
                List.of(),
                List.of("effects"));
    }

    private Chapter sure() {
        HowSure doubt = new HowSure(null, SEED);
        Confidence confidence = seen.get(doubt);
        List<Sentence> said = new ArrayList<>();
        said.add(confidence.reason(words));
        confidence.intervals().forEach(figure -> said.add(figure.reason(words)));
        seen.get(new HowSure.Ranks(doubt, Measure.BETWEENNESS, MOST_RANKS))
                .forEach(rank -> said.add(rank.reason(words)));
        return new Chapter("sure", said, Look.TABLE, new Table(0), List.of("sure"), List.of("confidence"));
    }

    private Chapter questions() {
        Table all = asked.table("questions");
        boolean anybody = all.at(0, "key") != null;
        Table next = anybody ? all.first(MOST_ROWS) : new Table(0, all.columns());
        Confidence confidence = seen.get(new HowSure(null, SEED));
        return new Chapter(
                "questions-next",
                List.of(
                        confidence.isKnown()
                                ? Sentence.of("reports.questions-next").with("shown", next.rows())
                                : confidence.reason(words)),
                Look.FINDINGS,
                next.only("name", "shrinks", "reason"),
                List.of("sure"),
                List.of("questions"));
    }
}
