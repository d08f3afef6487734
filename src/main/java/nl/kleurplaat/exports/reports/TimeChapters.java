package nl.kleurplaat.exports.reports;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.exports.tables.Table;
import nl.kleurplaat.results.Seen;

/** What changed. */
record TimeChapters(Asked asked, Seen seen) {

    private static final MonthDay LAST = MonthDay.of(12, 31);
    private static final int YEARS = 5;
    private static final int MOST_ROWS = 20;

    static TimeChapters of(Asked asked) {
        return new TimeChapters(asked, asked.seen());
    }

    /** On the last day of each of the last years, and on the day that is seen. */
    Chapter years() {
        LocalDate day = asked.day();
        Seen[] days = IntStream.rangeClosed(day.getYear() - YEARS + 1, day.getYear())
                .mapToObj(year -> year == day.getYear() ? day : LAST.atYear(year))
                .map(on -> seen.through(seen.lens().onDay(on)))
                .toArray(Seen[]::new);
        return new Chapter(
                "years",
                List.of(Sentence.of("reports.years")),
                Look.BARS,
                Moment.figures(days).only("day", "actors", "collaborations", "ties", "crossGroupShare"),
                List.of("summary"),
                List.of("cross-domain?since=" + LocalDate.of(day.getYear() - YEARS + 1, 1, 1)));
    }

    Chapter change() {
        BeforeAfter change = new BeforeAfter(
                seen.through(seen.lens().onDay(asked.since())),
                seen.through(seen.lens().onDay(asked.day())));
        return new Chapter(
                "change",
                change.said(),
                Look.TABLE,
                Moment.figures(change.before(), change.after()),
                List.of("comparison"),
                List.of());
    }

    /** The last ones, the latest first. */
    Chapter occurrences() {
        Table all = asked.table("changes");
        int[] latest = IntStream.iterate(all.rows() - 1, r -> r >= 0, r -> r - 1)
                .limit(MOST_ROWS)
                .toArray();
        return new Chapter(
                "occurrences",
                List.of(new Sentence(
                        "reports.occurrences",
                        Map.of("count", all.rows(), "since", asked.since(), "shown", latest.length))),
                Look.TABLE,
                all.pick(latest).only("day", "reason"),
                List.of("changes"),
                List.of("changes?since=" + asked.since()));
    }
}
