package nl.kleurplaat.api;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The threads in which subscriptions are answered: virtual ones, since each may wait for a client that reads slowly. */
public final class StreamThreads {

    /** Each task gets a thread of its own. */
    public static final Scheduler ALL = Schedulers.fromExecutor(
            task -> Thread.ofVirtual().name("subscription").start(task));

    private StreamThreads() {}
}
