package nl.kleurplaat.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.Callable;
import nl.kleurplaat.backup.BackupFile;
import nl.kleurplaat.backup.BackupManifest;
import nl.kleurplaat.backup.Passphrase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A backup of everything that a service holds. Where it goes, it is whole: it was read back before. */
@Command(name = "backup")
final class TakeBackup implements Callable<Integer> {

    /** The service reads all of its database before anything comes. */
    private static final Duration LONGEST = Duration.ofHours(2);

    private final KleurplaatCommand command;

    @Parameters(paramLabel = "FILE|DIR", descriptionKey = "command.option.backup-to")
    private @Nullable Path to;

    @Mixin
    private final PassphraseOption option = new PassphraseOption();

    TakeBackup(KleurplaatCommand command) {
        this.command = command;
    }

    @Override
    public Integer call() throws InterruptedException {
        Passphrase passphrase = option.passphrase();
        return command.withService(false, service -> take(service, passphrase));
    }

    private int take(ServiceClient service, @Nullable Passphrase passphrase) throws InterruptedException {
        try {
            Path part;
            Path file;
            BackupManifest manifest;
            try (var _ = command.progress("command.backing-up")) {
                HttpResponse<InputStream> answer = service.download("/api/backup", LONGEST);
                file = file(ReceivedFile.name(answer.headers()) + (passphrase == null ? "" : BackupFile.ENCRYPTED));
                // readable for who makes it alone, where the system knows of that
                part = Files.createTempFile(file.toAbsolutePath().getParent(), "kleurplaat", ".part");
                manifest = received(answer, new BackupFile(part, passphrase), file);
            }
            if (!command.isJson()) {
                command.out().println(command.texts().text("command.written", file.toString()));
            }
            new ToldBackup(command).tell(manifest, passphrase != null);
            return 0;
        } catch (IOException e) {
            throw new CommandFailure(
                    CommandFailure.REFUSED, "command.backup-not-written", String.valueOf(e.getMessage()));
        }
    }

    private Path file(String name) {
        Path place = to == null ? Path.of("") : to;
        return Files.isDirectory(place) ? place.resolve(name) : place;
    }

    private static BackupManifest received(HttpResponse<InputStream> answer, BackupFile part, Path file)
            throws IOException {
        try (InputStream content = answer.body()) {
            part.write(content);
            BackupManifest manifest = part.check();
            Files.move(part.path(), file, StandardCopyOption.REPLACE_EXISTING);
            return manifest;
        } finally {
            Files.deleteIfExists(part.path());
        }
    }
}
