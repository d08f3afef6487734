package nl.kleurplaat.exports.reports;

import static nl.kleurplaat.exports.tables.Table.column;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.comparison.Attention;
import nl.kleurplaat.analysis.comparison.Comparison.GroupPairChange;
import nl.kleurplaat.analysis.comparison.Comparison.TieChange;
import nl.kleurplaat.analysis.comparison.Intervened;
import nl.kleurplaat.analysis.effect.EffectBeside;
import nl.kleurplaat.analysis.effect.EffectMeasure;
import nl.kleurplaat.analysis.effect.GroupBeside;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.api.Nearest;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.exports.LensInWords;
import nl.kleurplaat.exports.tables.Table;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.practice.Intervention;
import nl.kleurplaat.results.BesideOthers;
import nl.kleurplaat.results.Compared;
import nl.kleurplaat.results.Seen;

/** What is different after an intervention, such as a focusweek: who found whom, beside chance. */
final class EffectReport {

    private static final int MOST_ROWS = 25;

    private final Intervention intervention;
    private final Intervened intervened;
    private final BeforeAfter change;

    private EffectReport(Asked asked) {
        Seen seen = asked.seen();
        intervention = intervention(seen, asked.requiredKey());
        intervened = Intervened.of(seen.snapshot(), seen.lens(), intervention, null, asked.day());
        change = new BeforeAfter(
                seen.through(seen.lens().onDay(intervened.before())),
                seen.through(seen.lens().onDay(intervened.after())));
    }

    private static Intervention intervention(Seen seen, String key) {
        List<Intervention> all =
                seen.snapshot().practice().all(Intervention.class).all();
        return all.stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ProblemCode.NOT_FOUND,
                        "reports.unknown-intervention",
                        key,
                        Nearest.names(key, all.stream().map(Intervention::key).toList())));
    }

    static ReportContent of(Asked asked) {
        EffectReport report = new EffectReport(asked);
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(report.what());
        chapters.add(report.change());
        chapters.add(report.ties("found", report.change.changes().tiesGained(), report.change.after()));
        chapters.add(report.ties("gone", report.change.changes().tiesLost(), report.change.before()));
        if (asked.seen().lens().groupBy() != Grouping.COMMUNITY) {
            chapters.add(2, report.beside());
            chapters.add(report.groups());
        }
        chapters.add(Chapter.of(
                "method",
                List.of(
                        Sentence.of("reports.method.tie"),
                        Sentence.of("reports.method.effect"),
                        new Sentence("reports.method.beside", Map.of("times", 2 * EffectBeside.DRAWS)),
                        new Sentence("reports.method.chance", Map.of("rounds", GroupMatrix.ROUNDS)))));
        return new ReportContent(
                "effect",
                new Sentence("reports.title.effect", Map.of("intervention", report.intervention.name())),
                LensInWords.of(asked.seen()),
                chapters,
                false);
    }

    private Chapter what() {
        LocalDate start = intervened.before().plusDays(1);
        LocalDate end = intervention.end();
        List<Sentence> said = new ArrayList<>();
        said.add(
                end == null || end.equals(start)
                        ? new Sentence("reports.effect.on", Map.of("day", start))
                        : new Sentence("reports.effect.from", Map.of("from", start, "until", end)));
        String description = intervention.description();
        if (description != null) {
            said.add(new Sentence("reports.effect.description", Map.of("description", description)));
        }
        Wording words = Wording.of(
                change.after().snapshot(), change.after().lens(), change.after().network());
        List<String> took = intervened.tookPart().stream()
                .map(key -> Collections.binarySearch(change.after().network().keys(), key))
                .filter(actor -> actor >= 0)
                .map(words::actor)
                .toList();
        said.add(new Sentence("reports.effect.took-part", Map.of("count", took.size(), "names", took)));
        return Chapter.of("intervention", said).from("effect");
    }

    private Chapter change() {
        return new Chapter(
                "change",
                change.said(),
                Look.TABLE,
                Moment.figures(change.before(), change.after()),
                List.of("effect"),
                List.of());
    }

    /** What became of who took part, beside others and chance. */
    private Chapter beside() {
        EffectBeside effect =
                change.after().get(new BesideOthers(EffectMeasure.PARTNERS_ACROSS, intervened, EffectBeside.SEED));
        Seen first = change.before();
        Wording words = Wording.of(first.snapshot(), first.lens(), first.network());
        List<GroupBeside> groups = effect.groups();
        Table table = new Table(
                groups.size(),
                column("group", r -> words.group(groups.get(r).group())),
                column("parties", r -> groups.get(r).parties()),
                column("partnersBefore", r -> groups.get(r).partners()),
                column("change", r -> groups.get(r).change()));
        return new Chapter(
                "beside",
                List.of(effect.reason(words), new Sentence("reports.effect.beside", Map.of("count", groups.size()))),
                Look.TABLE,
                table.first(MOST_ROWS),
                List.of("effect"),
                List.of());
    }

    /** Those between groups first, and of these those of who took part. */
    private Chapter ties(String name, List<TieChange> changed, Seen where) {
        List<TieChange> all = new Attention(intervened.tookPart(), false).of(changed);
        List<String> keys = where.network().keys();
        Wording words = Wording.of(where.snapshot(), where.lens(), where.network());
        Table table = new Table(
                all.size(),
                column(
                        "a",
                        r -> words.actor(
                                Collections.binarySearch(keys, all.get(r).a()))),
                column(
                        "b",
                        r -> words.actor(
                                Collections.binarySearch(keys, all.get(r).b()))),
                column("crossGroup", r -> all.get(r).crossGroup()),
                column(
                        "tookPart",
                        r -> intervened.tookPart().contains(all.get(r).a())
                                || intervened.tookPart().contains(all.get(r).b())));
        return new Chapter(
                name,
                List.of(new Sentence(
                        "reports.effect." + name,
                        Map.of(
                                "count", all.size(),
                                "across",
                                        (int) all.stream()
                                                .filter(TieChange::crossGroup)
                                                .count(),
                                "shown", Math.min(MOST_ROWS, all.size())))),
                Look.TABLE,
                table.first(MOST_ROWS),
                List.of("effect"),
                List.of());
    }

    /** The pairs of groups that changed most. */
    private Chapter groups() {
        return Chapter.orWhyNot("groups", () -> {
            List<GroupPairChange> most = change
                    .before()
                    .get(new Compared.ByGroup(change.after().lens()))
                    .stream()
                    .filter(pair -> pair.before() != pair.after())
                    .sorted(Comparator.comparingDouble(pair -> -Math.abs(pair.after() - pair.before())))
                    .limit(MOST_ROWS)
                    .toList();
            return new Chapter(
                    "groups",
                    List.of(new Sentence("reports.effect.groups", Map.of("count", most.size()))),
                    Look.TABLE,
                    new Table(
                            most.size(),
                            column("a", r -> group(most.get(r).a())),
                            column("b", r -> group(most.get(r).b())),
                            column("before", r -> most.get(r).before()),
                            column("after", r -> most.get(r).after())),
                    List.of("effect"),
                    List.of());
        });
    }

    /** A group that is there on one of the days. */
    private Sentence.Name group(String key) {
        Seen where = change.after().network().groups().keys().contains(key) ? change.after() : change.before();
        return Wording.of(where.snapshot(), where.lens(), where.network())
                .group(where.network().groups().keys().indexOf(key));
    }
}
