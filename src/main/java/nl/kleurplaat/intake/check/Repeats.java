package nl.kleurplaat.intake.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import nl.kleurplaat.intake.rows.Findings;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.intake.rows.TableRows;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Type;

/**
 * Finds rows that speak of the same thing: the same content again is fine, other content is an error. Only a table with
 * a column of references gains by a repeated row: one more reference.
 */
public final class Repeats {

    private Repeats() {}

    /** Gives every row its key, and every thing its first row that is right. */
    public static void find(TableRows rows, Findings findings) {
        int gathered = gathered(rows.table);
        for (Row row : rows.rows) {
            if (row.failed() && rows.table.hasId() && row.value(0) instanceof String key) {
                row.key = key;
            }
            if (row.failed() || row.repeated) {
                continue;
            }
            row.key = RowKeys.key(rows.table, row);
            Row first = rows.byKey.putIfAbsent(row.key, row);
            if (first != null) {
                repeat(rows, first, row, gathered, findings);
            }
        }
    }

    private static void repeat(TableRows rows, Row first, Row row, int gathered, Findings findings) {
        for (int i = 0; i < row.values.length; i++) {
            boolean silent = gathered >= 0 && row.values[i] == null;
            if (i != gathered && !silent && !Objects.equals(first.values[i], row.values[i])) {
                rows.fail(findings, row, i, "intake.repeated", String.valueOf(first.line));
                return;
            }
        }
        row.repeated = true;
        if (gathered >= 0 && row.value(gathered) != null) {
            var all = new LinkedHashSet<Object>();
            if (first.value(gathered) != null) {
                all.addAll((List<?>) Objects.requireNonNull(first.value(gathered)));
            }
            all.addAll((List<?>) Objects.requireNonNull(row.value(gathered)));
            first.values[gathered] = List.copyOf(all);
        }
    }

    /** Says what becomes of repeated rows, once it is known what becomes of the first ones. */
    static void follow(TableRows rows, Findings findings) {
        int gathered = gathered(rows.table);
        for (Row row : rows.rows) {
            Row first = row.repeated ? rows.byKey.get(row.key) : null;
            if (first != null && !row.failed()) {
                if (first.failed()) {
                    rows.fail(findings, row, 0, "intake.repeated-failed", String.valueOf(first.line));
                } else if (gathered >= 0 && row.value(gathered) != null && first.changes(gathered)) {
                    row.outcome = Row.Outcome.CHANGED;
                }
            }
        }
    }

    private static int gathered(Type table) {
        for (int i = 0; i < table.size(); i++) {
            if (table.field(i).type() == FieldType.REFERENCES) {
                return i;
            }
        }
        return -1;
    }
}
