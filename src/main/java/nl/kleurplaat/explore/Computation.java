package nl.kleurplaat.explore;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;

/** One run of something that takes time, in a thread of its own: those who wait for it can leave. */
final class Computation<T> {

    /** Not virtual ones: who computes long would keep the others from running. */
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("computation-", 1).factory());

    private final Effort effort = new Effort();
    private final FutureTask<T> task;

    private Computation(Function<Effort, T> compute) {
        task = new FutureTask<>(() -> compute.apply(effort));
    }

    static <T> Computation<T> begin(Function<Effort, T> compute) {
        Computation<T> begun = new Computation<>(compute);
        THREADS.execute(begun.task);
        return begun;
    }

    /**
     * Waits for the result.
     *
     * @throws Problem TIMEOUT where it is not there at the deadline; and what the computation throws
     */
    T await(Deadline deadline) {
        try {
            return deadline.isNever() ? task.get() : task.get(deadline.nanoseconds(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new Problem(ProblemCode.TIMEOUT, "lens.timeout");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while waiting");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** The share that is done, 0–1. */
    double share() {
        return task.isDone() ? 1 : effort.share();
    }

    boolean isDone() {
        return task.isDone();
    }

    /** Makes it end soon, and those it waits for be left. */
    void stop() {
        effort.stop();
        task.cancel(true);
    }
}
