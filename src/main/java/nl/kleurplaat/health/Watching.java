package nl.kleurplaat.health;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the watchdog look as long as the service is there. */
@Component
class Watching {

    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("watchdog").daemon().unstarted(task));
    private final InetAddress address;
    private final Path home;
    private volatile @Nullable Watchdog watchdog;

    Watching(@Value("${server.address:127.0.0.1}") InetAddress address, @Value("${kleurplaat.home:data}") Path home) {
        this.address = address;
        this.home = home;
    }

    @EventListener
    void begin(WebServerInitializedEvent event) {
        var dog = new Watchdog(address, event.getWebServer().getPort(), home.resolve("logs"), LIMIT);
        watchdog = dog;
        var _ = watch.scheduleWithFixedDelay(dog::look, PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Whether the service answered when it was asked last; before that, too. */
    boolean isAnswered() {
        Watchdog dog = watchdog;
        return dog == null || !dog.isSilent();
    }

    @EventListener
    void end(ContextClosedEvent event) {
        watch.shutdownNow();
    }
}
