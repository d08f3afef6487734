package nl.kleurplaat.intake.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The strict form of workbooks, and some programs, write a day as a cell of type {@code d} and name relationships
 * otherwise; the reader of workbooks knows neither. Such a workbook is rewritten: days become texts.
 */
final class IsoDays {

    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String USUAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String[] SIGNS = {"t=\"d\"", "t='d'", STRICT};
    private static final int BUFFER = 1 << 16;
    /** In the start tag of a cell only: in a text {@code <} is written otherwise. */
    private static final Pattern DAY = Pattern.compile("(<(?:\\w+:)?c\\s(?:[^>]*\\s)?)t=([\"'])d\\2");

    private IsoDays() {}

    /** Reads a part to its end and tells whether it has to be rewritten. */
    static boolean in(InputStream part, Limits limits) throws IOException {
        boolean found = false;
        byte[] bytes = new byte[BUFFER];
        String before = "";
        for (int n; (n = part.readNBytes(bytes, 0, BUFFER)) > 0; ) {
            limits.unpacked(n);
            String text = before + new String(bytes, 0, n, StandardCharsets.ISO_8859_1);
            for (String sign : SIGNS) {
                found = found || text.contains(sign);
            }
            before = text.substring(Math.max(0, text.length() - STRICT.length()));
        }
        return found;
    }

    /** The workbook, in the form that the reader of workbooks knows. */
    static byte[] rewritten(ZipFile workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(workbook.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = workbook.getInputStream(entry)) {
                    if (entry.getName().matches("xl/(workbook|worksheets/[^/]+)\\.xml")) {
                        String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(STRICT, USUAL);
                        out.write(DAY.matcher(xml).replaceAll("$1t=\"str\"").getBytes(StandardCharsets.UTF_8));
                    } else {
                        in.transferTo(out);
                    }
                }
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
