package nl.kleurplaat.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.intake.check.Along;
import nl.kleurplaat.intake.check.Creation;
import nl.kleurplaat.intake.check.Duplicate;
import nl.kleurplaat.intake.check.NewWord;
import nl.kleurplaat.intake.check.Removal;
import nl.kleurplaat.intake.check.Report;
import nl.kleurplaat.intake.write.Status;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is answered, in the reader's language.
 *
 * @param canBeUndone whether it is the last thing that was done to the record
 * @param labels what the reader calls the tables, by their English name
 * @param cancelled whether it ended because somebody did not want it any more
 */
record ImportAnswer(
        String id,
        Status status,
        String fileName,
        String mode,
        boolean dryRun,
        boolean skipErrors,
        Instant createdAt,
        @Nullable Instant finishedAt,
        boolean canBeUndone,
        boolean cancelled,
        Steps progress,
        Map<String, String> labels,
        List<Report.Counts> tables,
        int errorTotal,
        List<Message> errors,
        int warningTotal,
        List<Message> warnings,
        int creationTotal,
        List<Creation> creations,
        int newWordTotal,
        List<NewWord> newWords,
        int changeTotal,
        List<ChangeAnswer> changes,
        int removalTotal,
        List<RemovalAnswer> removals,
        int duplicateTotal,
        List<Duplicate> duplicates) {

    /** Rows read and written, and to be read and written. */
    record Steps(long done, long total) {}

    /** An error or a warning. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Message(
            String table,
            int row,
            @Nullable String column,
            @Nullable String value,
            String message) {}

    /**
     * A value that changes.
     *
     * @param label what the reader calls the field
     */
    record ChangeAnswer(
            String table,
            int row,
            String key,
            String field,
            String label,
            @Nullable String before,
            @Nullable String after) {}

    /** A thing that goes. */
    record RemovalAnswer(String table, String key, @Nullable String name, List<Along> along) {

        static RemovalAnswer of(Removal removal) {
            return new RemovalAnswer(removal.table(), removal.key(), removal.name(), removal.hanging());
        }
    }
}
