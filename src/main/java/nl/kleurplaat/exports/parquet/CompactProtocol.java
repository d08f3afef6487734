package nl.kleurplaat.exports.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Writes structures as Parquet keeps what it says of itself: the compact protocol of Apache Thrift
 * (<i>thrift-compact-protocol.md</i>). Fields are written in ascending order of number within a structure.
 */
final class CompactProtocol {

    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;

    /** From so many on, the length of a list has bytes of its own. */
    private static final int LONG_LIST = 15;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int last;

    byte[] bytes() {
        return out.toByteArray();
    }

    void number(int field, int value) {
        header(field, I32);
        zigzag(value);
    }

    void number(int field, long value) {
        header(field, I64);
        zigzag(value);
    }

    void text(int field, String value) {
        header(field, BINARY);
        text(value);
    }

    void numbers(int field, List<Integer> values) {
        list(field, I32, values.size());
        values.forEach(this::zigzag);
    }

    void texts(int field, List<String> values) {
        list(field, BINARY, values.size());
        values.forEach(this::text);
    }

    /** Begins a list of structures, each of which is then {@linkplain #begin() begun} and ended. */
    void structures(int field, int size) {
        list(field, STRUCT, size);
    }

    /** Begins a structure that is a field. */
    void begin(int field) {
        header(field, STRUCT);
        begin();
    }

    /** Begins a structure that stands in a list, or by itself. */
    void begin() {
        outer.push(last);
        last = 0;
    }

    void end() {
        out.write(0);
        last = outer.pop();
    }

    private void header(int field, int type) {
        out.write(((field - last) << 4) | type);
        last = field;
    }

    private void list(int field, int type, int size) {
        header(field, LIST);
        if (size < LONG_LIST) {
            out.write((size << 4) | type);
        } else {
            out.write((LONG_LIST << 4) | type);
            varint(size);
        }
    }

    private void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        varint(bytes.length);
        out.writeBytes(bytes);
    }

    private void zigzag(long value) {
        varint((value << 1) ^ (value >> (Long.SIZE - 1)));
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
