package nl.kleurplaat.intake.write;

import java.time.Instant;
import nl.kleurplaat.intake.check.Report;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is at one moment.
 *
 * @param done rows read and written so far
 * @param total rows to read and write, as far as is known
 * @param finishedAt null until it has ended
 */
public record Import(
        Ticket ticket,
        Status status,
        long done,
        long total,
        @Nullable Instant finishedAt,
        Report report) {

    /** What is said of one that was cancelled: nothing of it is there. */
    public static final String CANCELLED = "intake.cancelled";

    /** Whether it ended because somebody did not want it any more. */
    public boolean cancelled() {
        return report.errors().stream().anyMatch(error -> error.text().equals(CANCELLED));
    }
}
