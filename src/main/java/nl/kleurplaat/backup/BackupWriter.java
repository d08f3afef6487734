package nl.kleurplaat.backup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import nl.kleurplaat.api.Sha256;
import nl.kleurplaat.backup.GraphScan.Counted;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a backup: gzip of lines of JSON. The first says what it is, the last what was in it; between them are nodes and then
 * relationships, which name nodes by their number.
 */
final class BackupWriter {

    /** How the first line begins, whatever form the rest has. */
    static final String KIND = "{\"kleurplaat\":\"backup\",";

    static final String HEAD = KIND + "\"form\":1}";
    static final String MANIFEST = "manifest";

    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest = Sha256.digest();
    private final GZIPOutputStream zip;
    private final Writer out;

    BackupWriter(OutputStream to) throws IOException {
        zip = new GZIPOutputStream(to, BUFFER);
        out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), BUFFER);
        line(HEAD);
    }

    void line(String line) throws IOException {
        add(digest, line);
        out.write(line);
        out.write('\n');
    }

    static void add(MessageDigest digest, String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    /** Writes what was in it, as the last line. What it is written to stays open. */
    BackupManifest end(String program, String schema, long version, Counted counted) throws IOException {
        String lines = HexFormat.of().formatHex(digest.digest());
        var manifest = new BackupManifest(
                program, schema, version, Instant.now(), counted.labels(), counted.types(), counted.content(), lines);
        line(JsonMapper.shared().writeValueAsString(Map.of(MANIFEST, manifest)));
        out.flush();
        zip.finish();
        return manifest;
    }
}
