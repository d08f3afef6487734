package nl.kleurplaat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to those who follow when the program is told to stop. */
@Tag(ServiceProcess.TAG)
class StopIT {

    /** Without anyone who follows it takes about two seconds; waiting for them would take thirty. */
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private static final String CHANGES = "subscription { networkChanged { version } }";

    @Test
    void openSubscriptionsDoNotKeepTheProgramFromStopping(@TempDir Path home) throws Exception {
        try (ServiceProcess service = ServiceProcess.running(home);
                EventClient stream = new EventClient(service.port(), CHANGES);
                SocketClient socket = SocketClient.connect(service.port(), Map.of())) {
            socket.subscribe("1", CHANGES);
            service.api().importSample();
            stream.next();
            socket.next();

            long begin = System.nanoTime();
            service.stop();

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LIMIT);
            stream.expect("complete");
            assertThat(stream.expect("end")).isEqualTo("200");
            // after either of these a client connects again
            assertThat(socket.expect("closed").get("status").asInt()).isIn(1001, 1006);
        }
    }
}
