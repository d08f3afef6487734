package nl.kleurplaat.health;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the database answers. It is asked every second; after two times in vain, one right after the other, it is away, and the
 * first answer brings it back: at most {@code 1 + 1.5 + 0.25 + 1.5} seconds after it was lost, and {@code 5 + 1 + 4} after its
 * return, where a connection was just being opened in vain.
 */
final class Pulse {

    /** What the thread that asks is called. */
    static final String THREAD = "pulse";

    static final Duration BETWEEN = Duration.ofSeconds(1);

    /** After the first time in vain. */
    static final Duration SOON = Duration.ofMillis(250);

    private static final Duration LIMIT = Duration.ofMillis(1500);

    /** A new connection takes some journeys more. */
    private static final Duration LIMIT_WHEN_AWAY = Duration.ofSeconds(4);

    private static final int ENOUGH = 2;

    private static final Logger log = LoggerFactory.getLogger(Pulse.class);

    private final ExecutorService asking = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name(THREAD).daemon().factory());
    private final Runnable question;
    private final Waits waits;
    private int vain;
    private volatile boolean away;

    /** @param question comes back where the database answers, and throws where it does not; it may be interrupted */
    Pulse(Runnable question, Waits waits) {
        this.question = question;
        this.waits = waits;
    }

    boolean isAway() {
        return away;
    }

    /** Asks once, and says after what time to ask again. */
    Duration look() throws InterruptedException {
        vain = answers(away ? LIMIT_WHEN_AWAY : LIMIT) ? 0 : vain + 1;
        boolean before = away;
        away = vain >= ENOUGH || (before && vain > 0);
        waits.away(away);
        if (away && !before) {
            log.warn("The database does not answer; questions are answered from what was read before, changes are"
                    + " refused");
        } else if (before && !away) {
            log.info("The database answers again");
        }
        return vain == 0 || away ? BETWEEN : SOON;
    }

    /** One that has not come back yet is left to end by itself; as long as it is at work there is no answer. */
    private boolean answers(Duration limit) throws InterruptedException {
        Future<?> asked = asking.submit(question);
        try {
            asked.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (TimeoutException e) {
            asked.cancel(true);
            return false;
        }
    }

    void end() {
        asking.shutdownNow();
    }
}
