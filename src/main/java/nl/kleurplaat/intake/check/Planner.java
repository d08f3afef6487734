package nl.kleurplaat.intake.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kleurplaat.intake.file.Upload;
import nl.kleurplaat.intake.rows.Finding;
import nl.kleurplaat.intake.rows.Findings;
import nl.kleurplaat.intake.rows.ImportProgress;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.intake.rows.Sources;
import nl.kleurplaat.intake.rows.TableReader;
import nl.kleurplaat.intake.rows.TableRows;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;

/**
 * Reads a file, checks all of it and plans what it writes; nothing is written. Tables are taken in the order in which
 * they point at each other, so that what fails in one is known to the next.
 */
public final class Planner {

    private final RecordReader record;
    private final Options options;
    private final ImportProgress progress;
    private final Findings findings = new Findings();
    private final Preview preview = new Preview();
    private final Map<Type, TableRows> file = new LinkedHashMap<>();
    private final Lookup lookup;

    private Planner(RecordReader record, Options options, ImportProgress progress) {
        this.record = record;
        this.options = options;
        this.progress = progress;
        this.lookup = new Lookup(record, findings);
    }

    /**
     * @param meanings what names meant when the same file was planned before; none at first
     */
    public static Plan plan(
            RecordReader record, Upload upload, Options options, Meanings meanings, ImportProgress progress) {
        progress.restart();
        long version = record.version().number();
        var planner = new Planner(record, options, progress);
        planner.lookup.remember(meanings);
        if (options.does() == Mode.RESTORE) {
            planner.findings.errorsOnly();
        }
        return planner.plan(upload, version);
    }

    private Plan plan(Upload upload, long version) {
        Map<Object, Object> pool = TableReader.pool();
        Sources.find(upload, findings)
                .forEach((table, source) -> file.put(table, TableReader.read(table, source, findings, progress, pool)));
        pool.clear();
        if (record.sampleOnly()) {
            findings.warning(Finding.of(upload.fileName(), 0, "intake.sample-there"));
        }
        check();
        boolean tell = findings.errorTotal() == 0 || options.skipErrors() || options.dryRun();
        Map<Type, List<String>> removals = tell && options.replace()
                ? new Removals(record, findings, preview).find(file, lookup.usedDomains())
                : Map.of();
        Map<String, String> domains = used(lookup.newDomains(), FieldType.DOMAINS);
        Map<String, String> regions = used(lookup.newRegions(), FieldType.REGION);
        if (tell) {
            creations(domains, regions);
            new Duplicates(record).find(file.get(Types.ORGANISATIONS), preview);
        }
        List<Report.Counts> counts =
                file.values().stream().map(Report.Counts::of).toList();
        return new Plan(
                version, file, domains, regions, removals, lookup.meanings(), Report.of(counts, findings, preview));
    }

    private void check() {
        lookup.telling(new Passing(findings, options, preview, file.values()));
        var references = ReferenceCheck.ofFile(record, findings, options, file);
        var comparison = new RecordComparison(record, findings, options, preview);
        var cycles = new Cycles(record, findings);
        for (TableRows rows : file.values()) {
            lookup.resolve(rows);
            lookup.former().leave(rows, findings);
            references.check(rows);
            Repeats.find(rows, findings);
            lookup.former().name(rows);
            comparison.required(rows);
            comparison.exactlyOne(rows);
            int before;
            do {
                before = findings.errorTotal();
                references.checkWithin(rows);
                cycles.check(rows);
            } while (options.skipErrors() && findings.errorTotal() > before);
            comparison.compare(rows);
            SharedDays.tell(rows, findings);
        }
    }

    /** Those of the new words that a row which is written names. */
    private Map<String, String> used(Map<String, String> added, FieldType type) {
        Set<String> named = new HashSet<>();
        for (TableRows rows : file.values()) {
            for (int i = 0; i < rows.table.size(); i++) {
                if (rows.table.field(i).type() == type && !added.isEmpty()) {
                    for (Row row : rows.rows) {
                        Object value = row.failed() ? null : row.value(i);
                        if (value instanceof List<?>) {
                            ((List<?>) value).forEach(key -> named.add((String) key));
                        } else if (value != null) {
                            named.add((String) value);
                        }
                    }
                }
            }
        }
        var used = new LinkedHashMap<>(added);
        used.keySet().retainAll(named);
        return used;
    }

    private void creations(Map<String, String> domains, Map<String, String> regions) {
        new ArrayList<>(domains.keySet()).forEach(key -> preview.created(Types.DOMAINS.name(), 0, key));
        new ArrayList<>(regions.keySet()).forEach(key -> preview.created("regions", 0, key));
        for (TableRows rows : file.values()) {
            for (Row row : rows.rows) {
                if (row.outcome == Row.Outcome.NEW) {
                    preview.created(rows.table.name(), row.line, row.key);
                }
            }
        }
    }
}
