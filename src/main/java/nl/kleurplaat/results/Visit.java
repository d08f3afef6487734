package nl.kleurplaat.results;

import java.time.LocalDate;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.ReaderLimits;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.LensText;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * One request, from its first question to its last.
 *
 * @param snapshot what is read, as the reader may see it
 * @param today the day that it is, whenever the answer comes
 * @param deadline until when the answer is waited for
 * @param only through which alone the reader sees; null: through any lens
 */
public record Visit(
        Snapshot snapshot,
        LocalDate today,
        Deadline deadline,
        @Nullable Lens only) {

    public Visit(Snapshot snapshot, LocalDate today, Deadline deadline) {
        this(snapshot, today, deadline, ReaderLimits.NONE);
    }

    public Visit(Snapshot snapshot, LocalDate today, Deadline deadline, ReaderLimits limits) {
        this(snapshot, today, deadline, limits.lens() == null ? null : LensText.read(limits.lens()));
    }

    /**
     * What is looked through where a lens is asked for.
     *
     * @throws Problem FORBIDDEN for another lens than the one through which alone the reader sees
     */
    public Lens through(Lens asked) {
        if (only == null) {
            return asked;
        }
        if (asked.equals(Lens.DEFAULT) || asked.equals(only)) {
            return only;
        }
        throw new Problem(ProblemCode.FORBIDDEN, "lens.only");
    }
}
