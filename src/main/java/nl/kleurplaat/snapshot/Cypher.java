package nl.kleurplaat.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The queries of this package, from {@code cypher/snapshot}. */
final class Cypher {

    private Cypher() {}

    static String named(String name) {
        try (InputStream file = Cypher.class.getResourceAsStream("/cypher/snapshot/" + name + ".cypher")) {
            if (file == null) {
                throw new IllegalStateException("cypher/snapshot/" + name + ".cypher is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
