package nl.kleurplaat.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Until when a request may be worked on. */
public final class Deadline {

    /** For work that no request waits for. */
    public static final Deadline NEVER = new Deadline(null);

    private final @Nullable Long end;

    private Deadline(@Nullable Long end) {
        this.end = end;
    }

    /** From now on. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    public boolean isNever() {
        return end == null;
    }

    /** The nanoseconds that are left; 0 or less where none are. */
    public long nanoseconds() {
        return end == null ? Long.MAX_VALUE : end - System.nanoTime();
    }
}
