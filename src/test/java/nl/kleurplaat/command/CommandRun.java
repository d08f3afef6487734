package nl.kleurplaat.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A command that was done: its exit code, and what it has printed. */
record CommandRun(int exitCode, String out, String err) {

    /** Does a command that may not start a service. */
    static CommandRun of(String... command) {
        return of(Map.of(), command);
    }

    /** @param environment the variables of the terminal */
    static CommandRun of(Map<String, String> environment, String... command) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exitCode = Commands.run(
                settings -> {
                    throw new AssertionError("no service is needed");
                },
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                command);
        return new CommandRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
