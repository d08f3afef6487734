package nl.kleurplaat.snapshot;

import org.jspecify.annotations.Nullable;

/** Texts that compare as what they stand for. */
final class Sortable {

    /** Ten digits hold every number and, from the first of them on, every day. */
    private static final long FIRST = Integer.MIN_VALUE;

    private Sortable() {}

    static String number(long number) {
        String digits = Long.toString(number);
        return "0".repeat(10 - digits.length()) + digits;
    }

    /** Null for an open start or end. */
    static @Nullable String day(int day) {
        return day == Days.OPEN_START || day == Days.OPEN_END ? null : number(day - FIRST);
    }
}
