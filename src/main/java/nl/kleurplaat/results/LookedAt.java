package nl.kleurplaat.results;

import java.time.LocalDate;
import java.util.Objects;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * What one request looks at, before there is a network of it: for what needs no ties.
 *
 * @param lens with its days filled in
 */
public record LookedAt(Snapshot snapshot, Lens lens) {

    /** Names what is looked at: whoever has the same sees the same. */
    public String id() {
        return new Scope(snapshot, lens).id().toString();
    }

    /** The day that is looked at, or the last one of the period. */
    public LocalDate day() {
        LocalDate day = lens.asOf();
        return day == null ? Objects.requireNonNull(lens.until()) : day;
    }
}
