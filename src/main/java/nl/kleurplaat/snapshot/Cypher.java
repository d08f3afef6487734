package nl.kleurplaat.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The queries of this package, from {@code cypher/snapshot}. */
public final class Cypher {

    private Cypher() {}

    /**
     * The query in that file for the things in the list {@code $keys} only. Its first line is {@code MATCH (x:Label)}.
     */
    static String withKeys(String name) {
        return named(name)
                .replaceFirst(
                        "^MATCH \\((\\w+):(\\w+)\\)",
                        "UNWIND \\$keys AS wanted MATCH ($1:$2 {key: wanted}) USING INDEX SEEK $1:$2(key) WITH $1");
    }

    /** The query in that file. */
    public static String named(String name) {
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
