package nl.kleurplaat.analysis.table;

import java.util.List;
import java.util.stream.Stream;
import nl.kleurplaat.analysis.Wording;

/** Says whom to ask to the table; the sentences are in {@code texts/table.properties}. */
public final class TableTexts {

    private final Wording words;

    public TableTexts(Wording words) {
        this.words = words;
    }

    /**
     * @param asked the actors that were to be connected
     * @param groups the groups that were
     */
    public String reason(ConnectingTable table, List<Integer> asked, List<Integer> groups) {
        String all = words.list(
                Stream.concat(asked.stream().map(words::actor), groups.stream().map(words::group))
                        .toList());
        List<Integer> others =
                table.actors().stream().filter(v -> !asked.contains(v)).toList();
        if (table.actors().isEmpty()) {
            return words.text("table.reason.none", all);
        }
        return others.isEmpty()
                ? words.text("table.reason.already", all)
                : words.text(
                        "table.reason",
                        words.list(others.stream().map(words::actor).toList()),
                        all,
                        words.actors(table.actors().size()));
    }
}
