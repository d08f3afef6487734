package nl.kleurplaat.answering;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Who waits for an answer: whether they still do, and what is held for them. */
final class Client {

    /** Under which a request holds it. */
    static final String ATTRIBUTE = Client.class.getName();

    /** Nanoseconds. */
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(200);

    /** One who is taken to wait: over a WebSocket, which tells one answer after the other. */
    static final Client UNKNOWN = new Client(new Unsent(Long.MAX_VALUE), () -> false);

    private final Unsent unsent;
    private final BooleanSupplier closed;
    private final AtomicLong held = new AtomicLong();
    private long looked = System.nanoTime();
    private boolean gone;

    /** @param closed whether the connection is; asked in the thread of the request only, now and then */
    Client(Unsent unsent, BooleanSupplier closed) {
        this.unsent = unsent;
        this.closed = closed;
    }

    /** @param held under {@link #ATTRIBUTE} of a request */
    static Client of(@Nullable Object held) {
        return held instanceof Client client ? client : UNKNOWN;
    }

    /** To be asked in the thread of the request. */
    boolean isGone() {
        long now = System.nanoTime();
        if (!gone && now - looked >= BETWEEN_LOOKS) {
            looked = now;
            gone = closed.getAsBoolean();
        }
        return gone;
    }

    /** Whether so many bytes more may be held. */
    boolean holds(long bytes) {
        return unsent.add(bytes, held.addAndGet(bytes));
    }

    /** Nothing is held for them any more. */
    void told() {
        unsent.sent(held.getAndSet(0));
    }
}
