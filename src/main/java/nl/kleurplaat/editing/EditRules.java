package nl.kleurplaat.editing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.intake.check.Cycles;
import nl.kleurplaat.intake.check.Mode;
import nl.kleurplaat.intake.check.Options;
import nl.kleurplaat.intake.check.Preview;
import nl.kleurplaat.intake.check.RecordComparison;
import nl.kleurplaat.intake.check.RecordReader;
import nl.kleurplaat.intake.check.ReferenceCheck;
import nl.kleurplaat.intake.rows.DayOrder;
import nl.kleurplaat.intake.rows.Finding;
import nl.kleurplaat.intake.rows.Findings;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.intake.rows.TableRows;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/** Holds edits against the rules: those that imports have too, and those of edits alone. */
final class EditRules {

    /** A list that is given is the list from then on. */
    private static final Options WHOLE_LISTS = new Options(false, false, Mode.REPLACE, false);

    private final RecordReader record;
    private final EditRows edits;
    private final Refusals refusals;

    EditRules(RecordReader record, EditRows edits, Refusals refusals) {
        this.record = record;
        this.edits = edits;
        this.refusals = refusals;
    }

    /** Says of each row what it makes or changes, and refuses what cannot be. */
    void check(Findings findings) {
        Map<Type, TableRows> rows = edits.written();
        var references = new ReferenceCheck(record, findings, Options.MERGE, rows);
        var comparison = new RecordComparison(record, findings, WHOLE_LISTS, new Preview());
        var cycles = new Cycles(record, findings);
        for (TableRows of : rows.values()) {
            again(of, findings, () -> references.check(of));
            of.rows.stream().filter(row -> !row.failed()).forEach(row -> of.byKey.put(row.key, row));
            comparison.required(of);
            again(of, findings, () -> references.checkWithin(of));
            cycles.check(of);
            comparison.compare(of);
        }
        for (EditRow of : edits.all()) {
            if (!of.row().failed() && !of.is(Edit.Action.DELETE)) {
                period(of);
                stays(of);
                mandate(of);
            }
        }
    }

    /** Checks until nothing new is found: what was found in a row is left out of it, and the rest is checked too. */
    private void again(TableRows rows, Findings findings, Runnable check) {
        int before;
        do {
            before = findings.errorTotal();
            check.run();
            if (findings.errorTotal() > before) {
                findings.errors().stream()
                        .filter(finding -> finding.table().equals(rows.table.name()))
                        .forEach(finding -> leaveOut(finding, rows));
            }
        } while (findings.errorTotal() > before);
    }

    private void leaveOut(Finding finding, TableRows rows) {
        Row row = edits.all().get(finding.row() - 1).row();
        for (int i = 0; i < rows.table.size(); i++) {
            if (rows.header(i).equals(finding.column())
                    && rows.table.field(i).type().reference()) {
                Object value = row.values[i];
                Object missing = finding.arguments().get(0);
                List<?> rest = value instanceof List<?> list
                        ? list.stream().filter(key -> !key.equals(missing)).toList()
                        : List.of();
                row.values[i] = rest.isEmpty() ? null : rest;
                row.outcome = Row.Outcome.UNCHANGED;
            }
        }
    }

    /** A new thing has no state that it could be compared with. */
    private void period(EditRow of) {
        int start = of.table().start();
        int end = of.table().end();
        if (start >= 0
                && of.is(Edit.Action.CREATE)
                && !DayOrder.ordered(of.row().value(start), of.row().value(end))) {
            refusals.add(
                    of,
                    ProblemCode.BAD_INPUT,
                    of.path(of.table().field(end).name()),
                    "intake.end-before-start",
                    String.valueOf(of.row().value(start)));
        }
    }

    /** Nothing points at what goes in the same transaction. */
    private void stays(EditRow of) {
        for (int i = 0; i < of.table().size(); i++) {
            Field column = of.table().field(i);
            Object value = of.row().value(i);
            if (column.type().reference() && value != null) {
                Type target = Types.named(column.target());
                for (Object key : value instanceof List<?> list ? list : List.of(value)) {
                    EditRow other = edits.find(target, (String) key);
                    if (other != null && other.is(Edit.Action.DELETE)) {
                        refusals.add(
                                of,
                                ProblemCode.BAD_INPUT,
                                of.path(column.name(), (String) key),
                                "editing.reference-deleted",
                                (String) key,
                                other.edit().path());
                    }
                }
            }
        }
    }

    /** Who gets a mandate of an organisation works for it. */
    private void mandate(EditRow of) {
        Type table = of.table();
        if (table != Types.REPRESENTATIONS) {
            return;
        }
        Object organisation = of.row().value(table.index("organisation_id"));
        boolean given = of.is(Edit.Action.CREATE) || of.row().value(table.index("mandate")) != null;
        Object person = of.row().value(table.index("stakeholder_id"));
        if (!given || organisation == null || person == null) {
            return;
        }
        String stakeholder = (String) person;
        Object employers = employers(stakeholder);
        if (!(employers instanceof List<?> list && list.contains(organisation))) {
            refusals.add(
                    of,
                    ProblemCode.BAD_INPUT,
                    of.edit().values().containsKey("key") ? of.path("mandate") : of.path("organisation"),
                    "editing.mandate",
                    stakeholder,
                    (String) organisation);
        }
    }

    /** For whom a stakeholder works once the edits are made. */
    private @Nullable Object employers(String stakeholder) {
        int column = Types.STAKEHOLDERS.index("organisation_id");
        EditRow edit = edits.find(Types.STAKEHOLDERS, stakeholder);
        if (edit != null && edit.row().values[column] != null) {
            return edit.row().value(column);
        }
        @Nullable
        Object[] state = record.states(Types.STAKEHOLDERS, List.of(stakeholder)).get(stakeholder);
        return state == null ? null : Objects.requireNonNull(state)[column];
    }
}
