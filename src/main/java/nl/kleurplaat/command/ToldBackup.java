package nl.kleurplaat.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.backup.BackupFile;
import nl.kleurplaat.backup.BackupManifest;
import tools.jackson.databind.json.JsonMapper;

/** What is said of a backup that was read to its end. */
final class ToldBackup {

    private final KleurplaatCommand command;

    ToldBackup(KleurplaatCommand command) {
        this.command = command;
    }

    BackupManifest check(BackupFile file) {
        try (var _ = command.progress("command.verifying")) {
            return file.check();
        }
    }

    void tell(BackupManifest manifest, boolean encrypted) {
        if (command.isJson()) {
            command.out().println(JsonMapper.shared().writeValueAsString(manifest));
            return;
        }
        String at = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(command.texts().language())
                .withZone(ZoneId.systemDefault())
                .format(manifest.at());
        say(new Sentence(
                "command.backup-whole",
                Map.of(
                        "encrypted",
                        String.valueOf(encrypted),
                        "at",
                        at,
                        "version",
                        String.valueOf(manifest.version()),
                        "schema",
                        manifest.schema())));
        say(new Sentence(
                "command.backup-holds",
                Map.of(
                        "organisations", manifest.of("Organisation"),
                        "persons", manifest.of("Stakeholder"),
                        "collaborations", manifest.of("Collaboration"),
                        "participations", manifest.relationships().getOrDefault("PARTICIPATES_IN", 0L),
                        "entries", manifest.of("HistoryEntry"),
                        "accounts", manifest.of("Account"),
                        "keys", manifest.of("ApiKey"),
                        "nodes", sum(manifest.nodes()),
                        "relationships", sum(manifest.relationships()))));
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private void say(Sentence sentence) {
        command.out().println(command.texts().text(sentence));
    }
}
