package nl.kleurplaat.snapshot;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as numbers since 1970-01-01, so that periods are compared without objects. An open end is a very far day. */
public final class Days {

    /** An undated start. */
    public static final int OPEN_START = Integer.MIN_VALUE;

    /** An undated end. */
    public static final int OPEN_END = Integer.MAX_VALUE;

    private Days() {}

    /** The day of a start; null is open. */
    public static int start(@Nullable LocalDate date) {
        return date == null ? OPEN_START : Math.toIntExact(date.toEpochDay());
    }

    /** The day of an end; null is open. */
    public static int end(@Nullable LocalDate date) {
        return date == null ? OPEN_END : Math.toIntExact(date.toEpochDay());
    }

    /** The date of a day; null for an open start or end. */
    public static @Nullable LocalDate date(int day) {
        return day == OPEN_START || day == OPEN_END ? null : LocalDate.ofEpochDay(day);
    }
}
