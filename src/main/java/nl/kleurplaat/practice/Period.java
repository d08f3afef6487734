package nl.kleurplaat.practice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from a first to a last one, both inclusive; null is open. */
final class Period {

    private Period() {}

    static boolean holds(@Nullable LocalDate first, @Nullable LocalDate last, LocalDate day) {
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }
}
