package nl.kleurplaat.health;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Feels the pulse of the database as long as the service is there. Nobody waits longer than {@link #PATIENCE} for one that is
 * somewhere else and does not answer any more; the one inside is always there, however busy.
 */
final class DatabaseWatch implements BeanPostProcessor {

    /** With what it takes to notice, and to open a connection in vain, within the ten seconds of a request. */
    private static final Duration PATIENCE = Duration.ofSeconds(7);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private static final SessionConfig READING =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("database-watch-", 1).daemon().factory());
    private final Waits waits = new Waits();
    private final Pulse pulse = new Pulse(this::ask, waits);
    private final boolean elsewhere;
    private volatile @Nullable Driver driver;

    /** @param elsewhere whether the database is another program's */
    DatabaseWatch(boolean elsewhere) {
        this.elsewhere = elsewhere;
    }

    boolean isAway() {
        return pulse.isAway();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof Driver found) {
            driver = found;
            return elsewhere ? GuardedDriver.of(found, waits) : found;
        }
        return bean;
    }

    private void ask() {
        try (var session = Objects.requireNonNull(driver).session(READING)) {
            session.run("RETURN 1").consume();
        }
    }

    @EventListener
    void begin(WebServerInitializedEvent event) {
        threads.execute(this::look);
        var _ = threads.scheduleWithFixedDelay(
                () -> waits.giveUp(PATIENCE),
                BETWEEN_LOOKS.toMillis(),
                BETWEEN_LOOKS.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            while (!threads.isShutdown()) {
                Thread.sleep(pulse.look());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @EventListener
    void end(ContextClosedEvent event) {
        threads.shutdownNow();
        pulse.end();
    }
}
