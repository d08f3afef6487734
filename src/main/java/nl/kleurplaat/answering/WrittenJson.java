package nl.kleurplaat.answering;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.SerializableString;

/** JSON that is written already, in UTF-8; it goes into the answer as it is. */
@SuppressWarnings("ArrayRecordComponent")
record WrittenJson(byte[] json) implements SerializableString {

    @Override
    public String getValue() {
        return new String(json, StandardCharsets.UTF_8);
    }

    @Override
    public int charLength() {
        return getValue().length();
    }

    @Override
    public byte[] asUnquotedUTF8() {
        return json;
    }

    @Override
    public int appendUnquotedUTF8(byte[] buffer, int offset) {
        if (buffer.length - offset < json.length) {
            return -1;
        }
        System.arraycopy(json, 0, buffer, offset, json.length);
        return json.length;
    }

    @Override
    public int appendUnquoted(char[] buffer, int offset) {
        String text = getValue();
        if (buffer.length - offset < text.length()) {
            return -1;
        }
        text.getChars(0, text.length(), buffer, offset);
        return text.length();
    }

    @Override
    public int writeUnquotedUTF8(OutputStream out) throws IOException {
        out.write(json);
        return json.length;
    }

    @Override
    public int putUnquotedUTF8(ByteBuffer buffer) {
        if (buffer.remaining() < json.length) {
            return -1;
        }
        buffer.put(json);
        return json.length;
    }

    @Override
    public char[] asQuotedChars() {
        throw noText();
    }

    @Override
    public byte[] asQuotedUTF8() {
        throw noText();
    }

    @Override
    public int appendQuotedUTF8(byte[] buffer, int offset) {
        throw noText();
    }

    @Override
    public int appendQuoted(char[] buffer, int offset) {
        throw noText();
    }

    @Override
    public int writeQuotedUTF8(OutputStream out) {
        throw noText();
    }

    @Override
    public int putQuotedUTF8(ByteBuffer buffer) {
        throw noText();
    }

    private static UnsupportedOperationException noText() {
        return new UnsupportedOperationException("this is JSON, not a text in it");
    }
}
