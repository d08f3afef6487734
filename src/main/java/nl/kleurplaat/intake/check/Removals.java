package nl.kleurplaat.intake.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kleurplaat.intake.rows.Finding;
import nl.kleurplaat.intake.rows.Findings;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.intake.rows.TableRows;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.neo4j.driver.Value;

/** Finds what the tables of a file do not name, for the mode {@code replace}. */
final class Removals {

    private final RecordReader record;
    private final Findings findings;
    private final Preview preview;

    Removals(RecordReader record, Findings findings, Preview preview) {
        this.record = record;
        this.findings = findings;
        this.preview = preview;
    }

    /**
     * The keys to delete, by table. A table with a row that failed loses nothing: it is not known what that row names.
     *
     * @param usedDomains domains that rows name, which stay
     */
    Map<Type, List<String>> find(Map<Type, TableRows> file, Set<String> usedDomains) {
        var removals = new LinkedHashMap<Type, List<String>>();
        file.forEach((table, rows) -> {
            var keys = new ArrayList<String>();
            record.keys(table, key -> {
                if (!rows.byKey.containsKey(key) && !(table == Types.DOMAINS && usedDomains.contains(key))) {
                    keys.add(key);
                }
            });
            if (rows.count(Row.Outcome.FAILED) > 0) {
                if (!keys.isEmpty()) {
                    findings.warning(Finding.of(table.name(), 0, "intake.nothing-removed", Finding.named(table)));
                }
            } else if (!keys.isEmpty()) {
                keys.sort(null);
                removals.put(table, keys);
                tell(table, keys);
            }
        });
        return removals;
    }

    private void tell(Type table, List<String> keys) {
        preview.removalTotal += keys.size();
        List<String> told = keys.subList(0, Math.max(0, Math.min(keys.size(), Preview.KEPT - preview.removals.size())));
        var found = new HashMap<String, Removal>();
        record.batched(table, "along", told, row -> {
            String key = row.get("key").asString();
            Value name = row.get("name");
            found.put(
                    key, new Removal(table.name(), key, name.isNull() ? null : name.asString(), Along.of(table, row)));
        });
        told.forEach(
                key -> preview.removals.add(found.getOrDefault(key, new Removal(table.name(), key, null, List.of()))));
    }
}
