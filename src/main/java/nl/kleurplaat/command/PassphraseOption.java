package nl.kleurplaat.command;

import java.nio.file.Path;
import nl.kleurplaat.backup.Passphrase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the passphrase of a backup comes from: a file, or the environment. */
final class PassphraseOption {

    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "command.option.passphrase-file")
    @Nullable
    Path file;

    /** Null where there is none. */
    @Nullable
    Passphrase passphrase() {
        return Passphrase.of(file, System.getenv(Passphrase.VARIABLE));
    }
}
