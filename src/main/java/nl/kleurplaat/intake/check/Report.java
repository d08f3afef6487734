package nl.kleurplaat.intake.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.kleurplaat.intake.rows.Finding;
import nl.kleurplaat.intake.rows.Findings;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.intake.rows.SourceRows;
import nl.kleurplaat.intake.rows.TableRows;

/** What an import found and did; of each list the first thousand, with the totals. */
public record Report(
        List<Counts> tables,
        int errorTotal,
        List<Finding> errors,
        int warningTotal,
        List<Finding> warnings,
        int creationTotal,
        List<Creation> creations,
        int newWordTotal,
        List<NewWord> newWords,
        int changeTotal,
        List<ChangedValue> changes,
        int removalTotal,
        List<Removal> removals,
        int duplicateTotal,
        List<Duplicate> duplicates) {

    public static final Report EMPTY = new Report(
            List.of(), 0, List.of(), 0, List.of(), 0, List.of(), 0, List.of(), 0, List.of(), 0, List.of(), 0,
            List.of());

    /** The rows of a table: each is created, changed, unchanged or failed. */
    public record Counts(String table, int rows, int created, int changed, int unchanged, int failed) {

        static Counts of(TableRows rows) {
            return new Counts(
                    rows.table.name(),
                    rows.count(),
                    rows.count(Row.Outcome.NEW),
                    rows.count(Row.Outcome.CHANGED),
                    rows.count(Row.Outcome.UNCHANGED),
                    rows.count(Row.Outcome.FAILED));
        }
    }

    static Report of(List<Counts> tables, Findings findings, Preview preview) {
        return new Report(
                tables,
                findings.errorTotal(),
                findings.errors(),
                findings.warningTotal(),
                findings.warnings(),
                preview.creationTotal,
                List.copyOf(preview.creations),
                preview.newWordTotal,
                List.copyOf(preview.newWords),
                preview.changeTotal,
                List.copyOf(preview.changes),
                preview.removalTotal,
                List.copyOf(preview.removals),
                preview.duplicateTotal,
                preview.duplicates);
    }

    /** A report of one error only. */
    public static Report failure(Finding error) {
        return new Report(
                List.of(),
                1,
                List.of(error),
                0,
                List.of(),
                0,
                List.of(),
                0,
                List.of(),
                0,
                List.of(),
                0,
                List.of(),
                0,
                List.of());
    }

    /** The same with one more error. */
    public Report and(Finding error) {
        var all = new ArrayList<Finding>(errors);
        all.add(error);
        return new Report(
                tables,
                errorTotal + 1,
                List.copyOf(all),
                warningTotal,
                warnings,
                creationTotal,
                creations,
                newWordTotal,
                newWords,
                changeTotal,
                changes,
                removalTotal,
                removals,
                duplicateTotal,
                duplicates);
    }

    /** The same with the errors of another one too. */
    public Report and(Report other) {
        Report both = this;
        for (Finding error : other.errors) {
            both = both.and(error);
        }
        return both;
    }

    /** The same, told of the file that the tables were made of. */
    Report placed(SourceRows rows) {
        if (rows == SourceRows.NONE) {
            return this;
        }
        List<Finding> notes = rows.notes();
        return new Report(
                tables,
                errorTotal,
                errors.stream().map(rows::placed).toList(),
                warningTotal + notes.size(),
                Stream.concat(notes.stream(), warnings.stream().map(rows::placed))
                        .toList(),
                creationTotal,
                creations.stream().map(creation -> creation.placed(rows)).toList(),
                newWordTotal,
                newWords.stream().map(word -> word.placed(rows)).toList(),
                changeTotal,
                changes.stream().map(change -> change.placed(rows)).toList(),
                removalTotal,
                removals,
                duplicateTotal,
                duplicates.stream().map(duplicate -> duplicate.placed(rows)).toList());
    }

    /** The same without personal data, to be stored. */
    public Report impersonal() {
        return new Report(
                tables,
                errorTotal,
                errors.stream().map(Finding::impersonal).toList(),
                warningTotal,
                warnings.stream().map(Finding::impersonal).toList(),
                creationTotal,
                creations,
                newWordTotal,
                newWords,
                changeTotal,
                changes.stream().map(ChangedValue::impersonal).toList(),
                removalTotal,
                removals.stream().map(Removal::impersonal).toList(),
                duplicateTotal,
                duplicates);
    }
}
