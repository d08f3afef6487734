package nl.kleurplaat.intake.write;

import java.util.List;
import java.util.Map;
import nl.kleurplaat.history.Draft;
import nl.kleurplaat.intake.check.Mode;
import nl.kleurplaat.intake.check.Plan;
import nl.kleurplaat.intake.check.Touching;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.network.Touched;
import nl.kleurplaat.types.Statements;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.neo4j.driver.TransactionContext;

/** Keeps for the history what the things are that a plan will write. */
final class Drafting {

    private static final String REGION = "Region";

    private final TransactionContext tx;
    private final Draft draft;

    private Drafting(TransactionContext tx, Draft draft) {
        this.tx = tx;
        this.draft = draft;
    }

    /** @param tx in which nothing of the plan is written yet */
    static void keep(TransactionContext tx, Plan plan, Ticket ticket) {
        new Drafting(tx, new Draft(tx, ticket.id())).keep(plan, ticket.options().does() == Mode.RESTORE);
    }

    private void keep(Plan plan, boolean dropsRegions) {
        plan.newDomains().keySet().forEach(key -> draft.isNew(Types.DOMAINS.label(), key));
        plan.newRegions().keySet().forEach(key -> draft.isNew(REGION, key));
        plan.tables().forEach((table, rows) -> {
            for (Row row : rows.rows) {
                if (row.outcome == Row.Outcome.NEW && !table.isPart()) {
                    draft.isNew(table.label(), row.key);
                } else if (row.outcome == Row.Outcome.NEW || row.outcome == Row.Outcome.CHANGED) {
                    draft.isThere(Touching.thing(table, row.key));
                }
            }
        });
        plan.removals().forEach(this::removed);
        if (dropsRegions) {
            tx.run("MATCH (n:Region) RETURN n.key AS key")
                    .forEachRemaining(row ->
                            draft.isThere(Touched.thing(REGION, row.get("key").asString())));
        }
        draft.end();
    }

    private void removed(Type table, List<String> keys) {
        for (int from = 0; from < keys.size(); from += Batches.SIZE) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + Batches.SIZE));
            some.forEach(key -> draft.isThere(Touching.thing(table, key)));
            if (table.isNodes()) {
                Touching touching = new Touching();
                tx.run(Statements.of(table).get("touching"), Map.of("keys", some))
                        .forEachRemaining(row -> touching.add(
                                row.get("label").asString(), row.get("key").asString()));
                touching.things().forEach(draft::isThere);
            }
        }
    }
}
