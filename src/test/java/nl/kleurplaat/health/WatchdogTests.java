package nl.kleurplaat.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchdogTests {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @TempDir
    Path home;

    private List<Path> dumps() throws IOException {
        try (var files = Files.list(home)) {
            return files.toList();
        }
    }

    @Test
    void writesDownOnceWhatAllThreadsDoWhenNothingComesBack() throws IOException {
        try (var silent = new ServerSocket(0, 10, HERE)) {
            var watchdog = new Watchdog(HERE, silent.getLocalPort(), home, Duration.ofMillis(50));

            watchdog.look();
            watchdog.look();

            assertThat(dumps()).hasSize(1);
            assertThat(Files.readString(dumps().getFirst())).contains("WatchdogTests.writesDownOnce");
        }
    }

    @Test
    void writesNothingWhileThereAreAnswers() throws Exception {
        try (var service = new ServerSocket(0, 10, HERE);
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<?> answered = thread.submit(() -> {
                try (Socket one = service.accept()) {
                    one.getOutputStream().write("HTTP/1.1 403 \r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                }
                return null;
            });

            new Watchdog(HERE, service.getLocalPort(), home, Duration.ofMinutes(1)).look();

            answered.get();
            assertThat(home).isEmptyDirectory();
        }
    }
}
