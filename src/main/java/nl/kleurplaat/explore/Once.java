package nl.kleurplaat.explore;

import java.util.function.Function;
import java.util.function.Supplier;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.api.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Something that is computed when it is first asked for, and once only, also when several ask at the same time. When all of
 * them have left before it is there, it is stopped, and begun anew when it is asked for again.
 */
final class Once<T> {

    private final Function<Effort, T> compute;
    private @Nullable Computation<T> running;
    private int waiting;
    private volatile @Nullable T value;

    /** @param compute what takes long says so to its effort, and can be stopped by it */
    Once(Function<Effort, T> compute) {
        this.compute = compute;
    }

    /** For what does not take long. */
    static <T> Once<T> quick(Supplier<T> compute) {
        return new Once<>(effort -> compute.get());
    }

    /** @throws nl.kleurplaat.api.Problem TIMEOUT where it is not there at the deadline; and what the computation throws */
    T get(Deadline deadline) {
        T known = value;
        if (known != null) {
            return known;
        }
        Computation<T> joined = join();
        if (joined == null) {
            return get(deadline);
        }
        try {
            T computed = joined.await(deadline);
            value = computed;
            return computed;
        } finally {
            leave(joined);
        }
    }

    /** The share that is done, 0–1. */
    synchronized double share() {
        return value != null ? 1 : running == null ? 0 : running.share();
    }

    /** Null where the value has come in the meantime. */
    private synchronized @Nullable Computation<T> join() {
        if (value != null) {
            return null;
        }
        Computation<T> joined = running;
        if (joined == null) {
            joined = Computation.begin(compute);
            running = joined;
        }
        waiting++;
        return joined;
    }

    private synchronized void leave(Computation<T> joined) {
        waiting--;
        if (waiting == 0) {
            joined.stop();
            running = null;
        }
    }
}
