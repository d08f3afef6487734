package nl.kleurplaat.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a file: all of it counted, the first thousand kept. */
final class Findings {

    /** How many errors, and how many warnings, are kept. */
    static final int KEPT = 1_000;

    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private int errorTotal;
    private int warningTotal;

    void error(Finding finding) {
        errorTotal++;
        if (errors.size() < KEPT) {
            errors.add(finding);
        }
    }

    void warning(Finding finding) {
        warningTotal++;
        if (warnings.size() < KEPT) {
            warnings.add(finding);
        }
    }

    /** Whether an error that is found now would be kept: then its best sentence is worth the effort. */
    boolean room() {
        return errors.size() < KEPT;
    }

    List<Finding> errors() {
        return inOrder(errors);
    }

    List<Finding> warnings() {
        return inOrder(warnings);
    }

    /** Table by table as they were first met, each from its first row to its last, as one goes through a file to mend it. */
    private static List<Finding> inOrder(List<Finding> findings) {
        List<String> tables = findings.stream().map(Finding::table).distinct().toList();
        return findings.stream()
                .sorted(Comparator.comparingInt((Finding f) -> tables.indexOf(f.table()))
                        .thenComparingInt(Finding::row))
                .toList();
    }

    int errorTotal() {
        return errorTotal;
    }

    int warningTotal() {
        return warningTotal;
    }
}
