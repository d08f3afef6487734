package nl.kleurplaat.intake.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.intake.rows.Finding;
import nl.kleurplaat.intake.rows.Findings;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.intake.rows.TableRows;
import nl.kleurplaat.types.Statements;
import nl.kleurplaat.types.Types;

/** Keys that once were of an organisation of their own, which turned out to be another one. */
public final class FormerKeys {

    private final Map<String, String> now = new HashMap<>();

    public void read(RecordReader record) {
        record.all(
                Statements.of("edits").get("former"),
                r -> now.put(r.get("former").asString(), r.get("key").asString()));
    }

    /** The key of today. */
    public String now(String key) {
        return now.getOrDefault(key, key);
    }

    public boolean has(String key) {
        return now.containsKey(key);
    }

    /** The keys of today of one reference or a list of them, none twice. */
    public Object now(Object value) {
        if (now.isEmpty()) {
            return value;
        }
        if (value instanceof List<?>) {
            var keys = new LinkedHashSet<String>();
            ((List<?>) value).forEach(key -> keys.add(now((String) key)));
            return List.copyOf(keys);
        }
        return now((String) value);
    }

    /** Leaves the rows of organisations that are another one now alone: what they say is of before. */
    void leave(TableRows rows, Findings findings) {
        if (rows.table != Types.ORGANISATIONS || now.isEmpty()) {
            return;
        }
        for (Row row : rows.rows) {
            if (!row.failed() && row.value(0) instanceof String key && has(key)) {
                findings.warning(Finding.cell(
                        rows.table.name(), row.line, rows.header(0), key, false, "intake.merged", key, now(key)));
                Arrays.fill(row.values, null);
                row.key = now(key);
                row.repeated = true;
            }
        }
    }

    /** Has the rows that were left alone stand for the organisations of today, where no other row does. */
    void name(TableRows rows) {
        if (rows.table == Types.ORGANISATIONS && !now.isEmpty()) {
            rows.rows.stream()
                    .filter(row -> row.repeated && now.containsValue(row.key))
                    .forEach(row -> rows.byKey.putIfAbsent(row.key, row));
        }
    }
}
