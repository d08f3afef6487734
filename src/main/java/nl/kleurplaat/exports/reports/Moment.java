package nl.kleurplaat.exports.reports;

import static nl.kleurplaat.exports.tables.Table.column;

import java.util.List;
import nl.kleurplaat.analysis.measures.Summary;
import nl.kleurplaat.exports.tables.Table;
import nl.kleurplaat.results.Measures;
import nl.kleurplaat.results.Seen;

/** A network in a few figures, on one day or on two beside each other. */
final class Moment {

    private Moment() {}

    /** @param days the same network on each day */
    static Table figures(Seen... days) {
        List<Summary> summaries =
                List.of(days).stream().map(seen -> seen.get(Measures.SUMMARY)).toList();
        return new Table(
                days.length,
                column("day", r -> days[r].network().asOf()),
                column("actors", r -> summaries.get(r).actors()),
                column("collaborations", r -> summaries.get(r).collaborations()),
                column("ties", r -> summaries.get(r).ties()),
                column("isolates", r -> summaries.get(r).isolates()),
                column("crossGroupShare", r -> summaries.get(r).crossGroupShare()));
    }
}
