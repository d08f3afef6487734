package nl.kleurplaat.types;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Cypher of the intake: a file for each table and one for the imports themselves, in {@code cypher/intake}. A line
 * {@code // -- name} begins a statement. The statements of tables in {@link Types} follow from their columns.
 */
public final class Statements {

    private static final String BEGIN = "// -- ";
    private static final Map<String, Statements> READ = new ConcurrentHashMap<>();

    private final Map<String, String> byName = new HashMap<>();
    private final String file;

    private Statements(String file) {
        this.file = file;
        Type table = Types.find(file);
        if (table != null && !NetworkTypes.ALL.contains(table)) {
            byName.putAll(TypeStatements.of(table));
            return;
        }
        String name = "";
        for (String line : text(file).split("\n")) {
            if (line.startsWith(BEGIN)) {
                name = line.substring(BEGIN.length()).strip();
            } else if (!line.startsWith("//")) {
                byName.merge(name, line, (a, b) -> a + "\n" + b);
            }
        }
    }

    public static Statements of(String file) {
        return READ.computeIfAbsent(file, Statements::new);
    }

    public String get(String name) {
        String statement = byName.get(name);
        if (statement == null) {
            throw new IllegalStateException("cypher/intake/" + file + ".cypher has no statement " + name);
        }
        return statement;
    }

    private static String text(String file) {
        try (InputStream in = Statements.class.getResourceAsStream("/cypher/intake/" + file + ".cypher")) {
            if (in == null) {
                throw new IllegalStateException("cypher/intake/" + file + ".cypher is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
