package nl.kleurplaat.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the record in a folder, each a Parquet file: all of them, of one version, or none. */
final class ReceivedTables {

    private static final Set<String> EXPECTED = Stream.of(
                    "domains", "organisations", "stakeholders", "collaborations", "participations", "representations")
            .map(table -> table + ".parquet")
            .collect(Collectors.toUnmodifiableSet());

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
                if (!EXPECTED.contains(entry.getName())) {
                    throw new IOException(entry.getName());
                }
                Files.copy(zip, part.resolve(entry.getName()));
            }
        }
        // an answer that breaks off between two tables ends like a whole one
        List<Path> tables = EXPECTED.stream().sorted().map(part::resolve).toList();
        for (Path table : tables) {
            if (!Files.exists(table)) {
                throw new IOException(String.valueOf(table.getFileName()));
            }
        }
        return tables;
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
