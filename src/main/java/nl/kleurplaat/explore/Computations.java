package nl.kleurplaat.explore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** What is computed in the background, one after the other, and the last results. */
@Component
class Computations implements DisposableBean {

    /** Older results are let go. */
    private static final int KEPT = 8;

    private static final int MOST_WAITING = 4;

    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("background").factory());
    private final Deque<ExactBetweenness> last = new ArrayDeque<>();
    private int begun;

    /**
     * The exact betweenness of a network; the one that is there or under way already, where there is one.
     *
     * @throws Problem TOO_LARGE where too many wait for their turn
     */
    synchronized ExactBetweenness of(Computed computed) {
        for (ExactBetweenness known : last) {
            if (known.computed().equals(computed) && known.status() != ExactBetweenness.Status.STOPPED) {
                return known;
            }
        }
        long waiting = last.stream()
                .filter(it -> it.status() == ExactBetweenness.Status.QUEUED)
                .count();
        if (waiting >= MOST_WAITING) {
            throw new Problem(ProblemCode.TOO_LARGE, "lens.computations-waiting", waiting);
        }
        begun++;
        ExactBetweenness added = new ExactBetweenness(String.valueOf(begun), computed);
        last.addFirst(added);
        if (last.size() > KEPT + MOST_WAITING) {
            last.removeLast();
        }
        worker.execute(added);
        return added;
    }

    /** Null where there is none, or none any more. */
    synchronized @Nullable ExactBetweenness find(String number) {
        return last.stream()
                .filter(it -> it.number().equals(number))
                .findFirst()
                .orElse(null);
    }

    @Override
    public synchronized void destroy() {
        last.forEach(ExactBetweenness::stop);
        worker.shutdownNow();
    }
}
