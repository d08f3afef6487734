package nl.kleurplaat.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.kleurplaat.intake.check.Lookup;
import nl.kleurplaat.intake.check.Meanings;
import nl.kleurplaat.intake.check.Plan;
import nl.kleurplaat.intake.check.RecordReader;
import nl.kleurplaat.intake.check.Report;
import nl.kleurplaat.intake.rows.Findings;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.intake.write.Applier;
import nl.kleurplaat.intake.write.Ticket;
import nl.kleurplaat.network.AuditEntry;
import nl.kleurplaat.network.GraphVersion;
import nl.kleurplaat.network.Touched;
import org.neo4j.driver.TransactionContext;

/**
 * Makes edits in one transaction. An edit is an import of one row: it is checked by the same rules and written by the same
 * statements.
 */
final class Editing {

    private final TransactionContext tx;
    private final RecordReader record;
    private final Ticket ticket;
    private final String by;
    private final Refusals refusals = new Refusals();

    /** @param by who makes them */
    Editing(TransactionContext tx, Ticket ticket, String by) {
        this.tx = tx;
        this.record = new RecordReader(tx);
        this.ticket = ticket;
        this.by = by;
    }

    /** @throws EditsRefused where one of them cannot be made; the caller's transaction has to be rolled back then */
    EditWork make(List<Edit> asked) {
        var findings = new Findings();
        var lookup = new Lookup(record, findings);
        EditRows edits = EditRows.read(asked, record, lookup, refusals);
        edits.known();
        new EditRules(record, edits, refusals).check(findings);
        refusals.add(findings, edits.all());
        Touched touched = refusals.none() ? write(edits, lookup) : Touched.NOTHING;
        var deletions = new Deletions(tx, record, ticket, refusals);
        deletions.make(edits);
        refusals.end();
        return new EditWork(
                touched.and(deletions.touched()),
                audit(edits),
                edits.all().stream()
                        .map(of -> new Edited.Thing(
                                of.edit().action(), of.table().title(), of.row().key, deletions.along(of)))
                        .toList());
    }

    private Touched write(EditRows edits, Lookup lookup) {
        var plan = new Plan(
                GraphVersion.read(tx).number(),
                edits.written(),
                lookup.newDomains(),
                lookup.newRegions(),
                Map.of(),
                Meanings.NONE,
                Report.EMPTY);
        Applier.write(tx, plan, ticket);
        return plan.touched();
    }

    private List<AuditEntry> audit(EditRows edits) {
        var entries = new ArrayList<AuditEntry>();
        for (EditRow of : edits.all()) {
            if (of.is(Edit.Action.DELETE) || of.row().outcome != Row.Outcome.UNCHANGED) {
                entries.add(new AuditEntry(
                        ticket.id() + "-" + of.row().line,
                        ticket.createdAt(),
                        by,
                        of.edit().action().name(),
                        of.table().title(),
                        of.row().key,
                        fields(of)));
            }
        }
        return entries;
    }

    private static List<String> fields(EditRow of) {
        return IntStream.range(0, of.table().size())
                .filter(i -> of.row().changes(i))
                .mapToObj(i -> of.table().field(i).name())
                .toList();
    }
}
