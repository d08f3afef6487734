package nl.kleurplaat.snapshot;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.network.GraphVersion;
import nl.kleurplaat.network.NetworkChanged;
import nl.kleurplaat.network.PersonsErased;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * The snapshot that queries are answered from, and its refreshing. Reading never waits: during a refresh the last
 * snapshot is still the current one.
 */
@Component
public class Snapshots implements SmartLifecycle {

    /** After imports that a crash cut off have been rolled forward, before requests are accepted. */
    private static final int PHASE = 300;

    private static final Duration PAUSE = Duration.ofMillis(50);

    /** A change by another instance is seen after this time and that of one refresh. */
    private static final Duration WATCH = Duration.ofSeconds(1);

    /** Many rows at a time: a country has a million. */
    private static final int FETCH = 10_000;

    static final SessionConfig READING = SessionConfig.builder()
            .withDefaultAccessMode(AccessMode.READ)
            .withFetchSize(FETCH)
            .build();

    private static final Logger log = LoggerFactory.getLogger(Snapshots.class);

    private final Driver driver;
    private final ApplicationEventPublisher events;
    private final Renewals renewals = new Renewals();
    private volatile @Nullable Snapshot current;
    private volatile @Nullable Thread watch;
    private volatile boolean running;
    private long erased = -1;

    /** Guards what the watch has seen. */
    private final Object seen = new Object();

    /** How often it was looked whether another instance has written. */
    private long looks;

    /** The version from which one was writing at the last look; -1 where none was. */
    private long writing = -1;

    /** By the clock of this machine. */
    private volatile long seenToBeCurrent = System.nanoTime();

    Snapshots(Driver driver, ApplicationEventPublisher events) {
        this.driver = driver;
        this.events = events;
    }

    /** The last whole reading, as somebody may see it. */
    public Snapshot current(Reader reader) {
        return current().in(reader.tier());
    }

    /** The last whole reading. */
    Snapshot current() {
        Snapshot snapshot = current;
        if (snapshot == null) {
            throw new IllegalStateException("nothing has been read yet");
        }
        return snapshot;
    }

    /** The last whole reading, with what another instance has written up to now. */
    Snapshot latest() {
        long begin = System.nanoTime();
        GraphVersion there = version();
        if (!there.between()) {
            refresh(version -> version != there.number());
            seenToBeCurrent = begin;
        }
        synchronized (seen) {
            writing = there.between() ? there.number() : -1;
        }
        return current();
    }

    /**
     * Waits until a version is read that another instance may have written: at most so long, and not where nobody has written
     * it. What was read by then is what there is; with the database away that is the last whole reading.
     */
    void await(long version, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        synchronized (seen) {
            // a look that is under way may have begun too early
            long enough = looks + 2;
            while (running && current().version() < version && (looks < enough || version <= writing)) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return;
                }
                LockSupport.unpark(watch);
                try {
                    TimeUnit.NANOSECONDS.timedWait(seen, Math.min(left, PAUSE.toNanos()));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    /** How long ago it was last seen that nothing newer is there. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - seenToBeCurrent);
    }

    /**
     * Every reading after one that is known, as long as it is followed. They come in a thread of their own; those that come
     * while the last one is still at work are united into one, and show as much as the one that is known.
     */
    public Flux<Renewal> after(Snapshot known) {
        return renewals.after(known);
    }

    @Override
    public void start() {
        running = true;
        refresh(version -> true);
        watch = Thread.ofPlatform().daemon().name("watch").start(this::watch);
    }

    @Override
    public void stop() {
        running = false;
        Thread watching = watch;
        if (watching != null) {
            watching.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /** Before those that look at the new reading. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(NetworkChanged change) {
        if (isRunning()) {
            refresh(version -> version < change.version());
        }
    }

    /** Looks every second whether another instance has written. */
    private void watch() {
        boolean answered = true;
        while (running) {
            // until then, or until somebody waits for what another has written
            LockSupport.parkNanos(WATCH.toNanos());
            if (!running) {
                return;
            }
            try {
                latest();
                looked();
                answered = true;
            } catch (RuntimeException | OutOfMemoryError e) {
                if (answered && running) {
                    log.warn(
                            "The record cannot be read now; answers are those of version {}: {}",
                            current().version(),
                            e.getMessage());
                }
                answered = false;
            }
        }
    }

    private void looked() {
        synchronized (seen) {
            looks++;
            seen.notifyAll();
        }
    }

    private GraphVersion version() {
        try (Session session = driver.session(READING)) {
            return session.executeRead(GraphVersion::read);
        }
    }

    /** Reads what has changed until the reading is whole, if the version that was read last is out of date. */
    private synchronized void refresh(LongPredicate outOfDate) {
        Snapshot last = current;
        if (last != null && !outOfDate.test(last.version())) {
            return;
        }
        long begin = System.nanoTime();
        Renewal renewal = read(last);
        while (renewal == null) {
            if (!pause(PAUSE)) {
                throw new IllegalStateException("stopped while the record was being read");
            }
            renewal = read(last);
        }
        Snapshot snapshot = renewal.snapshot();
        if (last != null) {
            snapshot.index().follow(last.index());
        }
        current = snapshot;
        if (renewal.everything()) {
            tellErased(snapshot.version());
        }
        renewals.publish(renewal);
        log.info(
                "Version {} is read in {} ms: {} organisations, {} stakeholders, {} collaborations",
                snapshot.version(),
                Duration.ofNanos(System.nanoTime() - begin).toMillis(),
                snapshot.organisations().size(),
                snapshot.stakeholders().size(),
                snapshot.collaborations().size());
    }

    /** Whether persons were erased since it was last looked; where any were, everything is read anew. */
    private void tellErased(long version) {
        long count;
        try (Session session = driver.session(READING)) {
            count = session.executeRead(tx -> tx.run("MATCH (e:Erasure) RETURN count(e) AS count")
                    .single()
                    .get("count")
                    .asLong());
        }
        if (erased >= 0 && count > erased) {
            events.publishEvent(new PersonsErased(version));
        }
        erased = count;
    }

    private @Nullable Renewal read(@Nullable Snapshot last) {
        try (Session session = driver.session(READING)) {
            return session.executeRead(tx -> SnapshotReader.read(tx, last));
        }
    }

    /** Gives false where the program stops. */
    private static boolean pause(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
