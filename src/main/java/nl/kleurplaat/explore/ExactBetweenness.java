package nl.kleurplaat.explore;

import java.util.concurrent.CancellationException;
import nl.kleurplaat.api.Deadline;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The exact betweenness of a network, computed in the background. */
final class ExactBetweenness implements Runnable {

    /** How far it is. */
    enum Status {
        QUEUED,
        RUNNING,
        DONE,
        STOPPED,
        FAILED
    }

    private static final Logger log = LoggerFactory.getLogger(ExactBetweenness.class);

    private final String number;
    private final Computed computed;
    private Status status = Status.QUEUED;
    private @Nullable Thread thread;

    ExactBetweenness(String number, Computed computed) {
        this.number = number;
        this.computed = computed;
    }

    String number() {
        return number;
    }

    Computed computed() {
        return computed;
    }

    synchronized Status status() {
        return status;
    }

    /** 0–1. */
    double progress() {
        return status() == Status.DONE ? 1 : computed.exactBetweenness.share();
    }

    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        try {
            computed.exactBetweenness.get(Deadline.NEVER);
            end(Status.DONE);
        } catch (CancellationException e) {
            end(Status.STOPPED);
        } catch (RuntimeException | Error e) {
            log.error("Exact betweenness {} has failed", number, e);
            end(Status.FAILED);
        }
    }

    private synchronized boolean begin() {
        if (status != Status.QUEUED) {
            return false;
        }
        status = Status.RUNNING;
        thread = Thread.currentThread();
        return true;
    }

    private synchronized void end(Status ended) {
        status = ended;
        thread = null;
        // a stop that came too late is not meant for the next one
        boolean stopped = Thread.interrupted();
        log.debug("Exact betweenness {} is {} (interrupted: {})", number, ended, stopped);
    }

    /** Stops it where it has not ended. */
    synchronized void stop() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        } else if (status == Status.QUEUED) {
            status = Status.STOPPED;
        }
    }
}
