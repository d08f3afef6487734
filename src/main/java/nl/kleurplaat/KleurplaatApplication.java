package nl.kleurplaat;

import java.time.Duration;
import nl.kleurplaat.health.Ending;
import nl.kleurplaat.start.UnsafeWarning;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Kleurplaat. */
@SpringBootApplication
public class KleurplaatApplication {

    /** The longest that may lie between being told to stop and the end, with room for the last words. */
    private static final Duration STOP = Duration.ofSeconds(27);

    public static void main(String[] args) {
        Ending.within(STOP);
        UnsafeWarning.leaveOut();
        // so many answers wait for whoever reads a WebSocket slowly; it is the least that there can be
        System.setProperty("reactor.bufferSize.small", "16");
        SpringApplication.run(KleurplaatApplication.class, args);
    }
}
