package nl.kleurplaat.editing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kleurplaat.history.Cause;
import nl.kleurplaat.intake.check.Lookup;
import nl.kleurplaat.intake.check.Meanings;
import nl.kleurplaat.intake.check.Plan;
import nl.kleurplaat.intake.check.RecordReader;
import nl.kleurplaat.intake.check.Report;
import nl.kleurplaat.intake.rows.Findings;
import nl.kleurplaat.intake.write.Applier;
import nl.kleurplaat.intake.write.Ticket;
import nl.kleurplaat.network.GraphVersion;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/**
 * Makes edits in one transaction. An edit is an import of one row: it is checked by the same rules and written by the same
 * statements.
 */
final class Editing {

    private final TransactionContext tx;
    private final RecordReader record;
    private final Ticket ticket;
    private final @Nullable Limited limited;
    private final Refusals refusals = new Refusals();

    /**
     * Who may not change everything.
     *
     * @param organisations the keys of those whose things alone they may change
     * @param today the day on which these tell of themselves
     */
    record Limited(Set<String> organisations, LocalDate today) {}

    /** @param limited null: all things may be changed */
    Editing(TransactionContext tx, Ticket ticket, @Nullable Limited limited) {
        this.tx = tx;
        this.record = new RecordReader(tx);
        this.ticket = ticket;
        this.limited = limited;
    }

    /**
     * @param reason why, in the words of who makes them; null: none was given
     * @throws EditsRefused where one of them cannot be made; the caller's transaction has to be rolled back then
     */
    EditWork make(List<Edit> asked, @Nullable String reason) {
        var findings = new Findings();
        var lookup = new Lookup(record, findings);
        EditRows edits = EditRows.read(asked, record, lookup, refusals);
        edits.known();
        if (limited != null) {
            Map<String, String> everybodys = new HashMap<>(lookup.newDomains());
            everybodys.putAll(lookup.newRegions());
            new OwnThings(record, lookup.former(), limited.organisations()).hold(edits, everybodys, refusals);
            refusals.end();
        }
        new EditRules(record, edits, refusals).check(findings);
        refusals.add(findings, edits.all());
        Set<String> touched = refusals.none() ? write(edits, lookup) : new HashSet<>();
        var deletions = new Deletions(tx, record, ticket, refusals);
        deletions.make(edits);
        refusals.end();
        touched.addAll(deletions.touched());
        if (limited != null) {
            touched.addAll(ToldToday.keep(tx, record, edits, limited.today(), ticket));
        }
        return new EditWork(
                Cause.Action.EDIT,
                reason,
                touched,
                edits.all().stream()
                        .map(of -> new Edited.Thing(
                                of.edit().action(), of.table().title(), of.row().key, deletions.along(of)))
                        .toList());
    }

    private Set<String> write(EditRows edits, Lookup lookup) {
        var plan = new Plan(
                GraphVersion.read(tx).number(),
                edits.written(),
                lookup.newDomains(),
                lookup.newRegions(),
                Map.of(),
                Meanings.NONE,
                Report.EMPTY);
        Applier.write(tx, plan, ticket);
        return plan.touching().things();
    }
}
