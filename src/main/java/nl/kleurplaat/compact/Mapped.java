package nl.kleurplaat.compact;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** How a compact form lies in memory: numbers are little endian on every machine. */
final class Mapped {

    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** A buffer has no more. */
    private static final long CHUNK = 1 << 30;

    private Mapped() {}

    /** Maps a file from its beginning; what is written beyond its end makes it longer. */
    static MemorySegment map(Path file, MapMode mode, long bytes, Arena arena, OpenOption... options)
            throws IOException {
        try (FileChannel channel = FileChannel.open(file, options)) {
            return channel.map(mode, 0, bytes, arena);
        }
    }

    static MemorySegment section(MemorySegment file, Section section, FormSize size) {
        return file.asSlice(section.offset(size), section.bytes(size));
    }

    static long checksum(MemorySegment section) {
        CRC32C crc = new CRC32C();
        for (long at = 0; at < section.byteSize(); at += CHUNK) {
            crc.update(section.asSlice(at, Math.min(CHUNK, section.byteSize() - at))
                    .asByteBuffer());
        }
        return crc.getValue();
    }
}
