package nl.kleurplaat.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kleurplaat.api.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Holds edits against the rules: those that imports have too, and those of edits alone. */
final class EditRules {

    /** A list that is given is the list from then on. */
    private static final Options WHOLE_LISTS = new Options(false, false, true);

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
        Map<Table, TableRows> rows = edits.written();
        var references = new References(record, findings, Options.MERGE, rows);
        var comparison = new Comparison(record, findings, WHOLE_LISTS, new Preview());
        var cycles = new Cycles(record, findings);
        for (TableRows of : rows.values()) {
            references.check(of);
            of.rows.stream().filter(row -> !row.failed()).forEach(row -> of.byKey.put(row.key, row));
            comparison.required(of);
            references.checkWithin(of);
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

    /** A new thing has no state that it could be compared with. */
    private void period(EditRow of) {
        int start = of.table().start();
        int end = of.table().end();
        if (start >= 0
                && of.is(Edit.Action.CREATE)
                && !Period.ordered(of.row().value(start), of.row().value(end))) {
            refusals.add(
                    of,
                    ProblemCode.BAD_INPUT,
                    of.path(of.table().column(end).field()),
                    "intake.end-before-start",
                    String.valueOf(of.row().value(start)));
        }
    }

    /** Nothing points at what goes in the same transaction. */
    private void stays(EditRow of) {
        for (int i = 0; i < of.table().size(); i++) {
            Column column = of.table().column(i);
            Object value = of.row().value(i);
            if (column.type().reference() && value != null) {
                Table target = Tables.named(column.target());
                for (Object key : value instanceof List<?> list ? list : List.of(value)) {
                    EditRow other = edits.find(target, (String) key);
                    if (other != null && other.is(Edit.Action.DELETE)) {
                        refusals.add(
                                of,
                                ProblemCode.BAD_INPUT,
                                of.path(column.field(), (String) key),
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
        Table table = of.table();
        if (table != Tables.REPRESENTATIONS) {
            return;
        }
        Object organisation = of.row().value(table.index("organisation_id"));
        boolean given = of.is(Edit.Action.CREATE) || of.row().value(table.index("mandate")) != null;
        if (!given || organisation == null) {
            return;
        }
        String stakeholder = String.valueOf(of.row().value(table.index("stakeholder_id")));
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
        int column = Tables.STAKEHOLDERS.index("organisation_id");
        EditRow edit = edits.find(Tables.STAKEHOLDERS, stakeholder);
        if (edit != null && edit.row().values[column] != null) {
            return edit.row().value(column);
        }
        @Nullable
        Object[] state =
                record.states(Tables.STAKEHOLDERS, List.of(stakeholder)).get(stakeholder);
        return state == null ? null : Objects.requireNonNull(state)[column];
    }
}
