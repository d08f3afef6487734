package nl.kleurplaat.results;

import java.util.List;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.table.ConnectingTable;

/**
 * The fewest parties that connect some actors and groups.
 *
 * @param actors those that have to be there, each once
 * @param groups those of which one has to be there, each once
 */
public record SmallestTable(List<Integer> actors, List<Integer> groups) implements Question<ConnectingTable> {

    @Override
    public ConnectingTable answer(Seen seen, Effort effort) {
        return ConnectingTable.of(
                seen.ties(),
                actors,
                groups.stream().map(seen.network().groups()::actors).toList(),
                effort);
    }
}
