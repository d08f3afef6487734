package nl.kleurplaat.practice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to do towards an opportunity, an item of an agenda, or the closing of a gap: one of the three.
 *
 * @param opportunity key
 * @param agendaItem key
 * @param gap what tells it from others on any day, as {@code analysis.gaps.Gap#key} has it
 * @param owner key of the organisation that sees to it
 * @param stakeholder key of the person who does it
 * @param due the last day
 */
public record Step(
        String key,
        @Nullable String opportunity,
        @Nullable String agendaItem,
        @Nullable String gap,
        String action,
        @Nullable String owner,
        @Nullable String stakeholder,
        @Nullable LocalDate due,
        StepStatus status,
        int version)
        implements Thing {

    /** Whether it is still to be done. */
    public boolean isOpen() {
        return status == StepStatus.OPEN || status == StepStatus.STARTED;
    }
}
