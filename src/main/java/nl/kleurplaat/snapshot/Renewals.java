package nl.kleurplaat.snapshot;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.kleurplaat.api.StreamThreads;
import nl.kleurplaat.network.Touched;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/** Tells whoever follows the record of each new reading. Nobody waits for a follower that is slow: it gets several as one. */
final class Renewals {

    private final List<Follower> followers = new CopyOnWriteArrayList<>();
    private @Nullable Snapshot last;

    /** Returns at once. */
    synchronized void publish(Renewal renewal) {
        last = renewal.snapshot();
        followers.forEach(follower -> follower.tell(renewal));
    }

    /** What comes after a reading that is known; what has come between it and the moment of subscribing is the first. */
    Flux<Renewal> after(Snapshot known) {
        return Flux.<Renewal>create(sink -> follow(sink, known), FluxSink.OverflowStrategy.IGNORE)
                .publishOn(StreamThreads.ALL, 1)
                .map(renewal -> renewal.in(known.tier()));
    }

    int followers() {
        return followers.size();
    }

    private synchronized void follow(FluxSink<Renewal> sink, Snapshot known) {
        Follower follower = new Follower(sink);
        followers.add(follower);
        sink.onDispose(() -> followers.remove(follower));
        sink.onRequest(more -> follower.hand());
        if (last != null && last.in(known.tier()) != known) {
            follower.tell(new Renewal(last, Touched.EVERYTHING));
        }
    }

    /** One who follows, and what it has not asked for yet. */
    private static final class Follower {

        private final FluxSink<Renewal> sink;
        private @Nullable Renewal waiting;

        Follower(FluxSink<Renewal> sink) {
            this.sink = sink;
        }

        synchronized void tell(Renewal renewal) {
            waiting = waiting == null ? renewal : waiting.and(renewal);
            hand();
        }

        synchronized void hand() {
            Renewal next = waiting;
            if (next != null && sink.requestedFromDownstream() > 0) {
                waiting = null;
                sink.next(next);
            }
        }
    }
}
