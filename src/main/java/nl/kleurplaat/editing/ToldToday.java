package nl.kleurplaat.editing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.kleurplaat.intake.check.RecordReader;
import nl.kleurplaat.intake.check.RowKeys;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.intake.write.Ticket;
import nl.kleurplaat.network.Touched;
import nl.kleurplaat.types.Statements;
import nl.kleurplaat.types.Types;
import org.neo4j.driver.TransactionContext;

/**
 * Writes down that an organisation told what it takes part in, where whoever is limited to it changes that: the day of the edit, unless the
 * edits say a day themselves. Once a day, so that who has the organisation open is not told each time that it changed.
 */
final class ToldToday {

    static final String DAY = "told";

    private ToldToday() {}

    /** @return the organisations that were changed, as {@link Touched#thing} names them */
    static Set<String> keep(TransactionContext tx, RecordReader record, EditRows edits, LocalDate day, Ticket ticket) {
        Set<String> told = new TreeSet<>();
        edits.of(Types.PARTICIPATIONS).forEach(of -> told.add(organisation(of)));
        edits.of(Types.ORGANISATIONS)
                .filter(of -> of.edit().values().containsKey(DAY) || of.is(Edit.Action.DELETE))
                .forEach(of -> told.remove(of.row().key));
        int place = Types.ORGANISATIONS.index(DAY);
        record.states(Types.ORGANISATIONS, List.copyOf(told)).forEach((key, state) -> {
            if (state[place] instanceof LocalDate known && !known.isBefore(day)) {
                told.remove(key);
            }
        });
        Set<String> touched = new HashSet<>();
        if (!told.isEmpty()) {
            List<Map<String, Object>> rows = told.stream()
                    .map(key -> Map.<String, Object>of("key", key, "set", Map.of(DAY, day)))
                    .toList();
            tx.run(
                            Statements.of(Types.ORGANISATIONS).get("changed"),
                            Map.of(
                                    "rows",
                                    rows,
                                    "import",
                                    ticket.id(),
                                    "at",
                                    ticket.createdAt().atZone(ZoneOffset.UTC)))
                    .consume();
            told.forEach(key -> touched.add(Touched.thing(Types.ORGANISATIONS.label(), key)));
        }
        return touched;
    }

    private static String organisation(EditRow of) {
        Row named = new Row(0, new Object[Types.PARTICIPATIONS.size()]);
        RowKeys.put(Types.PARTICIPATIONS, named, of.row().key);
        return (String) Objects.requireNonNull(named.value(Types.PARTICIPATIONS.index("organisation_id")));
    }
}
