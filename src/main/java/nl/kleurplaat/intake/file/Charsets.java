package nl.kleurplaat.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds out in which character set a file is written, by reading all of it: what a byte order mark says, UTF-8 where most
 * of what is no ASCII is UTF-8, Windows-1252 otherwise. One bad byte does not decide; it is read as {@link #UNREADABLE}.
 */
public final class Charsets {

    public static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What stands where bytes are no character. */
    public static final char UNREADABLE = '\ufffd';

    private static final int BUFFER = 1 << 16;
    /** The letters of Europe begin with a byte up to this one; in Windows-1252 such a pair is hardly ever a text. */
    private static final int LAST_LATIN = 0xc5;

    private int lead;
    private int missing;
    private long good;
    private long bad;

    private Charsets() {}

    /**
     * The character set of all there is to read.
     *
     * @param limits counts the bytes
     */
    static Charset of(InputStream in, Limits limits) throws IOException {
        var counts = new Charsets();
        byte[] bytes = new byte[BUFFER];
        Charset marked = null;
        boolean start = true;
        for (int n; (n = in.readNBytes(bytes, 0, BUFFER)) > 0; start = false) {
            limits.unpacked(n);
            marked = start ? marked(bytes, n) : marked;
            for (int i = 0; i < n; i++) {
                counts.add(bytes[i] & 0xff);
            }
        }
        return marked == null ? counts.likely() : marked;
    }

    private void add(int b) {
        if (missing > 0 && (b & 0xc0) == 0x80) {
            missing--;
            good += missing == 0 && (lead <= LAST_LATIN || lead >= 0xe0) ? 1 : 0;
            return;
        }
        bad += missing > 0 ? 1 : 0;
        missing = 0;
        if (b >= 0xc2 && b <= 0xf4) {
            lead = b;
            missing = b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
        } else if (b >= 0x80) {
            bad++;
        }
    }

    private Charset likely() {
        long wrong = bad + (missing > 0 ? 1 : 0);
        return wrong == 0 || good >= wrong ? StandardCharsets.UTF_8 : WINDOWS;
    }

    /** What a byte order mark says, or what the zeros between Latin letters of UTF-16 without one say. */
    private static @Nullable Charset marked(byte[] start, int length) {
        int mark = length < 2 ? 0 : (start[0] & 0xff) << 8 | (start[1] & 0xff);
        if (mark == 0xfffe || mark == 0xfeff) {
            return StandardCharsets.UTF_16;
        }
        if (mark == 0xefbb && length > 2 && (start[2] & 0xff) == 0xbf) {
            return StandardCharsets.UTF_8;
        }
        if (length < 4 || (start[0] == 0) == (start[1] == 0)) {
            return null;
        }
        return start[0] == 0 && start[2] == 0
                ? StandardCharsets.UTF_16BE
                : start[1] == 0 && start[3] == 0 ? StandardCharsets.UTF_16LE : null;
    }
}
