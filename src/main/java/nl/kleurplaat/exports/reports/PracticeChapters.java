package nl.kleurplaat.exports.reports;

import static nl.kleurplaat.exports.tables.Table.column;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.agenda.AgendaProgress;
import nl.kleurplaat.analysis.partnership.Mandate;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.browse.ThingFilter;
import nl.kleurplaat.exports.tables.Table;
import nl.kleurplaat.practice.AgendaItem;
import nl.kleurplaat.practice.Obstacle;
import nl.kleurplaat.practice.Thing;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** How partners fare, what they have agreed and what is in the way. */
record PracticeChapters(Asked asked, Snapshot snapshot) {

    private static final int MOST_FINDINGS = 10;
    private static final int MOST_ROWS = 20;

    static PracticeChapters of(Asked asked) {
        return new PracticeChapters(asked, asked.seen().snapshot());
    }

    /** Those of which something asks for attention. */
    Chapter partnerships() {
        Table all = asked.table("partnerships");
        // where nobody keeps them, their absence says nothing
        boolean kept = Mandate.areKept(snapshot.representations());
        IntPredicate withoutMandate = r -> kept && is(all, r, "mandate", false);
        IntPredicate business = r -> is(all, r, "onlyBusiness", true);
        IntPredicate disagreeing = r -> is(all, r, "disagreeing", true);
        int[] attention = once(all, withoutMandate.or(business).or(disagreeing));
        return new Chapter(
                "partnerships",
                List.of(
                        new Sentence(
                                "reports.partnerships.all",
                                Map.of(
                                        "count", once(all, r -> true).length,
                                        "kept", kept,
                                        "without", once(all, withoutMandate).length,
                                        "business", once(all, business).length,
                                        "disagreeing", once(all, disagreeing).length)),
                        new Sentence(
                                "reports.partnerships.attention",
                                Map.of("count", attention.length, "shown", Math.min(MOST_FINDINGS, attention.length)))),
                Look.FINDINGS,
                all.pick(attention).first(MOST_FINDINGS).only("collaboration", "reason"),
                List.of("partnerships"),
                List.of("partnerships"));
    }

    private static boolean is(Table table, int row, String column, boolean what) {
        return table.at(row, column) instanceof Boolean it && it == what;
    }

    /** The first row of each collaboration that has one of which something holds. */
    private static int[] once(Table table, IntPredicate holds) {
        Set<@Nullable Object> seen = new HashSet<>();
        return IntStream.range(0, table.rows())
                .filter(r -> holds.test(r) && seen.add(table.at(r, "collaborationKey")))
                .toArray();
    }

    /** Of what the lens lets pass. */
    Chapter agenda() {
        AgendaProgress progress = AgendaProgress.of(snapshot.practice(), within(AgendaItem.class), asked.day());
        List<AgendaProgress.ItemProgress> items = progress.items();
        Table table = new Table(
                items.size(),
                column("theme", r -> items.get(r).item().theme()),
                column("steps", r -> items.get(r).progress().steps()),
                column("done", r -> items.get(r).progress().done()),
                column("overdue", r -> items.get(r).progress().overdue().size()));
        return new Chapter(
                "agenda", List.of(progress.reason()), Look.TABLE, table.first(MOST_ROWS), List.of("agenda"), List.of());
    }

    private <T extends Thing> List<T> within(Class<T> type) {
        return snapshot.practice().all(type).all().stream()
                .filter(ThingFilter.within(type, snapshot, asked.seen().lens()))
                .toList();
    }

    /** Those that stand in the way on the day; what nobody owns together first. */
    Chapter obstacles() {
        List<Obstacle> open = within(Obstacle.class).stream()
                .filter(obstacle -> obstacle.isThereOn(asked.day()))
                .sorted(Comparator.comparing(Obstacle::isJoint))
                .toList();
        Table table = new Table(
                open.size(),
                column("obstacle", r -> open.get(r).name()),
                column("raisedBy", r -> organisation(open.get(r).raisedBy())),
                column(
                        "owners",
                        r -> open.get(r).owners().stream()
                                .map(this::organisation)
                                .toList()),
                column("since", r -> open.get(r).from()));
        long alone = open.stream().filter(obstacle -> !obstacle.isJoint()).count();
        return new Chapter(
                "obstacles",
                List.of(new Sentence("reports.obstacles", Map.of("count", open.size(), "alone", alone))),
                Look.TABLE,
                table.first(MOST_ROWS),
                List.of("obstacles"),
                List.of());
    }

    private @Nullable String organisation(@Nullable String key) {
        int place = key == null ? -1 : snapshot.organisation(key);
        return place < 0 ? null : snapshot.organisations().get(place).name();
    }
}
