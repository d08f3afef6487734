package nl.kleurplaat.health;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/** Who works with the database now, so that nobody goes on waiting for one that is away. */
final class Waits {

    private static final String AWAY = "The database does not answer";

    private final Set<Wait> open = ConcurrentHashMap.newKeySet();
    private volatile boolean away;

    /** Says whether the database is away. */
    void away(boolean is) {
        away = is;
    }

    /** @throws ServiceUnavailableException where it is known to be away: nobody has to find that out anew */
    void check() {
        if (away) {
            throw new ServiceUnavailableException(AWAY);
        }
    }

    /** The thread that calls this begins to work with the database. */
    Wait begin() {
        Wait wait = new Wait();
        open.add(wait);
        return wait;
    }

    /** Where the database is away, ends the waiting of all who began so long ago: the driver then lets their connection go. */
    void giveUp(Duration patience) {
        if (away) {
            long now = System.nanoTime();
            open.stream().filter(wait -> now - wait.begun >= patience.toNanos()).forEach(Wait::giveUp);
        }
    }

    /** One who works with it. */
    final class Wait {

        private final Thread thread = Thread.currentThread();
        private final long begun = System.nanoTime();
        private boolean over;
        private boolean givenUp;

        private synchronized void giveUp() {
            if (!over) {
                givenUp = true;
                thread.interrupt();
            }
        }

        /** To be called in the same thread: an interruption that was meant for this is not left to what comes after it. */
        synchronized void end() {
            over = true;
            open.remove(this);
            if (givenUp && thread.equals(Thread.currentThread())) {
                givenUp = !Thread.interrupted();
            }
        }

        /** What to say of a failure: an interruption by us is a database that does not answer. */
        synchronized RuntimeException why(RuntimeException failure) {
            return givenUp && failure instanceof IllegalStateException
                    ? new ServiceUnavailableException(AWAY, failure)
                    : failure;
        }
    }
}
