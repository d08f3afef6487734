package nl.kleurplaat.compact;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.snapshot.Days;
import org.jspecify.annotations.Nullable;

/**
 * What one lens sees of a record, without ties, mapped from a file: which organisations take part in which collaborations and
 * when, and their groups. Whoever maps the same file shares its memory with others who do, and what is not looked at is not
 * read. Immutable, and safe for use by several threads until it is closed.
 *
 * <p>Organisations are numbered as the actors of the {@link nl.kleurplaat.lens.Network} of the same lens. Two of them have a
 * tie where participations of theirs in one collaboration share a tick (see {@link Ticks}); that is the definition of the
 * network where {@link #isExact()}.
 */
public final class CompactForm implements AutoCloseable {

    /** Bit 31 of {@link Section#WHO}. */
    static final int BEGINS = 1 << 31;

    /** Bit 30 of {@link Section#WHO}. */
    static final int MIXED = 1 << 30;

    /** The rest of it. */
    static final int ORGANISATION = MIXED - 1;

    private final Path file;
    private final Arena arena;
    private final MemorySegment all;
    private final Header header;
    private final Span span;
    /** The days that are looked at. */
    private final int firstDay;

    private final int lastDay;
    final MemorySegment starts;
    final MemorySegment parts;
    final MemorySegment who;
    final MemorySegment times;
    private final MemorySegment exists;
    private final MemorySegment groupStarts;
    private final MemorySegment groups;

    private CompactForm(
            Path file, Arena arena, MemorySegment all, Header header, Span span, int firstDay, int lastDay) {
        this.file = file;
        this.arena = arena;
        this.all = all;
        this.header = header;
        this.span = span;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        starts = section(Section.STARTS);
        parts = section(Section.PARTS);
        who = section(Section.WHO);
        times = section(Section.TIMES);
        exists = section(Section.EXISTS);
        groupStarts = section(Section.GROUP_STARTS);
        groups = section(Section.GROUPS);
    }

    /** A group. */
    public record Group(String key, String name, String nameEn) {}

