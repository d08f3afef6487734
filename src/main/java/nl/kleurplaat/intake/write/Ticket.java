package nl.kleurplaat.intake.write;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.kleurplaat.intake.check.Options;

/**
 * What identifies an import from the moment it is sent in.
 *
 * @param createdAt to the millisecond; what the import writes carries it
 * @param by the name of who sent it in
 */
public record Ticket(String id, String fileName, Options options, Instant createdAt, String by) {

    public static Ticket now(String fileName, Options options, String by) {
        return of(UUID.randomUUID().toString(), fileName, options, by);
    }

    public static Ticket of(String id, String fileName, Options options, String by) {
        return new Ticket(id, fileName, options, Instant.now().truncatedTo(ChronoUnit.MILLIS), by);
    }

    /** The same import, where it makes the record again what it was before it. */
    public Ticket back() {
        return new Ticket(id, fileName, Options.BACK, createdAt, by);
    }
}
