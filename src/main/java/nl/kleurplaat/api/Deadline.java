package nl.kleurplaat.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Until when a request may be worked on. */
public final class Deadline {

    /** For work that no request waits for. */
    public static final Deadline NEVER = new Deadline(null);

    private final @Nullable Duration time;
    private final long end;

    private Deadline(@Nullable Duration time) {
        this.time = time;
        this.end = time == null ? 0 : System.nanoTime() + time.toNanos();
    }

    /** From now on. */
    public static Deadline in(Duration time) {
        return new Deadline(time);
    }

    /** As much time as this one gave, from now on: for each answer of a request that stays open. */
    public Deadline again() {
        return new Deadline(time);
    }

    public boolean isNever() {
        return time == null;
    }

    /** The nanoseconds that are left; 0 or less where none are. */
    public long nanoseconds() {
        return time == null ? Long.MAX_VALUE : end - System.nanoTime();
    }
}
