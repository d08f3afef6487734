package nl.kleurplaat.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lines of a backup, one after another; at the end it is known that it was whole. */
final class BackupLines implements AutoCloseable {

    /** As {@link java.util.zip.GZIPOutputStream} begins what it writes: another beginning is damage. */
    private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest = Sha256.digest();
    private final BufferedReader lines;
    private @Nullable BackupManifest manifest;

    /** @throws Problem where it is no backup, or one of a later form */
    BackupLines(InputStream file) throws IOException {
        file.mark(GZIP.length);
        byte[] begin = file.readNBytes(GZIP.length);
        file.reset();
        if (!Arrays.equals(begin, GZIP)) {
            throw new Problem(ProblemCode.BAD_INPUT, "backup.none");
        }
        lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(file, BUFFER), StandardCharsets.UTF_8), BUFFER);
        String head = line();
        if (!head.equals(BackupWriter.HEAD)) {
            boolean newer = head.startsWith(BackupWriter.KIND);
            throw new Problem(ProblemCode.BAD_INPUT, newer ? "backup.newer-form" : "backup.none");
        }
        BackupWriter.add(digest, head);
    }

    /** The next node or relationship; null at the end, when the {@link #manifest()} is known. */
    @Nullable
    JsonNode next() throws IOException {
        String line = line();
        try {
            JsonNode read = JsonMapper.shared().readTree(line);
            if (read.has(BackupWriter.MANIFEST)) {
                end(JsonMapper.shared().treeToValue(read.get(BackupWriter.MANIFEST), BackupManifest.class));
                return null;
            }
            BackupWriter.add(digest, line);
            return read;
        } catch (JacksonException e) {
            throw damaged();
        }
    }

    private void end(BackupManifest said) throws IOException {
        if (lines.read() >= 0 || !said.lines().equals(HexFormat.of().formatHex(digest.digest()))) {
            throw damaged();
        }
        manifest = said;
    }

    private String line() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw damaged();
        }
        return line;
    }

    static Problem damaged() {
        return new Problem(ProblemCode.BAD_INPUT, "backup.damaged");
    }

    /** What was in it; known at the end. */
    BackupManifest manifest() {
        if (manifest == null) {
            throw new IllegalStateException("not at the end yet");
        }
        return manifest;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
