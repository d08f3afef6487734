package nl.kleurplaat.exports.record;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.exports.SentFile;
import org.springframework.http.ContentDisposition;

/** A file of the whole record: first made whole on disk, since what has been sent cannot be taken back. */
final class WholeFile {

    /** While an import is written it waits for the next state no longer than this. */
    private static final int TRIES = 3;

    private WholeFile() {}

    /** Writes the file. */
    interface Maker {
        /** @return false where the record changed meanwhile: then the file is of no use */
        boolean write(OutputStream out) throws IOException;
    }

    /** @throws Problem CONFLICT where the record goes on changing */
    static void send(Maker maker, HttpServletResponse response, String name, String type) throws IOException {
        Path file = Files.createTempFile("kleurplaat", null);
        try {
            make(maker, file);
            Files.copy(file, SentFile.begin(response, ContentDisposition.attachment(), name, type));
        } finally {
            Files.delete(file);
        }
    }

    private static void make(Maker maker, Path file) throws IOException {
        for (int tried = 0; tried < TRIES; tried++) {
            try (var out = Files.newOutputStream(file)) {
                if (maker.write(out)) {
                    return;
                }
            }
        }
        throw new Problem(ProblemCode.CONFLICT, "exports.record-changing");
    }
}
