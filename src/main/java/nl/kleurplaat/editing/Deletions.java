package nl.kleurplaat.editing;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.intake.check.RecordReader;
import nl.kleurplaat.intake.check.Touching;
import nl.kleurplaat.intake.write.Ticket;
import nl.kleurplaat.network.Touched;
import nl.kleurplaat.types.Statements;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Deletes things with what goes with them, if that was asked for. */
final class Deletions {

    /** What goes along without being named in what is touched, see {@link Touched}. */
    private static final Set<String> KNOWN = Set.of(
            "participations", "representations", "stakeholders", "parts", "organisations", "collaborations", "domains");

    private final TransactionContext tx;
    private final RecordReader record;
    private final Ticket ticket;
    private final Refusals refusals;
    private final Touching touching = new Touching();
    private final Map<EditRow, Map<String, Long>> along = new HashMap<>();

    Deletions(TransactionContext tx, RecordReader record, Ticket ticket, Refusals refusals) {
        this.tx = tx;
        this.record = record;
        this.ticket = ticket;
        this.refusals = refusals;
    }

    /** Deletes what is to be deleted, what points at other things first; nothing where anything is wrong. */
    void make(EditRows edits) {
        for (Type table : Types.ALL.reversed()) {
            List<EditRow> gone = edits.of(table)
                    .filter(of -> of.is(Edit.Action.DELETE) && of.row().hasKey())
                    .filter(of -> !of.row().failed())
                    .toList();
            if (!gone.isEmpty()) {
                List<String> keys = gone.stream().map(of -> of.row().key).toList();
                ask(table, keys, edits);
                if (refusals.none()) {
                    remove(table, keys);
                }
            }
        }
    }

    private void ask(Type table, List<String> keys, EditRows edits) {
        record.batched(table, "along", keys, row -> {
            EditRow of = edits.find(table, row.get("key").asString());
            Map<String, Long> counts = new TreeMap<>();
            row.get("along").asMap(Value::asLong).forEach((what, count) -> {
                if (count > 0) {
                    counts.put(what, count);
                }
            });
            if (of != null) {
                along.put(of, counts);
                if (!counts.isEmpty() && !of.edit().along()) {
                    refuse(of, counts);
                }
            }
        });
    }

    private void refuse(EditRow of, Map<String, Long> counts) {
        List<Map<String, Object>> told = counts.entrySet().stream()
                .map(e -> counted(e.getKey(), e.getValue()))
                .toList();
        refusals.add(
                of, ProblemCode.CONFLICT, of.path("along"), Map.of("along", told), "editing.along", written(counts));
    }

    /** In this order, in every answer. */
    private static Map<String, Object> counted(String what, Long count) {
        Map<String, Object> counted = new LinkedHashMap<>();
        counted.put("what", what);
        counted.put("count", count);
        return counted;
    }

    private static String written(Map<String, Long> counts) {
        return String.join(
                ", ",
                counts.entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey())
                        .toList());
    }

    private void remove(Type table, List<String> keys) {
        keys.forEach(key -> touching.add(table, key));
        if (table.isNodes()) {
            tx.run(
                            Statements.of("edits").get("referring"),
                            Map.of(
                                    "ids",
                                    record.ids(table, keys),
                                    "import",
                                    ticket.id(),
                                    "at",
                                    ticket.createdAt().atZone(ZoneOffset.UTC)))
                    .forEachRemaining(row -> Types.labelled(row.get("label").asString())
                            .ifPresent(t -> touching.add(t, row.get("key").asString())));
        }
        tx.run(Statements.of(table.name()).get("remove"), Map.of("keys", keys)).consume();
    }

    /** What went with a thing. */
    Map<String, Long> along(EditRow of) {
        return along.getOrDefault(of, Map.of());
    }

    Touched touched() {
        boolean known = along.values().stream().allMatch(counts -> KNOWN.containsAll(counts.keySet()));
        return known ? touching.all() : Touched.EVERYTHING;
    }
}
