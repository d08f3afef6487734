package nl.kleurplaat;

import java.time.Duration;
import nl.kleurplaat.command.Commands;
import nl.kleurplaat.health.Ending;
import nl.kleurplaat.start.UnsafeWarning;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts Kleurplaat, or does one of its commands. */
@SpringBootApplication
public class KleurplaatApplication {

    /** The longest that may lie between being told to stop and the end, with room for the last words. */
    private static final Duration STOP = Duration.ofSeconds(27);

    public static void main(String[] args) {
        if (Commands.isCommand(args)) {
            System.exit(Commands.run(KleurplaatApplication::start, args));
        }
        start(args);
    }

    private static ConfigurableApplicationContext start(String... settings) {
        Ending.within(STOP);
        UnsafeWarning.leaveOut();
        // so many answers wait for whoever reads a WebSocket slowly; it is the least that there can be
        System.setProperty("reactor.bufferSize.small", "16");
        return SpringApplication.run(KleurplaatApplication.class, settings);
    }
}
