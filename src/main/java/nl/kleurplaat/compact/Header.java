package nl.kleurplaat.compact;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.CRC32C;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;

/**
 * What stands at the beginning of a compact form, little endian: the eight letters {@code KPcompct}, the version of the form
 * (int), {@link Resolution} and base (ints), the first and the last day of the window (ints, see
 * {@link nl.kleurplaat.snapshot.Days}), the counts (ints; organisations, groups, collaborations, participations, memberships,
 * bytes of texts), whether it is {@code narrowed} (int; 1 or 0), then as longs the version of the record, the bytes of keys and {@code blurred}, the CRC-32C of each section
 * (longs), and the CRC-32C of all this (long).
 *
 * @param version of the record
 * @param blurred pairs of participations that are there at the same time by tick and not by day; 0: all is exact
 * @param narrowed see {@link CompactForm#isNarrowed}
 * @param checksums by section
 */
record Header(
        long version,
        int firstDay,
        int lastDay,
        Ticks ticks,
        FormSize size,
        long blurred,
        boolean narrowed,
        Map<Section, Long> checksums) {

    /** Rises with each change of the form; a form of another version is refused. */
    static final int FORM = 1;

    static final long BYTES = 4096;

    private static final long MAGIC = 0x7463706D6F63504BL;
    private static final int INTS = 12;
    private static final int LONGS = 3 + Section.values().length;
    private static final long FIRST_INT = Long.BYTES;
    private static final long FIRST_LONG = FIRST_INT + INTS * (long) Integer.BYTES;
    private static final long CHECKSUM = FIRST_LONG + LONGS * (long) Long.BYTES;

    void write(MemorySegment to) {
        int[] ints = {
            FORM,
            ticks.resolution().code(),
            ticks.base(),
            firstDay,
            lastDay,
            size.organisations(),
            size.groups(),
            size.collaborations(),
            size.participations(),
            size.memberships(),
            size.textBytes(),
            narrowed ? 1 : 0
        };
        for (int i = 0; i < INTS; i++) {
            to.set(Mapped.INT, FIRST_INT + i * (long) Integer.BYTES, ints[i]);
        }
        long[] longs = Arrays.copyOf(new long[] {version, size.keyBytes(), blurred}, LONGS);
        int next = 3;
        for (Section section : Section.values()) {
            longs[next++] = checksums.getOrDefault(section, 0L);
        }
        for (int i = 0; i < LONGS; i++) {
            to.set(Mapped.LONG, FIRST_LONG + i * (long) Long.BYTES, longs[i]);
        }
        to.set(Mapped.LONG, 0, MAGIC);
        to.set(Mapped.LONG, CHECKSUM, checksum(to));
    }

    /**
     * @param from the whole file
     * @throws Problem BAD_INPUT for what is no compact form, is of another version, is damaged or ends too early
     */
    static Header read(MemorySegment from, Path file) {
        if (from.byteSize() < BYTES || from.get(Mapped.LONG, 0) != MAGIC) {
            throw problem("compact.none", file);
        }
        int form = from.get(Mapped.INT, FIRST_INT);
        if (form != FORM) {
            throw new Problem(ProblemCode.BAD_INPUT, "compact.other-version", file.toString(), form, FORM);
        }
        if (from.get(Mapped.LONG, CHECKSUM) != checksum(from)) {
            throw problem("compact.damaged", file);
        }
        int[] ints = new int[INTS];
        Arrays.setAll(ints, i -> from.get(Mapped.INT, FIRST_INT + i * (long) Integer.BYTES));
        long[] longs = new long[LONGS];
        Arrays.setAll(longs, i -> from.get(Mapped.LONG, FIRST_LONG + i * (long) Long.BYTES));
        Map<Section, Long> checksums = new EnumMap<>(Section.class);
        int next = 3;
        for (Section section : Section.values()) {
            checksums.put(section, longs[next++]);
        }
        Header header = new Header(
                longs[0],
                ints[3],
                ints[4],
                new Ticks(Resolution.of(ints[1]), ints[2]),
                new FormSize(ints[5], ints[6], ints[7], ints[8], ints[9], longs[1], ints[10]),
                longs[2],
                ints[11] != 0,
                checksums);
        if (from.byteSize() != Section.end(header.size)) {
            throw problem("compact.cut-off", file);
        }
        return header;
    }

    static Problem problem(String key, Path file) {
        return new Problem(ProblemCode.BAD_INPUT, key, file.toString());
    }

    private static long checksum(MemorySegment header) {
        CRC32C crc = new CRC32C();
        crc.update(header.asSlice(0, CHECKSUM).asByteBuffer());
        return crc.getValue();
    }
}
