package nl.kleurplaat.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import org.jspecify.annotations.Nullable;

/** What a backup is encrypted with. It is never an argument of a command, which others on the machine can see. */
public final class Passphrase {

    /** The environment variable that may hold it. */
    public static final String VARIABLE = "KLEURPLAAT_PASSPHRASE";

    private final byte[] bytes;

    private Passphrase(String text) {
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The first line of a file, or else what the environment says; null where there is neither.
     *
     * @throws Problem where the file cannot be read or is empty
     */
    public static @Nullable Passphrase of(@Nullable Path file, @Nullable String environment) {
        if (file == null) {
            return environment == null || environment.isEmpty() ? null : new Passphrase(environment);
        }
        try (var lines = Files.lines(file)) {
            return new Passphrase(lines.findFirst()
                    .filter(line -> !line.isEmpty())
                    .orElseThrow(() -> new Problem(ProblemCode.BAD_INPUT, "backup.no-passphrase-in", file.toString())));
        } catch (IOException e) {
            throw new Problem(ProblemCode.BAD_INPUT, "backup.no-passphrase-in", file.toString());
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
