package nl.kleurplaat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The service in a process of its own, as a user starts it, to be stopped or killed. */
public final class ServiceProcess implements AutoCloseable {

    /** Of tests that start programs, each with a Neo4j inside: on a Neo4j in a container they would be the same once more. */
    public static final String TAG = "process";

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final String MAIN = "nl.kleurplaat.KleurplaatApplication";

    private final Process process;
    private final Path output;
    private final int port;

    private ServiceProcess(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** Starts it without waiting; an empty graph stays empty. */
    public static ServiceProcess start(Path home, Map<String, String> environment) {
        return start(home, environment, program("1g"));
    }

    private static List<String> program(String heap) {
        // starts are most of what these tests do, and these are quickest without the second compiler
        return List.of("-XX:TieredStopAtLevel=1", "-Xmx" + heap, "-cp", System.getProperty("java.class.path"), MAIN);
    }

    private static ServiceProcess start(Path home, Map<String, String> environment, List<String> program) {
        try {
            int port = freePort();
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .filter(a -> a.startsWith("--") || a.startsWith("-XX"))
                    .forEach(command::add);
            command.addAll(program);
            Path output = Files.createTempFile("kleurplaat-service", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment()
                    .putAll(Map.of(
                            "KLEURPLAAT_HOME", home.toString(),
                            "KLEURPLAAT_SAMPLE", "false",
                            "SERVER_PORT", String.valueOf(port)));
            builder.environment().putAll(environment);
            return new ServiceProcess(builder.start(), output, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it and waits until it answers. */
    public static ServiceProcess running(Path home) {
        return running(home, "1g", Map.of());
    }

    /** Starts it with so much memory and waits until it answers. */
    public static ServiceProcess running(Path home, String heap, Map<String, String> environment) {
        ServiceProcess service = start(home, environment, program(heap));
        service.await(service::answers);
        return service;
    }

    /** Starts a jar, with the sample, and waits until it says that it is ready: nobody has asked anything yet. */
    public static ServiceProcess packaged(Path jar, List<String> options, Path home) {
        List<String> program = new ArrayList<>(options);
        program.addAll(List.of("--sun-misc-unsafe-memory-access=warn", "-Xmx1g", "-jar", jar.toString()));
        ServiceProcess service = start(home, Map.of("KLEURPLAAT_SAMPLE", "true"), program);
        service.await(() -> service.output().contains(" is ready: http://localhost:" + service.port + "/"));
        return service;
    }

    private void await(BooleanSupplier there) {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!there.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > limit) {
                kill();
                throw new AssertionError("the service does not start:\n" + output());
            }
            pause();
        }
    }

    public Api api() {
        return new Api(port);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** As {@code kill} does; the exit code. */
    public int stop() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    /** Waits until it has ended by itself. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("the service does not end:\n" + output());
        }
        return process.exitValue();
    }

    /** All that it has printed. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        kill();
        Files.deleteIfExists(output);
    }

    private boolean answers() {
        try {
            return api().get("/").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
