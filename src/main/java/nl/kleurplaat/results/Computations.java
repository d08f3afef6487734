package nl.kleurplaat.results;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.RequestThreads;
import nl.kleurplaat.api.Tier;
import nl.kleurplaat.network.PersonsErased;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is computed in the background, one after the other, and the last results. */
@Component
public class Computations implements DisposableBean {

    /** Older results are let go. */
    private static final int KEPT = 8;

    private static final int MOST_WAITING = 4;

    private final ExecutorService worker = RequestThreads.of(Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("background").factory()));
    private final Deque<Computation> last = new ArrayDeque<>();

    /**
     * Has a question answered; the computation that is there or under way already, where there is one.
     *
     * @throws Problem TOO_LARGE where too many wait for their turn
     */
    public synchronized Computation of(Seen seen, Question<?> question) {
        for (Computation known : last) {
            if (known.isOf(seen, question) && known.status() != Computation.Status.STOPPED) {
                return known;
            }
        }
        long waiting = count(Computation.Status.QUEUED);
        if (waiting >= MOST_WAITING) {
            throw new Problem(ProblemCode.TOO_LARGE, "lens.computations-waiting", waiting);
        }
        Computation added = new Computation(UUID.randomUUID().toString(), seen, question);
        last.addFirst(added);
        if (last.size() > KEPT + MOST_WAITING) {
            last.removeLast();
        }
        worker.execute(added);
        return added;
    }

    /** How many there are of those that are kept. */
    synchronized long count(Computation.Status status) {
        return last.stream().filter(it -> it.status() == status).count();
    }

    /**
     * Null where there is none of this id, or none any more, among those of what somebody of a tier sees.
     *
     * @throws Problem BAD_INPUT for what is no id
     */
    public synchronized @Nullable Computation find(String id, Tier tier) {
        GlobalId asked = GlobalId.of(id);
        return last.stream()
                .filter(it -> it.id().equals(asked))
                .filter(it -> it.seen().snapshot().tier() == tier)
                .findFirst()
                .orElse(null);
    }

    /** What was computed with them goes, also where it is still under way. */
    @EventListener
    synchronized void on(PersonsErased erased) {
        last.forEach(Computation::stop);
        last.clear();
    }

    @Override
    public synchronized void destroy() {
        last.forEach(Computation::stop);
        worker.shutdownNow();
    }
}
