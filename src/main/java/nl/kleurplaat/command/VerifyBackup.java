package nl.kleurplaat.command;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.kleurplaat.backup.BackupFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Whether a backup is whole, and what is in it; no service is asked. */
@Command(name = "verify")
final class VerifyBackup implements Callable<Integer> {

    private final KleurplaatCommand command;

    @Parameters(paramLabel = "FILE", descriptionKey = "command.option.backup")
    private @Nullable Path file;

    @Mixin
    private final PassphraseOption option = new PassphraseOption();

    VerifyBackup(KleurplaatCommand command) {
        this.command = command;
    }

    @Override
    public Integer call() {
        BackupFile backup = new BackupFile(Objects.requireNonNull(file), option.passphrase());
        ToldBackup told = new ToldBackup(command);
        told.tell(told.check(backup), backup.isEncrypted());
        return 0;
    }
}
