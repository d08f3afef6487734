package nl.kleurplaat.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds out in which character set a file is written, by reading all of it. */
public final class Charsets {

    public static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int BUFFER = 1 << 16;

    private Charsets() {}

    /**
     * UTF-16 where a byte order mark says so, UTF-8 where all bytes are valid UTF-8, Windows-1252 otherwise.
     *
     * @param limits counts the bytes
     */
    static Charset of(InputStream in, Limits limits) throws IOException {
        CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        boolean valid = true;
        boolean first = true;
        Charset marked = null;
        for (int n; (n = in.read(bytes.array(), bytes.position(), bytes.remaining())) >= 0; ) {
            limits.unpacked(n);
            bytes.position(bytes.position() + n).flip();
            if (first) {
                marked = marked(bytes);
                first = false;
            }
            valid = valid && !utf8.decode(bytes, chars.clear(), false).isError();
            if (valid) {
                bytes.compact();
            } else {
                bytes.clear();
            }
        }
        valid = valid && !utf8.decode(bytes.flip(), chars.clear(), true).isError();
        if (marked != null) {
            return marked;
        }
        return valid ? StandardCharsets.UTF_8 : WINDOWS;
    }

    @Nullable
    private static Charset marked(ByteBuffer start) {
        if (start.remaining() >= 2) {
            int mark = ((start.get(0) & 0xff) << 8) | (start.get(1) & 0xff);
            if (mark == 0xfffe || mark == 0xfeff) {
                return StandardCharsets.UTF_16;
            }
        }
        return null;
    }
}
