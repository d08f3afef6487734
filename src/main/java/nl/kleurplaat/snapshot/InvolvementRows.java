package nl.kleurplaat.snapshot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of {@link Involvements} as they come in. */
final class InvolvementRows {

    /** One involvement; see {@link Involvements}. */
    record Involvement(int who, int organisation, int from, int until, @Nullable String word, int version) {

        static final Comparator<Involvement> ORDER = Comparator.comparingInt(Involvement::who)
                .thenComparingInt(Involvement::organisation)
                .thenComparingInt(Involvement::from)
                .thenComparing(Involvement::word, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparingInt(Involvement::until);
    }

    private final boolean forOrganisations;
    private int[] offsets = new int[16];
    private int[] who = new int[64];
    private int[] organisations = new int[64];
    private int[] from = new int[64];
    private int[] until = new int[64];
    private @Nullable String[] words = new @Nullable String[64];
    private int[] versions = new int[64];
    private int rows;

    /** @param forOrganisations whether it is kept for which organisation someone is involved */
    InvolvementRows(boolean forOrganisations) {
        this.forOrganisations = forOrganisations;
    }

    /** Adds the row of the next collaboration; who is not known (-1) came after the others were read. */
    void add(List<Involvement> row) {
        row.removeIf(it -> it.who() < 0);
        row.sort(Involvement.ORDER);
        int at = offsets[rows];
        room(at + row.size());
        for (Involvement it : row) {
            who[at] = it.who();
            organisations[at] = it.organisation();
            from[at] = it.from();
            until[at] = it.until();
            versions[at] = it.version();
            words[at++] = it.word();
        }
        offsets[++rows] = at;
    }

    private void room(int size) {
        if (rows + 2 > offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * offsets.length);
        }
        if (size > who.length) {
            int larger = Math.max(size, who.length + (who.length >> 1));
            who = Arrays.copyOf(who, larger);
            organisations = Arrays.copyOf(organisations, larger);
            from = Arrays.copyOf(from, larger);
            until = Arrays.copyOf(until, larger);
            words = Arrays.copyOf(words, larger);
            versions = Arrays.copyOf(versions, larger);
        }
    }

    /** Adds a row of others as it is. */
    void add(Involvements others, int row) {
        int lower = others.offsets()[row];
        int size = others.offsets()[row + 1] - lower;
        int at = offsets[rows];
        room(at + size);
        System.arraycopy(others.who(), lower, who, at, size);
        System.arraycopy(others.from(), lower, from, at, size);
        System.arraycopy(others.until(), lower, until, at, size);
        System.arraycopy(others.words(), lower, words, at, size);
        System.arraycopy(others.versions(), lower, versions, at, size);
        if (others.organisations().length > 0) {
            System.arraycopy(others.organisations(), lower, organisations, at, size);
        }
        offsets[++rows] = at + size;
    }

    /**
     * Adds a row of others who may have moved.
     *
     * @param whose where those who are involved have moved to; who is gone is left out
     * @param forWhom where those for whom they are have moved to; what is for one that is gone is left out
     */
    void add(Involvements others, int row, Moves whose, Moves forWhom) {
        int at = offsets[rows];
        room(at + others.offsets()[row + 1] - others.offsets()[row]);
        for (int i = others.offsets()[row]; i < others.offsets()[row + 1]; i++) {
            int organisation = others.organisation(i);
            who[at] = whose.of(others.who()[i]);
            organisations[at] = forWhom.of(organisation);
            from[at] = others.from()[i];
            until[at] = others.until()[i];
            words[at] = others.words()[i];
            versions[at] = others.versions()[i];
            at += who[at] < 0 || (organisation >= 0 && organisations[at] < 0) ? 0 : 1;
        }
        offsets[++rows] = at;
    }

    Involvements all() {
        int size = offsets[rows];
        return new Involvements(
                Arrays.copyOf(offsets, rows + 1),
                Arrays.copyOf(who, size),
                forOrganisations ? Arrays.copyOf(organisations, size) : new int[0],
                Arrays.copyOf(from, size),
                Arrays.copyOf(until, size),
                Arrays.copyOf(words, size),
                Arrays.copyOf(versions, size));
    }
}
