package nl.kleurplaat.api;

import java.util.concurrent.Executors;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The threads in which subscriptions are answered: as many as it takes, since each may wait for a client that reads slowly. */
public final class StreamThreads {

    /** Each task that runs has a thread to itself. */
    public static final Scheduler ALL = Schedulers.fromExecutor(Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("subscription-", 1).factory()));

    private StreamThreads() {}
}
