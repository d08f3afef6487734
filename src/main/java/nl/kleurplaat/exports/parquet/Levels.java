package nl.kleurplaat.exports.parquet;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * How deep each value of a column lies (Melnik et al. 2010, <i>Dremel: interactive analysis of web-scale datasets</i>), packed
 * as one run of bits, the lowest first: the hybrid encoding of Parquet without its runs of equal values.
 */
final class Levels {

    private static final int EIGHT = 8;
    private static final int FIRST = 1 << 10;

    private final int bits;
    private byte[] levels = new byte[FIRST];
    private int count;

    /** @param bits how many a level takes: 1 or 2 */
    Levels(int bits) {
        this.bits = bits;
    }

    void add(int level) {
        if (count == levels.length) {
            levels = Arrays.copyOf(levels, 2 * count);
        }
        levels[count++] = (byte) level;
    }

    int count() {
        return count;
    }

    void clear() {
        count = 0;
    }

    /** Writes them, after their length. */
    void write(ByteArrayOutputStream page) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        int groups = (count + EIGHT - 1) / EIGHT;
        int header = (groups << 1) | 1;
        while (header > 0x7F) {
            packed.write((header & 0x7F) | 0x80);
            header >>>= 7;
        }
        packed.write(header);
        for (int group = 0; group < groups; group++) {
            int all = 0;
            for (int i = 0; i < EIGHT; i++) {
                int at = EIGHT * group + i;
                all |= (at < count ? levels[at] : 0) << (bits * i);
            }
            for (int shift = 0; shift < EIGHT * bits; shift += EIGHT) {
                packed.write(all >>> shift);
            }
        }
        LittleEndian.write(packed.size(), page);
        page.writeBytes(packed.toByteArray());
    }
}
