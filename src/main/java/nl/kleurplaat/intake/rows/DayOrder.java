package nl.kleurplaat.intake.rows;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From when until when, both days included. */
public final class DayOrder {

    private DayOrder() {}

    /** Whether the end is not before the start; an absent day is open. */
    public static boolean ordered(@Nullable Object start, @Nullable Object end) {
        return !(start instanceof LocalDate first && end instanceof LocalDate last) || !last.isBefore(first);
    }
}
