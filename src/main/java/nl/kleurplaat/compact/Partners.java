package nl.kleurplaat.compact;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds with whom an organisation has a tie, one organisation after another: each partner once, marked by the number of who
 * asks, so that nothing is cleared or allocated in between. O(Σ k) for its collaborations of k participations, O(k l) where it
 * has l parts in one in which not everybody meets. One for each thread.
 */
final class Partners {

    private final MemorySegment starts;
    private final MemorySegment parts;
    private final MemorySegment who;
    private final MemorySegment times;
    private final Span span;
    /** By organisation, one more than who has seen it last. */
    private final int[] seenBy;

    /** By organisation, how often it was met; null where nobody asks. */
    private final int @Nullable [] met;

    private int[] partners = new int[256];
    private int count;
    private long meetings;

    Partners(CompactForm form) {
        this(form, null);
    }

    /** @param met by organisation, added to: in how many collaborations it is met */
    Partners(CompactForm form, int @Nullable [] met) {
        this.met = met;
        starts = form.starts;
        parts = form.parts;
        who = form.who;
        times = form.times;
        span = form.span();
        seenBy = new int[form.organisations()];
    }

    /** Looks for the partners of an organisation. */
    void find(int organisation) {
        count = 0;
        meetings = 0;
        int mark = organisation + 1;
        seenBy[organisation] = mark;
        long stop = starts.getAtIndex(Mapped.LONG, organisation + 1L);
        for (long i = starts.getAtIndex(Mapped.LONG, organisation); i < stop; i++) {
            int part = parts.getAtIndex(Mapped.INT, i);
            int begin = part;
            int first = who.getAtIndex(Mapped.INT, begin);
            while (first >= 0) {
                first = who.getAtIndex(Mapped.INT, --begin);
            }
            if (span.whole() && (first & CompactForm.MIXED) == 0) {
                addEverybody(begin, first, mark);
            } else if (part == begin || organisation(part - 1) != organisation) {
                addOverlapping(begin, part, organisation, mark);
            }
        }
    }

    /** How many partners there are: the degree. */
    int count() {
        return count;
    }

    /** One of the partners, in the order in which they were met. */
    int partner(int place) {
        return partners[place];
    }

    /** How many collaborations it shares with each of them, added up: the degree by weight SHARED. */
    long meetings() {
        return meetings;
    }

    private int organisation(int part) {
        return who.getAtIndex(Mapped.INT, part) & CompactForm.ORGANISATION;
    }

    private void addEverybody(int begin, int first, int mark) {
        int part = begin;
        int next = first;
        do {
            add(next & CompactForm.ORGANISATION, mark);
            next = who.getAtIndex(Mapped.INT, ++part);
        } while (next >= 0);
        meetings += part - begin - 1;
    }

    /**
     * @param begin of the collaboration
     * @param own the first part of the organisation in it; others of its own follow
     */
    private void addOverlapping(int begin, int own, int organisation, int mark) {
        int upTo = own + 1;
        while (who.getAtIndex(Mapped.INT, upTo) == organisation) {
            upTo++;
        }
        int part = begin;
        int last = organisation;
        do {
            int other = organisation(part);
            if (other != last && other != organisation && isMet(own, upTo, times.getAtIndex(Mapped.INT, part))) {
                add(other, mark);
                meetings++;
                last = other;
            }
        } while (who.getAtIndex(Mapped.INT, ++part) >= 0);
    }

    private boolean isMet(int own, int upTo, int period) {
        for (int part = own; part < upTo; part++) {
            if (span.overlap(times.getAtIndex(Mapped.INT, part), period)) {
                return true;
            }
        }
        return false;
    }

    private void add(int other, int mark) {
        if (met != null) {
            met[other]++;
        }
        if (seenBy[other] != mark) {
            seenBy[other] = mark;
            if (count == partners.length) {
                partners = Arrays.copyOf(partners, 2 * count);
            }
            partners[count++] = other;
        }
    }
}
