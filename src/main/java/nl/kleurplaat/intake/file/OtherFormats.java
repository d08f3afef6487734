package nl.kleurplaat.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** What a file is that is sent as a table and is none, told by its content. */
final class OtherFormats {

    private static final int START = 512;

    /** The start of a file, in lower case, to what it is called. */
    private static final Map<String, String> STARTS = new LinkedHashMap<>();

    /** A part of an archive to what the archive is called. */
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        STARTS.put("%pdf", "PDF");
        STARTS.put("{\\rtf", "RTF");
        STARTS.put("{", "JSON");
        STARTS.put("[{", "JSON");
        STARTS.put("<!doctype html", "HTML");
        STARTS.put("<html", "HTML");
        STARTS.put("<table", "HTML");
        STARTS.put("<meta", "HTML");
        STARTS.put("<?xml", "XML");
        STARTS.put("rar!", "RAR");
        STARTS.put("7z\u00bc\u00af", "7z");
        STARTS.put("\u001f\u008b", "gzip");
        PARTS.put("xl/workbook.bin", "XLSB");
        PARTS.put("word/document.xml", "Word");
        PARTS.put("ppt/presentation.xml", "PowerPoint");
        PARTS.put("Index/Document.iwa", "Numbers");
        PARTS.put("Index.zip", "Numbers");
    }

    private OtherFormats() {}

    static @Nullable String of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00ef\u00bb\u00bf", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return STARTS.entrySet().stream()
                .filter(known -> start.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    static @Nullable String of(ZipFile zip) throws IOException {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String known = PARTS.get(entry.getName());
            if (known != null) {
                return known;
            }
        }
        ZipArchiveEntry type = zip.getEntry("mimetype");
        if (type != null && zip.getEntry("content.xml") != null) {
            try (InputStream in = zip.getInputStream(type)) {
                String media = new String(in.readNBytes(START), StandardCharsets.US_ASCII);
                return media.startsWith(OdsSource.MEDIA_TYPE) ? null : "OpenDocument (" + media.strip() + ")";
            }
        }
        return null;
    }
}
