package nl.kleurplaat.intake.file;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
import org.jspecify.annotations.Nullable;

/**
 * A file that was sent in: a zip of CSV files, a workbook of Excel or LibreOffice, one CSV file, or a file of a network program. Opening it unpacks all of it once and
 * refuses what is too large, what is no such file, and XML that names other documents.
 */
public final class Upload {

    /** What a file is, by its content. */
    public enum Format {
        CSV,
        ZIP,
        XLSX,
        ODS
    }

    /** Where one table may stand. */
    public record Part(String path, Charset charset) {}

    private static final String CSV = ".*\\.(csv|tsv|txt)";
    private static final String WORKBOOK = ".*\\.(xlsx|xlsm|ods|xls)";

    private final String fileName;
    private byte[] bytes;
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
            boolean rewrite = false;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                rewrite |= scan(zip, entry, limits);
            }
            if (rewrite) {
                this.bytes = IsoDays.rewritten(zip);
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
        byte[] tables = NetworkFile.tables(fileName, bytes);
        try {
            Upload upload = new Upload(fileName, tables == null ? bytes : tables);
            return upload.packed() ? open(fileName, upload.unpacked()) : upload;
        } catch (IOException | IllegalArgumentException e) {
            throw new Problem(ProblemCode.BAD_INPUT, "intake.unreadable-archive", fileName);
        }
    }

    /** Whether it is an archive with nothing in it but one workbook. */
    private boolean packed() {
        return format == Format.ZIP
                && parts.isEmpty()
                && ignored.size() == 1
                && ignored.getFirst().toLowerCase(Locale.ROOT).matches(WORKBOOK);
    }

    private byte[] unpacked() throws IOException {
        try (InputStream workbook = open(new Part(ignored.getFirst(), StandardCharsets.UTF_8))) {
            return workbook.readAllBytes();
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
            refuse(OtherFormats.of(bytes));
            return Format.CSV;
        }
        try (ZipFile zip = zip()) {
            refuse(OtherFormats.of(zip));
            return zip.getEntry("xl/workbook.xml") != null || zip.getEntry("[Content_Types].xml") != null
                    ? Format.XLSX
                    : zip.getEntry("content.xml") != null ? Format.ODS : Format.ZIP;
        } catch (IOException | IllegalArgumentException e) {
            throw new Problem(ProblemCode.BAD_INPUT, "intake.unreadable-archive", fileName);
        }
    }

    private void refuse(@Nullable String format) {
        if (format != null) {
            throw new Problem(ProblemCode.BAD_INPUT, "intake.other-format", fileName, format);
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

    /** Counts a part of an archive and keeps what it is; tells whether the workbook has to be rewritten. */
    private boolean scan(ZipFile zip, ZipArchiveEntry entry, Limits limits) throws IOException {
        if (entry.isDirectory()) {
            return false;
        }
        if (!zip.canReadEntryData(entry)) {
            throw new Problem(ProblemCode.BAD_INPUT, "intake.locked-archive", fileName);
        }
        String path = entry.getName();
        try (InputStream in = zip.getInputStream(entry)) {
            if (format == Format.ZIP) {
                Charset charset = Charsets.of(in, limits);
                if (!hidden(path) && path.toLowerCase(Locale.ROOT).matches(CSV)) {
                    parts.put(path, charset);
                } else if (!hidden(path)) {
                    ignored.add(path);
                }
                return false;
            }
            boolean rewrite = IsoDays.in(in, limits);
            checkXml(zip, entry);
            return rewrite && format == Format.XLSX;
        }
    }

    private void checkXml(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        if (entry.getName().matches("(?i).*\\.(xml|rels|vml)")) {
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
