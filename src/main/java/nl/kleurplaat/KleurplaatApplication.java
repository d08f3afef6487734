package nl.kleurplaat;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Kleurplaat. */
@SpringBootApplication
public class KleurplaatApplication {

    public static void main(String[] args) {
        // so many answers wait for whoever reads a WebSocket slowly; it is the least that there can be
        System.setProperty("reactor.bufferSize.small", "16");
        SpringApplication.run(KleurplaatApplication.class, args);
    }
}
