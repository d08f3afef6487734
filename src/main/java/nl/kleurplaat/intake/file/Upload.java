package nl.kleurplaat.intake.file;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A file that was sent in: a zip of CSV files, a workbook, or one CSV file. Opening it unpacks all of it once and
 * refuses what is too large, what is no such file, and XML that names other documents.
 */
public final class Upload {

    /** What a file is, by its content. */
    public enum Format {
        CSV,
        ZIP,
        XLSX
    }

    /** Where one table may stand. */
    public record Part(String path, Charset charset) {}

    private static final String CSV = ".*\\.(csv|tsv|txt)";

    private final String fileName;
    private final byte[] bytes;
    private final Format format;
    private final Map<String, Charset> parts = new HashMap<>();
    private final List<String> ignored = new ArrayList<>();

    private Upload(String fileName, byte[] bytes) throws IOException {
        this.fileName = fileName;
        this.bytes = bytes;
        this.format = detect();
        Limits limits = new Limits(bytes.length);
        if (format == Format.CSV) {
            parts.put(fileName, Charsets.of(new ByteArrayInputStream(bytes), limits));
            return;
        }
        try (ZipFile zip = zip()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                scan(zip, entry, limits);
            }
        }
    }

    /** Opens what was sent in, or throws a problem that names the fix. */
    public static Upload open(String fileName, byte[] bytes) {
        if (bytes.length == 0) {
            throw new Problem(ProblemCode.BAD_INPUT, "intake.empty-file", fileName);
        }
        if (bytes.length > Limits.UPLOAD) {
            throw Limits.uploadTooLarge();
        }
        try {
            return new Upload(fileName, bytes);
        } catch (IOException | IllegalArgumentException e) {
            throw new Problem(ProblemCode.BAD_INPUT, "intake.unreadable-archive", fileName);
        }
    }

    public String fileName() {
        return fileName;
    }

    public Format format() {
        return format;
    }

    private Format detect() {
        if (startsWith(0xd0, 0xcf, 0x11, 0xe0)) {
            throw new Problem(ProblemCode.BAD_INPUT, "intake.old-workbook", fileName);
        }
        if (!startsWith('P', 'K')) {
            return Format.CSV;
        }
        try (ZipFile zip = zip()) {
            return zip.getEntry("xl/workbook.xml") == null && zip.getEntry("[Content_Types].xml") == null
                    ? Format.ZIP
                    : Format.XLSX;
        } catch (IOException | IllegalArgumentException e) {
            throw new Problem(ProblemCode.BAD_INPUT, "intake.unreadable-archive", fileName);
        }
    }

    public int size() {
        return bytes.length;
    }

    public byte[] slice(int from, int until) {
        return Arrays.copyOfRange(bytes, from, Math.min(until, bytes.length));
    }

    /** The CSV files, by path, in the order of their paths; empty for a workbook. */
    public List<Part> parts() {
        return parts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new Part(e.getKey(), e.getValue()))
                .toList();
    }

    /** The files of an archive that are no CSV files. */
    public List<String> ignored() {
        return List.copyOf(ignored);
    }

    /** The bytes of a workbook. */
    InputStream whole() {
        return new ByteArrayInputStream(bytes);
    }

    /** The bytes of a CSV file, unpacked. */
    public InputStream open(Part part) throws IOException {
        if (format == Format.CSV) {
            return whole();
        }
        ZipFile zip = zip();
        try {
            InputStream in = zip.getInputStream(zip.getEntry(part.path()));
            return new FilterInputStream(in) {
                @Override
                public void close() throws IOException {
                    try (zip) {
                        super.close();
                    }
                }
            };
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void scan(ZipFile zip, ZipArchiveEntry entry, Limits limits) throws IOException {
        if (entry.isDirectory()) {
            return;
        }
        if (!zip.canReadEntryData(entry)) {
            throw new Problem(ProblemCode.BAD_INPUT, "intake.locked-archive", fileName);
        }
        String path = entry.getName();
        boolean xml = format == Format.XLSX && path.matches("(?i).*\\.(xml|rels|vml)");
        try (InputStream in = zip.getInputStream(entry)) {
            Charset charset = Charsets.of(in, limits);
            if (format == Format.ZIP && !hidden(path)) {
                if (path.toLowerCase(Locale.ROOT).matches(CSV)) {
                    parts.put(path, charset);
                } else {
                    ignored.add(path);
                }
            }
        }
        if (xml) {
            try (InputStream in = zip.getInputStream(entry)) {
                PlainXml.check(fileName, in);
            }
        }
    }

    private static boolean hidden(String path) {
        return path.startsWith("__MACOSX/")
                || path.startsWith(".")
                || path.contains("/.")
                || path.contains("/__MACOSX/");
    }

    private ZipFile zip() throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
    }

    private boolean startsWith(int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
