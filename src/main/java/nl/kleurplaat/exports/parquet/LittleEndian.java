package nl.kleurplaat.exports.parquet;

import java.io.ByteArrayOutputStream;

/** Numbers of four bytes, the lowest first. */
final class LittleEndian {

    private LittleEndian() {}

    static void write(int number, ByteArrayOutputStream out) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out.write(number >>> shift);
        }
    }
}