    /**
     * Maps a file. Only its beginning is read: see {@link #check}.
     *
     * @throws nl.kleurplaat.api.Problem BAD_INPUT for a file that is no compact form, is of another version or was cut off
     */
    public static CompactForm open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Header.problem("compact.no-file", file);
        }
        Arena arena = Arena.ofShared();
        try {
            MemorySegment all = Mapped.map(file, MapMode.READ_ONLY, Files.size(file), arena, StandardOpenOption.READ);
            Header header = Header.read(all, file);
            return new CompactForm(file, arena, all, header, Span.WHOLE, header.firstDay(), header.lastDay());
        } catch (RuntimeException | IOException e) {
            arena.close();
            throw e;
        }
    }

    /**
     * Reads the whole file, and says whether it is as it was written.
     *
     * @throws nl.kleurplaat.api.Problem BAD_INPUT where it is not
     */
    public CompactForm check() {
        for (Section section : Section.values()) {
            if (!Objects.equals(header.checksums().get(section), Mapped.checksum(section(section)))) {
                throw Header.problem("compact.damaged", file);
            }
        }
        return this;
    }

    /**
     * The same on a part of the window; it is open as long as this is. It is what a lens on these days sees, where the lens of
     * the form narrows by nothing but kinds of collaborations: whatever else it narrows by was looked at in its whole window
     * ({@link #isNarrowed}). By month it covers every month in which one of the days lies.
     *
     * @param from null is open
     * @param until null is open
     */
    public CompactForm during(@Nullable LocalDate from, @Nullable LocalDate until) {
        int first = Math.max(header.firstDay(), Days.start(from));
        int last = Math.min(header.lastDay(), Days.end(until));
        boolean whole = first == header.firstDay() && last == header.lastDay();
        Span part = new Span(header.ticks().of(first), header.ticks().of(last), whole);
        return new CompactForm(file, arena, all, header, first > last ? new Span(1, 0, false) : part, first, last);
    }

    /**
     * Whether two organisations have a tie exactly where they have one by day: where they have in the whole window, and what is
     * looked at begins and ends where a tick does, or the window.
     */
    public boolean isExact() {
        Resolution resolution = header.ticks().resolution();
        boolean begins = firstDay == header.firstDay() || resolution.beginsOn(firstDay);
        boolean ends = lastDay == header.lastDay() || resolution.beginsOn(lastDay + 1);
        return header.blurred() == 0 && (firstDay > lastDay || (begins && ends));
    }

    /**
     * Whether the lens of the form narrowed by more than days and kinds of collaborations: then a part of the window is not what
     * that lens would show of it.
     */
    public boolean isNarrowed() {
        return header.narrowed();
    }

    /** Whether there are no more groups than a matrix has. */
    public boolean hasMatrix() {
        return groupCount() <= GroupMatrix.MOST_GROUPS;
    }

    /** The version of the record that it was written from. */
    public long version() {
        return header.version();
    }

    /** The first day that is looked at; empty is open. */
    public Optional<LocalDate> from() {
        return Optional.ofNullable(Days.date(firstDay));
    }

    /** The last day that is looked at; empty is open. */
    public Optional<LocalDate> asOf() {
        return Optional.ofNullable(Days.date(lastDay));
    }

    public int organisations() {
        return header.size().organisations();
    }

    /** How many collaborations count in the whole window. */
    public int collaborations() {
        return header.size().collaborations();
    }

    /** How many participations there are in the whole window. */
    public int participations() {
        return header.size().participations();
    }

    /** The length of the file. */
    public long bytes() {
        return all.byteSize();
    }

    /** The key of an organisation; the higher its number, the later in the order of keys. */
    public String key(int organisation) {
        MemorySegment keyStarts = section(Section.KEY_STARTS);
        long from = keyStarts.getAtIndex(Mapped.LONG, organisation);
        long until = keyStarts.getAtIndex(Mapped.LONG, organisation + 1L);
        byte[] key = new byte[Math.toIntExact(until - from)];
        MemorySegment.copy(section(Section.KEYS), from, MemorySegment.ofArray(key), 0, key.length);
        return new String(key, StandardCharsets.UTF_8);
    }

    /** The number of the organisation with a key, or -1. O(log n). */
    public int organisation(String key) {
        int low = 0;
        int high = organisations() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = key(middle).compareTo(key);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    /** All groups, by number. */
    public List<Group> groups() {
        String[] texts = new String(section(Section.TEXTS).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8)
                .split("\0", -1);
        List<Group> all = new ArrayList<>();
        for (int g = 0; g < header.size().groups(); g++) {
            all.add(new Group(texts[3 * g], texts[3 * g + 1], texts[3 * g + 2]));
        }
        return List.copyOf(all);
    }

    /** Whether an organisation exists in what is looked at; always in the whole window. */
    public boolean exists(int organisation) {
        return span.whole() || span.has(exists.getAtIndex(Mapped.INT, organisation));
    }

    /**
     * The organisations in the order of the middle one of their participations: those whose collaborations lie beside each other
     * in memory come one after another, whatever their numbers are. O(n log n) for n organisations.
     */
    int[] besideEachOther() {
        long[] places = new long[organisations()];
        Arrays.parallelSetAll(places, v -> {
            long from = starts.getAtIndex(Mapped.LONG, v);
            long upTo = starts.getAtIndex(Mapped.LONG, v + 1L);
            long middle = from == upTo ? 0 : parts.getAtIndex(Mapped.INT, (from + upTo) >>> 1);
            return middle << Integer.SIZE | v;
        });
        Arrays.parallelSort(places);
        int[] order = new int[places.length];
        Arrays.setAll(order, i -> (int) places[i]);
        return order;
    }

    /** What is looked at. */
    Span span() {
        return span;
    }

    /** How many groups there are. */
    public int groupCount() {
        return header.size().groups();
    }

    /** Where the groups of an organisation begin; they end where those of the next one do. */
    int groupStart(int organisation) {
        return groupStarts.getAtIndex(Mapped.INT, organisation);
    }

    /** A group, by place among the groups of all. */
    int group(int place) {
        return groups.getAtIndex(Mapped.INT, place);
    }

    private MemorySegment section(Section section) {
        return Mapped.section(all, section, header.size());
    }

    /** Ends the use of the file, also by what is a part of this. */
    @Override
    public void close() {
        arena.close();
    }
}
