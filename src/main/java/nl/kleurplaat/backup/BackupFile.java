package nl.kleurplaat.backup;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A backup as a file: what {@link BackupWriter} writes, or the same encrypted.
 *
 * @param passphrase null where there is none to try
 */
public record BackupFile(Path path, @Nullable Passphrase passphrase) {

    /** What the name of an encrypted one ends with. */
    public static final String ENCRYPTED = ".age";

    /** Writes what a service gives to the file, encrypted where there is a passphrase. */
    public void write(InputStream content) throws IOException {
        try (OutputStream file = Files.newOutputStream(path);
                OutputStream out = passphrase == null ? file : AgeChunks.encrypting(file, passphrase)) {
            content.transferTo(out);
        }
    }

    /** Takes nodes and relationships one after another. */
    interface Each {
        void next(JsonNode line);
    }

    /**
     * Reads all of it.
     *
     * @return what is in it
     * @throws Problem BAD_INPUT where it is damaged, cut off, no backup, or does not open with the passphrase
     */
    public BackupManifest check() {
        return read(line -> {});
    }

    BackupManifest read(Each each) {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(path));
                InputStream open = opened(file);
                BackupLines lines = new BackupLines(open)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                each.next(line);
            }
            return lines.manifest();
        } catch (EOFException | ZipException e) {
            throw BackupLines.damaged();
        } catch (IOException e) {
            throw new Problem(ProblemCode.BAD_INPUT, "backup.cannot-read", path.toString());
        }
    }

    private InputStream opened(InputStream file) throws IOException {
        if (!AgeKeys.begins(file)) {
            return file;
        }
        if (passphrase == null) {
            throw new Problem(ProblemCode.BAD_INPUT, "backup.encrypted", Passphrase.VARIABLE);
        }
        return new BufferedInputStream(AgeChunks.decrypting(file, passphrase));
    }

    /** Whether it is encrypted. */
    public boolean isEncrypted() {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(path))) {
            return AgeKeys.begins(file);
        } catch (IOException e) {
            throw new Problem(ProblemCode.BAD_INPUT, "backup.cannot-read", path.toString());
        }
    }
}
