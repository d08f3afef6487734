package nl.kleurplaat.exports.reports;

import static nl.kleurplaat.exports.tables.Table.column;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.bridges.Bridge;
import nl.kleurplaat.analysis.gaps.Gap;
import nl.kleurplaat.analysis.opportunities.OpportunityMatrix;
import nl.kleurplaat.analysis.reach.Reach;
import nl.kleurplaat.analysis.reach.Reaches;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.exports.LensInWords;
import nl.kleurplaat.exports.tables.Table;
import nl.kleurplaat.lens.Ties;
import nl.kleurplaat.practice.Dialogue;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.practice.Step;
import nl.kleurplaat.practice.Strength;
import nl.kleurplaat.results.Measures;
import nl.kleurplaat.results.Seen;
import nl.kleurplaat.results.StrongestBridges;
import nl.kleurplaat.results.WorstGaps;
import org.jspecify.annotations.Nullable;

/** One page for one organisation, to hand out (terugkoppeling): what its dialogues brought out, and how it stands. */
final class OrganisationReport {

    /** What one sheet of paper has room for. */
    private static final int MOST_ROWS = 4;

    private static final int MOST_FINDINGS = 2;
    private static final int MOST_GROUPS = 6;

    /** Findings are looked for among as many as can be asked for at once. */
    private static final int MOST = 100;

    private final Asked asked;
    private final Seen seen;
    private final Wording words;
    private final Practice practice;
    private final String key;
    private final int actor;

    private OrganisationReport(Asked asked) {
        this.asked = asked;
        seen = asked.seen();
        words = asked.words();
        practice = seen.snapshot().practice();
        key = seen.snapshot().organisationKey(asked.requiredKey());
        actor = asked.actor();
    }

    static ReportContent of(Asked asked) {
        OrganisationReport report = new OrganisationReport(asked);
        return new ReportContent(
                "organisation",
                new Sentence("reports.title.organisation", Map.of("organisation", report.words.actor(report.actor))),
                LensInWords.of(asked.seen()),
                List.of(
                        report.strengths(),
                        report.opportunities(),
                        report.steps(),
                        report.reach(),
                        report.bridges(),
                        report.gaps()),
                true);
    }

    private Chapter strengths() {
        List<Strength> all = matrix().columns();
        return chapter(
                "strengths",
                Look.TABLE,
                new Table(
                        all.size(),
                        column("strength", r -> all.get(r).text()),
                        column("team", r -> team(all.get(r).dialogue()))),
                "opportunities");
    }

    private Chapter opportunities() {
        List<OpportunityMatrix.Row> rows = matrix().rows();
        return chapter(
                "opportunities",
                Look.TABLE,
                new Table(
                        rows.size(),
                        column("opportunity", r -> rows.get(r).opportunity().question()),
                        column("steps", r -> rows.get(r).progress().steps()),
                        column("done", r -> rows.get(r).progress().done())),
                "opportunities");
    }

    private OpportunityMatrix matrix() {
        return OpportunityMatrix.of(practice, key::equals, asked.day());
    }

    private @Nullable String team(String dialogue) {
        Dialogue held = practice.all(Dialogue.class).find(dialogue);
        return held == null ? null : held.team();
    }

    /** What it has to do itself; first what is due first. */
    private Chapter steps() {
        List<Step> open = practice.naming(Step.class, "owner", key).stream()
                .filter(Step::isOpen)
                .sorted(Comparator.comparing(Step::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return chapter(
                "steps",
                Look.TABLE,
                new Table(
                        open.size(),
                        column("step", r -> open.get(r).action()),
                        column("due", r -> open.get(r).due())),
                "steps");
    }

    /** Its ties by the primary group of the other end; without groups last. */
    private Chapter reach() {
        Ties ties = seen.ties();
        int[] primaries = seen.get(Measures.PRIMARIES);
        BitSet everyone = new BitSet();
        everyone.set(0, ties.actors());
        Reach reach = new Reaches(ties).of(actor, everyone);
        Map<Integer, List<Integer>> partners = new TreeMap<>(Comparator.reverseOrder());
        reach.direct()
                .forEach(partner -> partners.computeIfAbsent(primaries[partner], group -> new ArrayList<>())
                        .add(partner));
        List<Map.Entry<Integer, List<Integer>>> rows = partners.entrySet().stream()
                .sorted(Comparator.comparingInt(row -> -row.getValue().size()))
                .limit(MOST_GROUPS)
                .toList();
        return new Chapter(
                "reach",
                List.of(reach.reason(words, null)),
                Look.TABLE,
                new Table(
                        rows.size(),
                        column(
                                "group",
                                r -> rows.get(r).getKey() < 0
                                        ? null
                                        : words.group(rows.get(r).getKey())),
                        column("ties", r -> rows.get(r).getValue().size()),
                        column(
                                "actors",
                                r -> new Sentence(
                                        "reports.names",
                                        Map.of("names", words.actors(rows.get(r).getValue()))))),
                List.of("reach"),
                List.of());
    }

    private Chapter bridges() {
        List<Bridge> own = seen.get(new StrongestBridges(MOST)).stream()
                .filter(this::isOfIt)
                .limit(MOST_FINDINGS)
                .toList();
        List<Sentence> said = own.stream().map(bridge -> bridge.sentence(words)).toList();
        return Chapter.of("bridges-of", said.isEmpty() ? List.of(Sentence.of("reports.none.bridges")) : said)
                .from("bridges");
    }

    private boolean isOfIt(Bridge bridge) {
        return switch (bridge) {
            case Bridge.ActorBridge it -> it.actor() == actor;
            case Bridge.TieBridge it ->
                seen.ties().tieA()[it.tie()] == actor || seen.ties().tieB()[it.tie()] == actor;
            case Bridge.CollaborationBridge it -> false;
        };
    }

    private Chapter gaps() {
        List<Gap> near = seen.get(new WorstGaps(List.of(), MOST)).stream()
                .filter(gap -> gap.actors().contains(actor))
                .limit(MOST_FINDINGS)
                .toList();
        return chapter(
                "gaps-near",
                Look.FINDINGS,
                new Table(
                        near.size(),
                        column("title", r -> near.get(r).title(words)),
                        column("action", r -> near.get(r).action(words))),
                "gaps");
    }

    /** Says what there is not, or how much is left out. */
    private static Chapter chapter(String name, Look look, Table table, String query) {
        int more = table.rows() - MOST_ROWS;
        List<Sentence> said = table.rows() == 0
                ? List.of(Sentence.of("reports.none." + name))
                : more > 0 ? List.of(new Sentence("reports.more", Map.of("count", more))) : List.of();
        return new Chapter(name, said, look, table.first(MOST_ROWS), List.of(query), List.of());
    }
}
