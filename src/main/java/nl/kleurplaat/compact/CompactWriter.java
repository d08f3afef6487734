package nl.kleurplaat.compact;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;

/**
 * Writes a compact form, collaboration by collaboration: whatever makes them need not hold them. O(p) for p participations, and
 * four bytes of heap per organisation beside what {@link CompactOrganisations} holds.
 */
final class CompactWriter implements AutoCloseable {

    private final CompactFile file;
    private final Ticks ticks;
    private final MemorySegment who;
    private final MemorySegment times;
    /** By organisation, how many participations it has so far. */
    private final int[] partsOf;

    private int collaborations;
    private int participations;

    /**
     * @param collaborations how many will be written
     * @param participations how many will be in them
     */
    CompactWriter(Path to, CompactOrganisations organisations, int collaborations, int participations)
            throws IOException {
        file = new CompactFile(to, organisations.formSize(collaborations, participations));
        try {
            ticks = organisations.ticks();
            who = file.section(Section.WHO);
            times = file.section(Section.TIMES);
            partsOf = new int[organisations.size()];
            organisations.write(file);
        } catch (RuntimeException | Error e) {
            file.closeAfter(e);
            throw e;
        }
    }

    /**
     * Writes the next collaboration.
     *
     * @param organisations ascending; one may stand there several times
     * @param periods of each participation, see {@link Ticks#period}
     * @param size how many participations there are
     */
    void add(int[] organisations, int[] periods, int size) {
        collaborations++;
        for (int i = 0; i < size; i++) {
            int mark = i > 0 ? 0 : CompactForm.BEGINS | (isMixed(organisations, periods, size) ? CompactForm.MIXED : 0);
            who.setAtIndex(Mapped.INT, participations, organisations[i] | mark);
            times.setAtIndex(Mapped.INT, participations, periods[i]);
            participations++;
            partsOf[organisations[i]]++;
        }
    }

    /**
     * Whether not everybody is there at the same time, or somebody more than once. Periods that overlap two by two have a tick
     * that is in all of them (Helly's theorem on a line): the latest of the first ones.
     */
    private static boolean isMixed(int[] organisations, int[] periods, int size) {
        int first = Ticks.OPEN_START;
        int last = Ticks.OPEN_END;
        boolean again = false;
        for (int i = 0; i < size; i++) {
            first = Math.max(first, Ticks.first(periods[i]));
            last = Math.min(last, Ticks.last(periods[i]));
            again |= i > 0 && organisations[i] == organisations[i - 1];
        }
        return again || first > last;
    }

    /**
     * Gives the form its name.
     *
     * @param version of the record
     * @param firstDay of the window, see {@link nl.kleurplaat.snapshot.Days}
     * @param lastDay of the window
     * @param blurred see {@link Header}
     * @param narrowed see {@link CompactForm#isNarrowed}
     * @throws IllegalStateException where there were other numbers of collaborations or participations than was said
     */
    void finish(long version, int firstDay, int lastDay, long blurred, boolean narrowed) throws IOException {
        FormSize size = file.size();
        if (collaborations != size.collaborations() || participations != size.participations()) {
            throw new IllegalStateException(
                    "written are " + participations + " participations in " + collaborations + ", expected " + size);
        }
        who.setAtIndex(Mapped.INT, participations, CompactForm.BEGINS);
        writeParts();
        file.finish(new Header(version, firstDay, lastDay, ticks, size, blurred, narrowed, file.checksums()));
    }

    /** The participations of each organisation: those of all in their order are put with their organisations. */
    private void writeParts() {
        MemorySegment starts = file.section(Section.STARTS);
        MemorySegment parts = file.section(Section.PARTS);
        int[] next = partsOf;
        int start = 0;
        for (int v = 0; v < next.length; v++) {
            int own = next[v];
            starts.setAtIndex(Mapped.LONG, v, start);
            next[v] = start;
            start += own;
        }
        starts.setAtIndex(Mapped.LONG, next.length, start);
        for (int p = 0; p < participations; p++) {
            int organisation = who.getAtIndex(Mapped.INT, p) & CompactForm.ORGANISATION;
            parts.setAtIndex(Mapped.INT, next[organisation]++, p);
        }
    }

    /** Takes away what was not finished. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
