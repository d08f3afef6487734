package nl.kleurplaat.compact;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import nl.kleurplaat.snapshot.Days;

/** What one step of time is in a compact form. */
enum Resolution {
    /** A day, as everything is measured: what is compared in days is exact. */
    DAY(1),

    /** The calendar month in which a day lies. */
    MONTH(2);

    private final int code;

    Resolution(int code) {
        this.code = code;
    }

    /** What it is in a file. */
    int code() {
        return code;
    }

    /** @throws IllegalArgumentException for a number that no file has */
    static Resolution of(int code) {
        for (Resolution each : values()) {
            if (each.code == code) {
                return each;
            }
        }
        throw new IllegalArgumentException("no resolution: " + code);
    }

    /** The number of the step in which a day lies: days since 1970-01-01, or months since the year 0. */
    int step(int day) {
        return this == DAY ? day : Math.toIntExact(LocalDate.ofEpochDay(day).getLong(ChronoField.PROLEPTIC_MONTH));
    }

    /** Whether a step begins on a day. */
    boolean beginsOn(int day) {
        return this == DAY || LocalDate.ofEpochDay(day).getDayOfMonth() == 1;
    }

    /** Whether so many dates fit: the two numbers at the ends stand for what is open. */
    boolean fits(int earliest, int latest) {
        return earliest > latest || (long) step(latest) - step(earliest) < Ticks.OPEN_END - 1;
    }

    /** The day is not an open end. */
    static boolean isDated(int day) {
        return day != Days.OPEN_START && day != Days.OPEN_END;
    }
}
