package nl.kleurplaat.results;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.RequestThreads;
import org.jspecify.annotations.Nullable;

/** An answer that is there, or is being computed as long as somebody waits for it. */
final class Awaited<A> extends CompletableFuture<A> {

    private static final Executor THREADS = RequestThreads.of(Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("computation-", 1).factory()));

    /** Nanoseconds after which is looked whether the client is still there. */
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Effort effort = new Effort();
    private final FutureTask<?> task;
    private volatile @Nullable Throwable failure;
    private boolean stopped;
    private int waiting;

    private Awaited(Function<Effort, A> compute) {
        task = new FutureTask<>(() -> compute(compute), null);
    }

    static <A> Awaited<A> begin(Function<Effort, A> compute) {
        Awaited<A> begun = new Awaited<>(compute);
        THREADS.execute(begun.task);
        return begun;
    }

    private void compute(Function<Effort, A> compute) {
        try {
            complete(compute.apply(effort));
        } catch (RuntimeException | Error e) {
            // not as a failure of the cache, which would log what is often a caller's mistake
            failure = e;
            cancel(false);
        }
    }

    /** Counts one more who waits, who has to {@link #leave}; false where it was stopped. */
    synchronized boolean enter() {
        if (stopped) {
            return false;
        }
        waiting++;
        return true;
    }

    /** The last one to leave before it is there stops it. */
    synchronized void leave() {
        waiting--;
        if (waiting == 0 && !isDone()) {
            stopped = true;
            effort.stop();
            cancel(false);
            task.cancel(true);
        }
    }

    /**
     * Waits for it.
     *
     * @throws Problem TIMEOUT where it is not there at the deadline, or nobody waits any more; and what the computation
     *     throws
     */
    A await(Deadline deadline) {
        try {
            return deadline.isNever() ? get() : before(deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while waiting");
        } catch (CancellationException e) {
            if (failure instanceof RuntimeException problem) {
                throw problem;
            }
            if (failure instanceof Error error) {
                throw error;
            }
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private A before(Deadline deadline) throws InterruptedException, ExecutionException {
        while (true) {
            try {
                return get(Math.min(deadline.nanoseconds(), BETWEEN_LOOKS), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (deadline.isOver()) {
                    throw new Problem(ProblemCode.TIMEOUT, "lens.timeout");
                }
            }
        }
    }

    /** The best answer so far of what is still being computed; null where there is none. */
    @Nullable
    Object best() {
        return effort.best();
    }

    /** The share that is done, 0–1. */
    double share() {
        return isDone() ? 1 : effort.share();
    }
}
