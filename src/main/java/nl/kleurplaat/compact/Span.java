package nl.kleurplaat.compact;

/**
 * The ticks that are looked at, both inclusive.
 *
 * @param whole whether it is all that the form holds
 */
record Span(int first, int last, boolean whole) {

    static final Span WHOLE = new Span(Ticks.OPEN_START, Ticks.OPEN_END, true);

    /** Whether two periods share a tick inside it. */
    boolean overlap(int one, int other) {
        int begin = Math.max(first, Math.max(Ticks.first(one), Ticks.first(other)));
        return begin <= Math.min(last, Math.min(Ticks.last(one), Ticks.last(other)));
    }

    /** Whether a period has a tick inside it. */
    boolean has(int period) {
        return overlap(period, period);
    }
}
