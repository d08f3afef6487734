package nl.kleurplaat.results;

import java.util.concurrent.CancellationException;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.api.GlobalId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A question that is answered in the background, because it takes longer than a request may. */
public final class Computation implements Runnable {

    /** How far it is. */
    public enum Status {
        QUEUED,
        RUNNING,
        DONE,
        STOPPED,
        FAILED
    }

    private static final Logger log = LoggerFactory.getLogger(Computation.class);

    private final String number;
    private final Seen seen;
    private final Question<?> question;
    private Status status = Status.QUEUED;
    private @Nullable Thread thread;
    private @Nullable Object left;

    /** @param number which no other has, whichever instance began it and when */
    Computation(String number, Seen seen, Question<?> question) {
        this.number = number;
        this.seen = seen.within(new Effort());
        this.question = question;
    }

    /** What it is known by in the whole API. */
    public GlobalId id() {
        return new GlobalId("Computation", number);
    }

    /** What the question is about; when it is done, also its answer is there as long as this is kept. */
    public Seen seen() {
        return seen;
    }

    boolean isOf(Seen other, Question<?> asked) {
        return seen.scope().equals(other.scope()) && question.equals(asked);
    }

    public synchronized Status status() {
        return status;
    }

    /** 0–1. */
    public double progress() {
        return status() == Status.DONE ? 1 : seen.share(question);
    }

    public Question<?> question() {
        return question;
    }

    /** The answer; before it is done the best so far, and where it was stopped the best until then. Null where there is none. */
    public synchronized @Nullable Object best() {
        return left != null ? left : seen.best(question);
    }

    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        try {
            seen.get(question);
            end(Status.DONE);
        } catch (CancellationException e) {
            end(Status.STOPPED);
        } catch (RuntimeException | Error e) {
            log.error("Computation {} has failed", number, e);
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
        log.debug("Computation {} is {} (interrupted: {})", number, ended, stopped);
    }

    /** Stops it where it has not ended. */
    public synchronized void stop() {
        Thread running = thread;
        if (running != null) {
            left = seen.best(question);
            running.interrupt();
        } else if (status == Status.QUEUED) {
            status = Status.STOPPED;
        }
    }
}
