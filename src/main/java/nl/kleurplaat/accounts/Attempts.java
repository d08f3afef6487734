package nl.kleurplaat.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;

/**
 * Slows who guesses passwords, of one account and of all together; a name that nobody has counts as any other. A right password
 * is not counted. Each instance counts by itself, from its start.
 *
 * <p>Kept is until when the attempts so far take, if each takes its interval (GCRA): as many as the burst may be ahead.
 */
final class Attempts {

    /** For one name: five at once, then one a minute. At most 65 an hour: OWASP ASVS 2.2.1 allows 100. */
    static final int BURST = 5;

    static final Duration INTERVAL = Duration.ofMinutes(1);

    /** In all: what one core has time for beside its work. */
    static final int BURST_OF_ALL = 50;

    static final Duration INTERVAL_OF_ALL = Duration.ofMillis(200);

    private static final int MOST = 10_000;
    private static final String ALL = "";

    private final Ticker time;
    private final Consumer<String> refused;
    private final Cache<String, Long> taken;

    /** @param refused told for which name somebody has to wait; an empty one for all together */
    Attempts(Ticker time, Consumer<String> refused) {
        this.time = time;
        this.refused = refused;
        this.taken = Caffeine.newBuilder()
                .ticker(time)
                .expireAfterWrite(INTERVAL.multipliedBy(BURST + 1))
                .maximumSize(MOST)
                .build();
    }

    /**
     * Counts an attempt.
     *
     * @param name as it is compared; not empty
     * @throws Problem RATE_LIMITED where it has to wait
     */
    void begin(String name) {
        begin();
        take(name, INTERVAL, BURST);
    }

    /**
     * Counts an attempt of who gives no name.
     *
     * @throws Problem RATE_LIMITED where it has to wait
     */
    void begin() {
        take(ALL, INTERVAL_OF_ALL, BURST_OF_ALL);
    }

    /** An attempt that was begun without a name was right. */
    void succeeded() {
        change(ALL, until -> until - INTERVAL_OF_ALL.toNanos());
    }

    /** An attempt that was begun had the right password. */
    void succeeded(String name) {
        succeeded();
        change(name, until -> until - INTERVAL.toNanos());
    }

    private void take(String name, Duration interval, int burst) {
        try {
            count(name, interval, burst);
        } catch (Problem slowed) {
            refused.accept(name);
            throw slowed;
        }
    }

    private void count(String name, Duration interval, int burst) {
        long now = time.read();
        change(name, before -> {
            long until = Math.max(before, now) + interval.toNanos();
            long wait = until - now - interval.toNanos() * burst;
            if (wait > 0) {
                throw new Problem(
                        ProblemCode.RATE_LIMITED,
                        "accounts.slow",
                        Duration.ofNanos(wait).toSeconds() + 1);
            }
            return until;
        });
    }

    private void change(String name, UnaryOperator<Long> change) {
        taken.asMap().compute(name, (same, until) -> change.apply(until == null ? time.read() : until));
    }
}
