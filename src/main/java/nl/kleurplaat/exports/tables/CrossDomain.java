package nl.kleurplaat.exports.tables;

import static nl.kleurplaat.exports.tables.Table.column;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import nl.kleurplaat.analysis.measures.Summary;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.results.Measures;
import nl.kleurplaat.results.Seen;
import nl.kleurplaat.snapshot.Region;
import org.jspecify.annotations.Nullable;

/**
 * Collaboration across groups by region and year: each region, and then all together, on the last day of each year (of the
 * last year: on the day that is seen). A collaboration or tie of several regions counts in each, so that regions add up to
 * more than the whole; {@code overlap} says how much more.
 */
final class CrossDomain {

    private static final MonthDay LAST = MonthDay.of(12, 31);
    private static final int MOST_CELLS = 1_000;
    private static final int YEARS = 5;

    private record Row(
            int year,
            @Nullable String region,
            Summary summary,
            @Nullable Integer overlap) {}

    private CrossDomain() {}

    /** @param since its year is the first; null: so that there are five */
    static Table of(Seen seen, @Nullable LocalDate since) {
        LocalDate day = seen.network().asOf();
        int first = since == null ? day.getYear() - YEARS + 1 : since.getYear();
        List<Region> regions = seen.lens().regions().isEmpty() ? seen.snapshot().regions() : List.of();
        if ((long) (day.getYear() - first + 1) * (regions.size() + 1) > MOST_CELLS) {
            throw new Problem(ProblemCode.TOO_LARGE, "exports.cross-domain-large", MOST_CELLS);
        }
        List<Row> rows = new ArrayList<>();
        for (int year = first; year <= day.getYear(); year++) {
            LocalDate on = year == day.getYear() ? day : LAST.atYear(year);
            int together = 0;
            for (Region region : regions) {
                Summary summary = seen.through(
                                seen.lens().in(List.of(region.key())).onDay(on))
                        .get(Measures.SUMMARY);
                together += summary.collaborations();
                rows.add(new Row(year, region.name(), summary, null));
            }
            Summary all = seen.through(seen.lens().onDay(on)).get(Measures.SUMMARY);
            rows.add(new Row(year, null, all, regions.isEmpty() ? null : together - all.collaborations()));
        }
        return new Table(
                rows.size(),
                column("year", r -> rows.get(r).year()),
                column("region", r -> rows.get(r).region()),
                column("actors", r -> rows.get(r).summary().actors()),
                column("collaborations", r -> rows.get(r).summary().collaborations()),
                column("ties", r -> rows.get(r).summary().ties()),
                column("crossGroupShare", r -> rows.get(r).summary().crossGroupShare()),
                column("overlap", r -> rows.get(r).overlap()));
    }
}
