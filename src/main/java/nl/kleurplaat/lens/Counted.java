package nl.kleurplaat.lens;

import java.util.Arrays;
import nl.kleurplaat.snapshot.Collaboration;
import nl.kleurplaat.snapshot.Involvements;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The collaborations that a lens counts, each with who takes part when: compressed rows. An actor with several parts in
 * one collaboration stands in it several times.
 */
final class Counted {

    private int size;
    private int[] collaborations = new int[64];
    private int[] offsets = new int[65];
    private int[] actors = new int[256];
    private int[] first = new int[256];
    private int[] last = new int[256];

    private Counted() {}

    /**
     * Counts the collaborations that are active in the window and pass, with the parts that lie in the window while their
     * actors exist.
     *
     * @param maxParticipants collaborations with more are left out; null: none is
     */
    static Counted of(
            Snapshot snapshot, Window window, Actors actors, Filter filter, @Nullable Integer maxParticipants) {
        Counted counted = new Counted();
        Involvements parts = actors.parts();
        for (int c = 0; c < snapshot.collaborations().size(); c++) {
            Collaboration collaboration = snapshot.collaborations().get(c);
            int from = Math.max(window.first(), collaboration.start());
            int until = Math.min(window.last(), collaboration.end());
            if (from <= until && filter.passes(c, from, until)) {
                counted.add(c, parts, from, until, actors);
                if (maxParticipants != null && counted.participants(counted.size) > maxParticipants) {
                    continue;
                }
                counted.size++;
            }
        }
        return counted;
    }

    /** Writes a row after the last one. */
    private void add(int collaboration, Involvements parts, int from, int until, Actors who) {
        int begin = parts.offsets()[collaboration];
        int end = parts.offsets()[collaboration + 1];
        int at = offsets[size];
        room(at + end - begin);
        for (int i = begin; i < end; i++) {
            int actor = parts.who()[i];
            int one = Math.max(Math.max(from, parts.from()[i]), who.from(actor));
            int other = Math.min(Math.min(until, parts.until()[i]), who.until(actor));
            if (one <= other) {
                actors[at] = actor;
                first[at] = one;
                last[at++] = other;
            }
        }
        collaborations[size] = collaboration;
        offsets[size + 1] = at;
    }

    private void room(int parts) {
        if (size + 2 > collaborations.length) {
            collaborations = Arrays.copyOf(collaborations, 2 * collaborations.length);
            offsets = Arrays.copyOf(offsets, 2 * offsets.length);
        }
        if (parts > actors.length) {
            int larger = Math.max(parts, actors.length + (actors.length >> 1));
            actors = Arrays.copyOf(actors, larger);
            first = Arrays.copyOf(first, larger);
            last = Arrays.copyOf(last, larger);
        }
    }

    /** How many collaborations count. */
    int size() {
        return size;
    }

    /** The place in the snapshot of a collaboration that counts. */
    int collaboration(int number) {
        return collaborations[number];
    }

    /** Their places in the snapshot, ascending. */
    int[] collaborations() {
        return Arrays.copyOf(collaborations, size);
    }

    /** The first part in a collaboration; its parts are in ascending order of actor, up to that of the next one. */
    int begin(int number) {
        return offsets[number];
    }

    int end(int number) {
        return offsets[number + 1];
    }

    int actor(int part) {
        return actors[part];
    }

    /** Whether two parts lie at the same time. */
    boolean overlap(int one, int other) {
        return first[one] <= last[other] && first[other] <= last[one];
    }

    /** How many actors take part in a collaboration. */
    int participants(int number) {
        int distinct = 0;
        for (int i = offsets[number]; i < offsets[number + 1]; i++) {
            distinct += i == offsets[number] || actors[i] != actors[i - 1] ? 1 : 0;
        }
        return distinct;
    }

    /** Which actors take part at the same time as another one. O(Σ k²) at most for k parts in a collaboration. */
    boolean[] tied(int count) {
        boolean[] tied = new boolean[count];
        for (int c = 0; c < size; c++) {
            for (int i = offsets[c]; i < offsets[c + 1]; i++) {
                for (int j = offsets[c]; j < offsets[c + 1] && !tied[actors[i]]; j++) {
                    tied[actors[i]] = actors[i] != actors[j] && overlap(i, j);
                }
            }
        }
        return tied;
    }

    int first(int part) {
        return first[part];
    }

    int last(int part) {
        return last[part];
    }

    /** Which actors take part in any. */
    boolean[] takePart(int count) {
        boolean[] takesPart = new boolean[count];
        for (int i = 0; i < offsets[size]; i++) {
            takesPart[actors[i]] = true;
        }
        return takesPart;
    }
}
