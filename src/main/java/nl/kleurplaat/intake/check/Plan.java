package nl.kleurplaat.intake.check;

import java.util.List;
import java.util.Map;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.intake.rows.SourceRows;
import nl.kleurplaat.intake.rows.TableRows;
import nl.kleurplaat.network.Touched;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;

/**
 * What an import would write.
 *
 * @param version the version of the record that it was made for
 * @param tables the rows, in the order in which they are written
 * @param newDomains key to name of domains that rows name first
 * @param newRegions key to name of regions that rows name first
 * @param removals keys to delete, by table
 */
public record Plan(
        long version,
        Map<Type, TableRows> tables,
        Map<String, String> newDomains,
        Map<String, String> newRegions,
        Map<Type, List<String>> removals,
        Meanings meanings,
        Report report) {

    private static final String REGION = "Region";

    /** The same, told of the file that the tables were made of. */
    public Plan placed(SourceRows rows) {
        return new Plan(version, tables, newDomains, newRegions, removals, meanings, report.placed(rows));
    }

    /** How many things are to be written. */
    public long writes() {
        long writes = newDomains.size() + (long) newRegions.size();
        for (TableRows rows : tables.values()) {
            writes += rows.count(Row.Outcome.NEW) + rows.count(Row.Outcome.CHANGED);
        }
        for (List<String> keys : removals.values()) {
            writes += keys.size();
        }
        return writes;
    }

    /** What writing it touches. */
    public Touched touched() {
        // what goes may take along what is not named here
        return writes() > Touched.MOST || !removals.isEmpty()
                ? Touched.EVERYTHING
                : touching().all();
    }

    /** What it writes; what goes along with what it removes is not named. */
    public Touching touching() {
        var touching = new Touching();
        newDomains.keySet().forEach(key -> touching.add(Types.DOMAINS, key));
        newRegions.keySet().forEach(key -> touching.add(REGION, key));
        tables.forEach((table, rows) -> {
            for (Row row : rows.rows) {
                if (row.outcome == Row.Outcome.NEW || row.outcome == Row.Outcome.CHANGED) {
                    touching.add(table, row.key);
                }
            }
        });
        return touching;
    }

    public boolean wrong() {
        return report.errorTotal() > 0;
    }
}
