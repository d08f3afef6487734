package nl.kleurplaat.generator;

import java.time.LocalDate;
import nl.kleurplaat.snapshot.Days;

/** When things begin and end, as days of {@link Days}. */
final class Timeline {

    /** The day on which the network is as it was meant to be. */
    static final int TODAY = Math.toIntExact(LocalDate.of(2026, 7, 1).toEpochDay());

    private static final int YEAR = 365;
    private static final double ENDED = .2;
    private static final double LATER = .06;
    private static final double UNDATED = .1;
    private static final double OPEN = .5;
    private static final double JOINED_LATER = .1;
    private static final double LEFT_EARLIER = .07;

    private Timeline() {}

    /** A period. */
    record Period(int first, int last) {}

    /** Of a collaboration: most go on, some have ended and some have yet to begin. */
    static Period any(Draws draws) {
        double when = draws.unit();
        if (when < ENDED) {
            int first = TODAY - draws.between(4 * YEAR, 10 * YEAR);
            return new Period(first, first + draws.between(YEAR, 4 * YEAR - 1));
        }
        if (when < ENDED + LATER) {
            int first = TODAY + draws.between(YEAR, 2 * YEAR);
            return new Period(first, first + draws.between(YEAR, 4 * YEAR));
        }
        return current(draws);
    }

    /** Of a collaboration that goes on today and for some time. */
    static Period current(Draws draws) {
        int first = draws.chance(UNDATED) ? Days.OPEN_START : TODAY - draws.between(30, 8 * YEAR);
        int last = draws.chance(OPEN) ? Days.OPEN_END : TODAY + draws.between(2 * YEAR, 6 * YEAR);
        return new Period(first, last);
    }

    /** Of one who takes part: mostly as long as the collaboration, which an open period says. */
    static Period part(Draws draws, Period whole, int until) {
        int begin = whole.first == Days.OPEN_START ? TODAY - YEAR : whole.first;
        int first = draws.chance(JOINED_LATER) ? begin + draws.between(20, 300) : Days.OPEN_START;
        int last = draws.chance(LEFT_EARLIER) ? begin + draws.between(320, 700) : Days.OPEN_END;
        return new Period(Math.min(first, until), Math.min(last, until));
    }
}
