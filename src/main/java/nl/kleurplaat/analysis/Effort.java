package nl.kleurplaat.analysis;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How far a long computation is, and the way to stop it: whoever computes says what it has done, whoever waits reads it or
 * stops it. Safe for use by several threads.
 */
public final class Effort {

    private final LongAdder done = new LongAdder();
    private volatile long expected;
    private volatile boolean stopped;
    private volatile @Nullable DoubleSupplier other;
    private volatile @Nullable Object best;

    /** Says how many steps there will be; a step is whatever the computation counts. */
    public void expect(long steps) {
        expected = steps;
    }

    /**
     * Says that some steps are done.
     *
     * @throws CancellationException where nobody waits for the rest
     */
    public void did(long steps) {
        done.add(steps);
        check();
    }

    /** @throws CancellationException where nobody waits for the rest */
    public void check() {
        if (stopped) {
            throw new CancellationException("nobody waits for this any more");
        }
    }

    /** Says that the computation waits for another one; its share is that of the other until it goes on. */
    public void waitFor(DoubleSupplier shareOfOther) {
        other = shareOfOther;
    }

    /** Says that it waits no longer. */
    public void goOn() {
        other = null;
    }

    /** The share of the steps that is done, 0–1; 0 as long as it is not known how many there will be. */
    public double share() {
        DoubleSupplier waitedFor = other;
        if (waitedFor != null) {
            return waitedFor.getAsDouble();
        }
        return expected == 0 ? 0 : Math.min(1, (double) done.sum() / expected);
    }

    /** Gives the best answer so far, of what searches for a better one. */
    public void found(Object answer) {
        best = answer;
    }

    /** The best answer so far; null where there is none. */
    public @Nullable Object best() {
        return best;
    }

    /** Makes the computation end at its next step. */
    public void stop() {
        stopped = true;
    }
}
