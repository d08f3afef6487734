package nl.kleurplaat.api;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Until when a request may be worked on: as long as there is time, and somebody to tell it to. */
public final class Deadline {

    /** For work that no request waits for. */
    public static final Deadline NEVER = new Deadline(null, () -> false);

    private final @Nullable Duration time;
    private final long end;
    private final BooleanSupplier gone;

    private Deadline(@Nullable Duration time, BooleanSupplier gone) {
        this.time = time;
        this.gone = gone;
        this.end = time == null ? 0 : System.nanoTime() + time.toNanos();
    }

    /** From now on. */
    public static Deadline in(Duration time) {
        return new Deadline(time, () -> false);
    }

    /** The same, for a request whose client may go: that is asked whenever {@link #isOver} is. */
    public Deadline orWhen(BooleanSupplier clientHasGone) {
        return new Deadline(time, clientHasGone);
    }

    /** As much time as this one gave, from now on: for each answer of a request that stays open. */
    public Deadline again() {
        return new Deadline(time, () -> false);
    }

    /** Whether no time is left, or nobody waits any more; to be asked in the thread of the request. */
    public boolean isOver() {
        return nanoseconds() <= 0 || gone.getAsBoolean();
    }

    public boolean isNever() {
        return time == null;
    }

    /** The nanoseconds that are left; 0 or less where none are. */
    public long nanoseconds() {
        return time == null ? Long.MAX_VALUE : end - System.nanoTime();
    }
}
