package nl.kleurplaat.persons;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The erasures once more, in a file outside the database: a backup that is restored does not know the later ones, and this
 * file does. It stands beside the folder with the data, so that restoring that folder leaves it as it is.
 */
@Component
public class ErasureFile {

    private static final Logger log = LoggerFactory.getLogger(ErasureFile.class);

    private static final String HEAD =
            "# Who was erased from Kleurplaat, as codes. Keep this file, also where a backup is"
                    + " restored: they are erased again then.";

    private final Path path;

    ErasureFile(
            @Value("${kleurplaat.home:data}") Path home, @Value("${kleurplaat.persons.erasures:}") String elsewhere) {
        Path folder = home.toAbsolutePath().normalize();
        this.path = elsewhere.isBlank()
                ? folder.resolveSibling(folder.getFileName() + ".erasures")
                : Path.of(elsewhere).toAbsolutePath();
    }

    /** Where it is, or comes when the first is erased. */
    public Path path() {
        return path;
    }

    /** The erasures that it has, by person. */
    Map<String, Erasure> all() {
        Map<String, Erasure> all = new LinkedHashMap<>();
        if (Files.exists(path)) {
            try {
                for (String line : Files.readAllLines(path)) {
                    Erasure erasure = Erasure.of(line);
                    if (erasure != null) {
                        all.put(erasure.person(), erasure);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    /** Adds those that it does not have. Where it cannot be written that is told, and tried again at the next start. */
    synchronized void add(List<Erasure> erasures) {
        List<String> lines = new ArrayList<>();
        Map<String, Erasure> known = all();
        erasures.stream()
                .filter(erasure -> !known.containsKey(erasure.person()))
                .forEach(erasure -> lines.add(erasure.line()));
        if (lines.isEmpty()) {
            return;
        }
        if (!Files.exists(path)) {
            lines.addFirst(HEAD);
        }
        try {
            Files.write(path, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException e) {
            log.error(
                    "{} erasures cannot be written to {}: where an older backup is restored before that is mended,"
                            + " these persons are back",
                    lines.size(),
                    path);
        }
    }
}
