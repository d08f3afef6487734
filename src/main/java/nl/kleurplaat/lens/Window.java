package nl.kleurplaat.lens;

import java.time.LocalDate;
import nl.kleurplaat.snapshot.Days;

/**
 * The days that are looked at, both inclusive.
 *
 * @param first see {@link Days}
 * @param last see {@link Days}
 */
record Window(int first, int last) {

    /** The window of a lens whose days are filled in. */
    static Window of(Lens lens) {
        LocalDate day = lens.asOf();
        return day != null
                ? new Window(Days.start(day), Days.end(day))
                : new Window(Days.start(lens.from()), Days.end(lens.until()));
    }

    /** The part of this window that lies in a period; it may be empty. */
    Window within(int from, int until) {
        return new Window(Math.max(first, from), Math.min(last, until));
    }

    boolean isEmpty() {
        return first > last;
    }
}
