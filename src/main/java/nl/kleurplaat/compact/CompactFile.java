package nl.kleurplaat.compact;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;

/**
 * A compact form that is being written: under another name beside its own, which it gets when it is whole. Until then it has no
 * header, so that nobody takes what is left of it for a form.
 */
final class CompactFile implements AutoCloseable {

    private static final long MEGABYTE = 1_000_000;

    private final Path file;
    private final Path unfinished;
    private final FormSize size;
    private final Arena arena;
    private final MemorySegment all;

    /**
     * @throws Problem TOO_LARGE where the disk has no room for it: what is mapped beyond that would end the whole program
     */
    CompactFile(Path file, FormSize size) throws IOException {
        this.file = file.toAbsolutePath();
        this.size = size;
        long bytes = Section.end(size);
        long free = Files.getFileStore(this.file.getParent()).getUsableSpace();
        if (free < bytes) {
            throw new Problem(
                    ProblemCode.TOO_LARGE, "compact.no-room", megabytes(bytes + MEGABYTE - 1), megabytes(free));
        }
        unfinished = Files.createTempFile(this.file.getParent(), this.file.getFileName() + ".", ".part");
        arena = Arena.ofShared();
        try {
            all = Mapped.map(
                    unfinished, MapMode.READ_WRITE, bytes, arena, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException | RuntimeException | Error e) {
            closeAfter(e);
            throw e;
        }
    }

    private static long megabytes(long bytes) {
        return bytes / MEGABYTE;
    }

    /** Takes away what was not finished because of a failure, which is what is told. */
    void closeAfter(Throwable failure) {
        try {
            close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    FormSize size() {
        return size;
    }

    MemorySegment section(Section section) {
        return Mapped.section(all, section, size);
    }

    void put(Section section, int[] values, int length) {
        MemorySegment.copy(values, 0, section(section), Mapped.INT, 0, length);
    }

    void put(Section section, long[] values, int length) {
        MemorySegment.copy(values, 0, section(section), Mapped.LONG, 0, length);
    }

    void put(Section section, byte[] values) {
        MemorySegment.copy(values, 0, section(section), ValueLayout.JAVA_BYTE, 0, values.length);
    }

    /** The checksums of all sections as they are now. */
    Map<Section, Long> checksums() {
        Map<Section, Long> checksums = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            checksums.put(section, Mapped.checksum(section(section)));
        }
        return checksums;
    }

    /** Says that it is whole: everything else is on the disk before the header is, and both before it has its name. */
    void finish(Header header) throws IOException {
        all.force();
        header.write(all);
        all.asSlice(0, Header.BYTES).force();
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes away what was not finished. */
    @Override
    public void close() throws IOException {
        arena.close();
        Files.deleteIfExists(unfinished);
    }
}
