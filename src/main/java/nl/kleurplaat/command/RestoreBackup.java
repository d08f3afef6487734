package nl.kleurplaat.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.kleurplaat.backup.BackupFile;
import nl.kleurplaat.backup.BackupManifest;
import nl.kleurplaat.backup.Restoration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a backup into an empty database, without a service that runs: the program is started with the settings of the service,
 * reachable for nobody else, restores before anything else, and stops.
 */
@Command(name = "restore")
final class RestoreBackup implements Callable<Integer> {

    private final KleurplaatCommand command;

    @Parameters(paramLabel = "FILE", descriptionKey = "command.option.backup")
    private @Nullable Path file;

    @Option(names = "--erasures", paramLabel = "FILE", descriptionKey = "command.option.erasures")
    private @Nullable Path erasures;

    @Option(names = "--no-erasures", descriptionKey = "command.option.no-erasures")
    private boolean noErasures;

    @Mixin
    private final PassphraseOption option = new PassphraseOption();

    RestoreBackup(KleurplaatCommand command) {
        this.command = command;
    }

    @Override
    public Integer call() {
        Path folder = command.home();
        Path path = Objects.requireNonNull(file).toAbsolutePath();
        BackupFile backup = new BackupFile(path, option.passphrase());
        ToldBackup told = new ToldBackup(command);
        BackupManifest manifest = told.check(backup);
        ConfigurableApplicationContext program = command.started(folder, settings(path));
        try {
            long again = program.getBean(Restoration.class).erasedAgain();
            if (command.isJson()) {
                command.out()
                        .println(JsonMapper.shared()
                                .writeValueAsString(Map.of("restored", manifest, "erasedAgain", again)));
            } else {
                told.tell(manifest, backup.isEncrypted());
                command.out().println(command.texts().text("command.restored", again));
            }
            return 0;
        } finally {
            SpringApplication.exit(program);
        }
    }

    private List<String> settings(Path path) {
        List<String> settings = new ArrayList<>();
        settings.add("--" + Restoration.FILE + "=" + path);
        settings.add("--" + Restoration.WITHOUT_ERASURES + "=" + noErasures);
        if (option.file != null) {
            settings.add("--" + Restoration.PASSPHRASE_FILE + "=" + option.file.toAbsolutePath());
        }
        if (erasures != null) {
            settings.add("--kleurplaat.persons.erasures=" + erasures.toAbsolutePath());
        }
        return settings;
    }
}
