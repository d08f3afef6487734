package nl.kleurplaat.results;

import java.time.LocalDate;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * One request, from its first question to its last.
 *
 * @param snapshot what is read, as the reader may see it
 * @param today the day that it is, whenever the answer comes
 * @param deadline until when the answer is waited for
 */
public record Visit(Snapshot snapshot, LocalDate today, Deadline deadline) {}
