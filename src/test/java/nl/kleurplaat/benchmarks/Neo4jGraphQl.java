package nl.kleurplaat.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

/** The npm package {@code @neo4j/graphql} in a process of its own, on the Neo4j of a running service. */
final class Neo4jGraphQl implements AutoCloseable {

    private static final Path SOURCES = Path.of("src", "test", "clients", "neo4j-graphql");
    private static final Path FOLDER = Path.of("target", "clients", "neo4j-graphql");
    private static final String USER = "benchmark";

    private final Process process;
    private final int port;

    private Neo4jGraphQl(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Installs and starts it; null where node, npm or the package cannot be had. */
    static @Nullable Neo4jGraphQl start(RunningService service) throws IOException, InterruptedException {
        if (!installed()) {
            System.err.println(
                    "@neo4j/graphql is not measured: it takes node 20 or later, and npm that finds its packages");
            return null;
        }
        String password = UUID.randomUUID().toString();
        try (var session = service.bean(Driver.class).session(SessionConfig.forDatabase("system"))) {
            session.run(
                            "CREATE OR REPLACE USER " + USER + " SET PASSWORD $password CHANGE NOT REQUIRED",
                            Map.of("password", password))
                    .consume();
        }
        ProcessBuilder builder = new ProcessBuilder("node", "server.mjs")
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .putAll(Map.of(
                        "NODE_ENV",
                        "production",
                        "NEO4J_URI",
                        service.bean(Neo4jConnectionDetails.class).getUri().toString(),
                        "NEO4J_USER",
                        USER,
                        "NEO4J_PASSWORD",
                        password));
        Process process = builder.start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        if (line == null || !line.startsWith("listening on ")) {
            process.destroy();
            throw new IllegalStateException("@neo4j/graphql does not start: " + line);
        }
        return new Neo4jGraphQl(process, Integer.parseInt(line.substring("listening on ".length())));
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static boolean installed() throws InterruptedException, IOException {
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", "package-lock.json", "server.mjs")) {
            Files.copy(SOURCES.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            return new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--omit=dev")
                            .directory(FOLDER.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
