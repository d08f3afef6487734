package nl.kleurplaat.intake.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kleurplaat.intake.rows.Finding;
import nl.kleurplaat.intake.rows.Findings;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.intake.rows.TableRows;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import org.jspecify.annotations.Nullable;

/** Finds things that would be a part of themselves, over the file and the record together. */
public final class Cycles {

    private final RecordReader record;
    private final Findings findings;

    public Cycles(RecordReader record, Findings findings) {
        this.record = record;
        this.findings = findings;
    }

    /** Fails the rows that close a circle, in each column of a table that points at the table itself. */
    public void check(TableRows rows) {
        for (int i = 0; i < rows.table.size(); i++) {
            Field column = rows.table.field(i);
            if (column.type() == FieldType.REFERENCE && column.target().equals(rows.table.name()) && rows.has(i)) {
                check(rows, i);
            }
        }
    }

    private void check(TableRows rows, int column) {
        Map<String, @Nullable String> above = above(rows, column);
        Set<String> done = new HashSet<>();
        for (Row row : rows.byKey.values().stream()
                .sorted((a, b) -> Integer.compare(a.line, b.line))
                .toList()) {
            var path = new LinkedHashSet<String>();
            String key = row.key;
            while (key != null && !done.contains(key) && path.add(key)) {
                key = above.get(key);
            }
            if (key != null && path.contains(key)) {
                List<String> circle = new ArrayList<>(path).subList(new ArrayList<>(path).indexOf(key), path.size());
                fail(rows, column, circle);
            }
            done.addAll(path);
        }
    }

    private void fail(TableRows rows, int column, List<String> circle) {
        String told = Finding.shortened(String.join(" → ", circle) + " → " + circle.get(0));
        for (String key : circle) {
            Row row = rows.byKey.get(key);
            if (row != null && !row.failed() && row.value(column) != null) {
                rows.fail(findings, row, column, "intake.circle", told);
            }
        }
    }

    /** What everything is a part of, when the file has been written. */
    private Map<String, @Nullable String> above(TableRows rows, int column) {
        var above = new HashMap<String, @Nullable String>();
        Set<String> unknown = new LinkedHashSet<>();
        for (Row row : rows.byKey.values()) {
            if (!row.failed()) {
                if (row.values[column] == null) {
                    unknown.add(row.key);
                } else {
                    above.put(row.key, (String) row.value(column));
                }
            }
        }
        above.values().stream().filter(k -> k != null && !above.containsKey(k)).forEach(unknown::add);
        while (!unknown.isEmpty()) {
            var found = new LinkedHashMap<String, @Nullable String>();
            unknown.forEach(key -> found.put(key, null));
            record.states(rows.table, unknown).forEach((key, state) -> found.put(key, (String) state[column]));
            above.putAll(found);
            unknown = new LinkedHashSet<>();
            for (String key : found.values()) {
                if (key != null && !above.containsKey(key)) {
                    unknown.add(key);
                }
            }
        }
        return above;
    }
}
