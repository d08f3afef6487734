package nl.kleurplaat.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the record in a folder, each a Parquet file: all of them, of one version, or none. */
final class ReceivedTables {

    private static final Pattern NAME = Pattern.compile("[a-z]+\\.parquet");

    private final KleurplaatCommand command;

    ReceivedTables(KleurplaatCommand command) {
        this.command = command;
    }

    int receive(ServiceClient service, Path folder) throws InterruptedException {
        Map<String, Path> tables = new TreeMap<>();
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempDirectory(folder, ".part");
            try (var _ = command.progress("command.receiving")) {
                for (Path table : unpacked(service, part)) {
                    String file = String.valueOf(table.getFileName());
                    Path place = folder.resolve(file);
                    Files.move(table, place, StandardCopyOption.REPLACE_EXISTING);
                    tables.put(file, place);
                }
            } finally {
                FileSystemUtils.deleteRecursively(part);
            }
        } catch (IOException e) {
            throw new CommandFailure(
                    CommandFailure.REFUSED, "command.tables-not-written", String.valueOf(e.getMessage()));
        }
        say(folder, tables);
        return 0;
    }

    private List<Path> unpacked(ServiceClient service, Path part) throws IOException, InterruptedException {
        try (InputStream body = service.download("/api/networks/export.parquet").body();
                ZipInputStream zip = new ZipInputStream(body)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!NAME.matcher(entry.getName()).matches()) {
                    throw new IOException(entry.getName());
                }
                Files.copy(zip, part.resolve(entry.getName()));
            }
        }
        try (var files = Files.list(part)) {
            return files.sorted().toList();
        }
    }

    private void say(Path folder, Map<String, Path> tables) {
        if (command.isJson()) {
            Map<String, Object> said = new TreeMap<>();
            said.put("folder", folder.toString());
            said.put("files", List.copyOf(tables.keySet()));
            command.out().println(JsonMapper.shared().writeValueAsString(said));
            return;
        }
        tables.values()
                .forEach(place -> command.out().println(command.texts().text("command.written", place.toString())));
    }
}
