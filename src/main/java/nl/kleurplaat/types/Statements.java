package nl.kleurplaat.types;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Cypher of the intake. That of types whose things are nodes follows from their declaration; the rest is in files in
 * {@code cypher/intake}, in which a line {@code // -- name} begins a statement.
 */
public final class Statements {

    private static final String BEGIN = "// -- ";
    private static final Map<String, Statements> READ = new ConcurrentHashMap<>();

    private final String name;
    private final Map<String, String> byName;

    private Statements(String name, Map<String, String> byName) {
        this.name = name;
        this.byName = byName;
    }

    /** Those of a type. */
    public static Statements of(Type type) {
        return type.isNodes()
                ? READ.computeIfAbsent(type.name(), name -> new Statements(name, TypeStatements.of(type)))
                : of(type.name());
    }

    /** Those of a file. */
    public static Statements of(String file) {
        return READ.computeIfAbsent(file, name -> new Statements(name, read(name)));
    }

    private static Map<String, String> read(String file) {
        var byName = new HashMap<String, String>();
        String name = "";
        for (String line : text(file).split("\n")) {
            if (line.startsWith(BEGIN)) {
                name = line.substring(BEGIN.length()).strip();
            } else if (!line.startsWith("//")) {
                byName.merge(name, line, (a, b) -> a + "\n" + b);
            }
        }
        return byName;
    }

    public String get(String name) {
        String statement = byName.get(name);
        if (statement == null) {
            throw new IllegalStateException(this.name + " has no statement " + name);
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
