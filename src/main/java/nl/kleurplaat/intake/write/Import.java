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
        Report report) {}
