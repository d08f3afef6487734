package nl.kleurplaat;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Kleurplaat. */
@SpringBootApplication
public class KleurplaatApplication {

    public static void main(String[] args) {
        SpringApplication.run(KleurplaatApplication.class, args);
    }
}
