package nl.kleurplaat.editing;

import static java.util.stream.Collectors.joining;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.intake.check.Along;
import nl.kleurplaat.intake.check.RecordReader;
import nl.kleurplaat.intake.check.Touching;
import nl.kleurplaat.intake.write.Ticket;
import nl.kleurplaat.types.Statements;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.neo4j.driver.TransactionContext;

/** Deletes things with what goes with them, if that was asked for. */
final class Deletions {

    private final TransactionContext tx;
    private final RecordReader record;
    private final Ticket ticket;
    private final Refusals refusals;
    private final Touching touching = new Touching();
    private final Map<EditRow, List<Along>> along = new HashMap<>();

    Deletions(TransactionContext tx, RecordReader record, Ticket ticket, Refusals refusals) {
        this.tx = tx;
        this.record = record;
        this.ticket = ticket;
        this.refusals = refusals;
    }

    /** Deletes what is to be deleted, what points at other things first; nothing where anything is wrong. */
    void make(EditRows edits) {
        for (Type type : Types.ALL.reversed()) {
            List<String> gone = edits.of(type)
                    .filter(of -> of.is(Edit.Action.DELETE) && of.row().hasKey())
                    .filter(of -> !of.row().failed())
                    .map(of -> of.row().key)
                    .toList();
            if (!gone.isEmpty()) {
                record.batched(type, "along", gone, row -> {
                    EditRow of = edits.find(type, row.get("key").asString());
                    if (of != null) {
                        tell(of, Along.of(type, row));
                    }
                });
                if (refusals.none()) {
                    remove(type, gone);
                }
            }
        }
    }

    private void tell(EditRow of, List<Along> all) {
        along.put(of, all);
        if (!all.isEmpty() && !of.edit().along()) {
            refusals.add(
                    of,
                    ProblemCode.CONFLICT,
                    of.path("along"),
                    Map.of("along", all.stream().map(Deletions::told).toList()),
                    "editing.along",
                    all.stream().map(each -> each.count() + " " + each.what()).collect(joining(", ")));
        }
    }

    /** In this order, in every answer. */
    private static Map<String, Object> told(Along each) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("what", each.what());
        told.put("count", each.count());
        told.put("effect", each.effect().name());
        return told;
    }

    private void remove(Type type, List<String> keys) {
        keys.forEach(key -> touching.add(type, key));
        var parameters = Map.<String, Object>of(
                "keys", keys, "import", ticket.id(), "at", ticket.createdAt().atZone(ZoneOffset.UTC));
        tx.run(Statements.of(type).get("remove"), parameters)
                .forEachRemaining(row ->
                        touching.add(row.get("label").asString(), row.get("key").asString()));
    }

    /** What went with a thing or lost a reference to it. */
    List<Along> along(EditRow of) {
        return along.getOrDefault(of, List.of());
    }

    Set<String> touched() {
        return touching.things();
    }
}
