package nl.kleurplaat.intake.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kleurplaat.intake.rows.Findings;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.intake.rows.TableRows;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/** Checks that what rows point at is there, in the file or in the record. */
public final class ReferenceCheck {

    private final RecordReader record;
    private final Findings findings;
    private final Options options;
    private final Map<Type, TableRows> file;
    private final @Nullable ByName names;
    private final Map<Type, NearestKey> nearest = new HashMap<>();
    private final Map<Type, Set<String>> failed = new HashMap<>();

    public ReferenceCheck(RecordReader record, Findings findings, Options options, Map<Type, TableRows> file) {
        this.record = record;
        this.findings = findings;
        this.options = options;
        this.file = file;
        this.names = null;
    }

    private ReferenceCheck(
            RecordReader record, Findings findings, Options options, Map<Type, TableRows> file, ByName names) {
        this.record = record;
        this.findings = findings;
        this.options = options;
        this.file = file;
        this.names = names;
    }

    /** Checks references that may also be names, as people write them in files. */
    static ReferenceCheck ofFile(RecordReader record, Findings findings, Options options, Map<Type, TableRows> file) {
        var names = new ByName(record, findings, file, target -> replaced(options, file.get(target)));
        return new ReferenceCheck(record, findings, options, file, names);
    }

    /** Checks the references to other tables. */
    public void check(TableRows rows) {
        for (int i = 0; i < rows.table.size(); i++) {
            Field column = rows.table.field(i);
            if (column.type().reference() && rows.has(i) && !column.target().equals(rows.table.name())) {
                check(rows, i, Types.named(column.target()));
            }
        }
    }

    /** Checks the references within a table. */
    public void checkWithin(TableRows rows) {
        failed.remove(rows.table);
        for (int i = 0; i < rows.table.size(); i++) {
            Field column = rows.table.field(i);
            if (column.type().reference() && rows.has(i) && column.target().equals(rows.table.name())) {
                check(rows, i, rows.table);
            }
        }
    }

    private void check(TableRows rows, int column, Type target) {
        Set<String> missing = missing(rows, column, target);
        if (names != null && names.resolve(rows, column, target, missing)) {
            missing = missing(rows, column, target);
        }
        if (missing.isEmpty()) {
            return;
        }
        Set<String> broken = failed(target);
        for (Row row : rows.rows) {
            boolean told = row.wrong(column);
            for (String key : keys(row, column)) {
                if (!told && missing.contains(key)) {
                    if (!broken.contains(key)) {
                        fail(rows, row, column, target, key);
                    } else if (options.skipErrors()) {
                        rows.fail(findings, row, column, "intake.reference-failed", key);
                    }
                }
            }
        }
    }

    private Set<String> missing(TableRows rows, int column, Type target) {
        TableRows named = file.get(target);
        Set<String> missing = new LinkedHashSet<>();
        for (Row row : rows.rows) {
            for (String key : keys(row, column)) {
                Row there = named == null ? null : named.byKey.get(key);
                if (there == null || there.failed()) {
                    missing.add(key);
                }
            }
        }
        if (!missing.isEmpty() && !replaced(target)) {
            missing.removeAll(record.existing(target, missing));
        }
        return missing;
    }

    /** Whether the record's things of a table stay only where the file names them. */
    private boolean replaced(Type target) {
        return replaced(options, file.get(target));
    }

    private static boolean replaced(Options options, @Nullable TableRows rows) {
        return options.replace() && rows != null && rows.count(Row.Outcome.FAILED) == 0;
    }

    static List<String> keys(Row row, int column) {
        Object value = row.value(column);
        if (value instanceof List<?>) {
            return ((List<?>) value).stream().map(String.class::cast).toList();
        }
        return value == null ? List.of() : List.of((String) value);
    }

    /** The ids of rows that failed: they are there in the file, and their own errors are told already. */
    private Set<String> failed(Type target) {
        return failed.computeIfAbsent(target, t -> {
            var keys = new HashSet<String>();
            TableRows rows = file.get(t);
            if (rows != null && t.hasId()) {
                for (Row row : rows.rows) {
                    if (row.failed() && row.value(0) instanceof String) {
                        keys.add((String) row.value(0));
                    }
                }
            }
            return keys;
        });
    }

    private void fail(TableRows rows, Row row, int column, Type target, String key) {
        Set<String> called = names == null ? Set.of() : names.keys(target, key);
        if (called.size() > 1) {
            rows.fail(findings, row, column, "intake.several-called", shown(target, key), String.join(", ", called));
            return;
        }
        String text = "intake.no-such." + target.name();
        String near = findings.room() ? nearest(target).to(key).orElse(null) : null;
        if (near == null) {
            rows.fail(findings, row, column, text, shown(target, key));
        } else {
            rows.fail(findings, row, column, text + ".near", shown(target, key), near);
        }
    }

    /** What no key is may be the name of a person: no report repeats it. */
    private String shown(Type target, String key) {
        return names != null && target.personal() && key.indexOf(' ') >= 0 ? "…" : key;
    }

    private NearestKey nearest(Type target) {
        return nearest.computeIfAbsent(target, t -> {
            Set<String> keys = new HashSet<>();
            TableRows rows = file.get(t);
            if (rows != null) {
                keys.addAll(rows.byKey.keySet());
            }
            if (!replaced(t)) {
                record.keys(t, keys::add);
            }
            return new NearestKey(new ArrayList<>(keys));
        });
    }
}
