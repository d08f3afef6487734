package nl.kleurplaat.snapshot;

import java.time.Duration;
import nl.kleurplaat.network.NetworkChanged;
import nl.kleurplaat.network.Schema;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The snapshot that queries are answered from, and its refreshing. Reading never waits: during a refresh the last
 * snapshot is still the current one.
 */
@Component
public class Snapshots implements SmartLifecycle {

    /** After imports that a crash cut off have been rolled forward, before requests are accepted. */
    private static final int PHASE = 300;

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Logger log = LoggerFactory.getLogger(Snapshots.class);

    private final Driver driver;
    private volatile @Nullable Snapshot current;

    /** @param schema must be there before anything is read */
    Snapshots(Driver driver, Schema schema) {
        this.driver = driver;
    }

    /** The last whole reading. */
    public Snapshot current() {
        Snapshot snapshot = current;
        if (snapshot == null) {
            throw new IllegalStateException("nothing has been read yet");
        }
        return snapshot;
    }

    @Override
    public void start() {
        refresh(0);
    }

    @Override
    public void stop() {
        current = null;
    }

    @Override
    public boolean isRunning() {
        return current != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @EventListener
    void on(NetworkChanged change) {
        if (isRunning()) {
            refresh(change.version());
        }
    }

    /** Reads until the reading is whole and no older than {@code version}. One refresh at a time. */
    private synchronized void refresh(long version) {
        Snapshot last = current;
        if (last != null && last.version() >= version) {
            return;
        }
        long begin = System.nanoTime();
        Snapshot snapshot = read();
        while (snapshot == null) {
            pause();
            snapshot = read();
        }
        current = snapshot;
        log.info(
                "Version {} is read in {} ms: {} organisations, {} stakeholders, {} collaborations",
                snapshot.version(),
                Duration.ofNanos(System.nanoTime() - begin).toMillis(),
                snapshot.organisations().size(),
                snapshot.stakeholders().size(),
                snapshot.collaborations().size());
    }

    private @Nullable Snapshot read() {
        SessionConfig reading =
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
        try (Session session = driver.session(reading)) {
            return session.executeRead(SnapshotReader::read);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the record was being read", e);
        }
    }
}
