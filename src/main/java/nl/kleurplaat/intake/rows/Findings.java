package nl.kleurplaat.intake.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;

/** What is wrong with a file: all of it counted, the first thousand kept. */
public final class Findings {

    /** How many errors, and how many warnings, are kept. */
    static final int KEPT = 1_000;

    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private int errorTotal;
    private int warningTotal;
    private boolean errorsOnly;

    /** Leaves warnings out from now on: of a file that nobody wrote there is nothing to look at again. */
    public void errorsOnly() {
        errorsOnly = true;
    }

    void error(Finding finding) {
        errorTotal++;
        if (errors.size() < KEPT) {
            errors.add(finding);
        }
    }

    public void warning(Finding finding) {
        if (errorsOnly) {
            return;
        }
        warningTotal++;
        if (warnings.size() < KEPT) {
            warnings.add(finding);
        }
    }

    /** Whether an error that is found now would be kept: then its best sentence is worth the effort. */
    public boolean room() {
        return errors.size() < KEPT;
    }

    /** The errors that are kept, by table and row. */
    public List<Finding> errors() {
        return ordered(errors);
    }

    /** The warnings that are kept, by table and row. */
    public List<Finding> warnings() {
        return ordered(warnings);
    }

    private static List<Finding> ordered(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparingInt(Findings::place).thenComparingInt(Finding::row))
                .toList();
    }

    /** Where the table of a finding stands among the tables; files that are no table come first. */
    private static int place(Finding finding) {
        Type table = Types.find(finding.table());
        return table == null ? -1 : Types.ALL.indexOf(table);
    }

    public int errorTotal() {
        return errorTotal;
    }

    public int warningTotal() {
        return warningTotal;
    }
}
