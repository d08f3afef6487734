package nl.kleurplaat.compact;

import nl.kleurplaat.snapshot.Days;

/**
 * Days as numbers of two bytes, 0–65,535, in the same order: a first and a last one of a period go into one {@code int}. 0 is
 * an open start and 65,535 an open end.
 *
 * <p>By day, 1 is {@code base} and the rest follows: 65,534 days are 179 years, and periods overlap as ticks exactly where they
 * do as days. By month, 1 is the month {@code base} (5,461 years fit): a period covers every month in which one of its days
 * lies, so that two periods which overlap as days do as ticks; the reverse holds unless one ends in the very month in which
 * the other begins later.
 *
 * @param base the {@link Resolution#step} that is 1
 */
record Ticks(Resolution resolution, int base) {

    static final int OPEN_START = 0;
    static final int OPEN_END = 0xFFFF;

    /**
     * By day where all dates fit, otherwise by month.
     *
     * @param earliest the earliest day that is dated; above {@code latest} where none is
     */
    static Ticks between(int earliest, int latest) {
        Resolution resolution = Resolution.DAY.fits(earliest, latest) ? Resolution.DAY : Resolution.MONTH;
        return of(resolution, earliest, latest);
    }

    /** @throws IllegalArgumentException where more lies between than two bytes hold */
    static Ticks of(Resolution resolution, int earliest, int latest) {
        if (!resolution.fits(earliest, latest)) {
            throw new IllegalArgumentException("more than two bytes by " + resolution + ": " + earliest + "–" + latest);
        }
        return new Ticks(resolution, earliest > latest ? 0 : resolution.step(earliest));
    }

    /** Of a day; before all that are known it is an open start, after them an open end. */
    int of(int day) {
        if (day == Days.OPEN_START) {
            return OPEN_START;
        }
        if (day == Days.OPEN_END) {
            return OPEN_END;
        }
        long tick = (long) resolution.step(day) - base + 1;
        return Math.clamp(tick, OPEN_START, OPEN_END);
    }

    /** A period as one number; it is not empty. */
    int period(int firstDay, int lastDay) {
        return of(firstDay) << 16 | of(lastDay);
    }

    static int first(int period) {
        return period >>> 16;
    }

    static int last(int period) {
        return period & 0xFFFF;
    }
}
