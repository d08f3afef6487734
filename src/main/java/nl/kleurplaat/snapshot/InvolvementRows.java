package nl.kleurplaat.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.types.Presence;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** Rows of {@link Involvements} as they come in. */
final class InvolvementRows {

    /** One involvement; see {@link Involvements}. */
    record Involvement(
            int who,
            int organisation,
            int from,
            int until,
            @Nullable String word,
            int version) {

        static final Comparator<Involvement> ORDER = Comparator.comparingInt(Involvement::who)
                .thenComparingInt(Involvement::organisation)
                .thenComparingInt(Involvement::from)
                .thenComparing(Involvement::word, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparingInt(Involvement::until);
    }

    private final boolean forOrganisations;
    private int[] offsets;
    private int[] who;
    private int[] organisations;
    private int[] from;
    private int[] until;
    private @Nullable String[] words;
    private int[] versions;
    private int rows;

    /** Words that many have, kept once each. */
    private final Map<String, String> known = new HashMap<>();

    /** @param forOrganisations whether it is kept for which organisation someone is involved */
    InvolvementRows(boolean forOrganisations) {
        this(forOrganisations, 16, 64);
    }

    /** With room for so many rows and involvements. */
    InvolvementRows(boolean forOrganisations, int rows, int size) {
        this.forOrganisations = forOrganisations;
        offsets = new int[rows + 1];
        who = new int[size];
        organisations = new int[forOrganisations ? size : 0];
        from = new int[size];
        until = new int[size];
        words = new @Nullable String[size];
        versions = new int[size];
    }

    /**
     * Adds the row of the next collaboration.
     *
     * @param read of each the key of who, the key of the organisation, a word, the first day, the last one and the version
     * @param whose the label of who is involved
     */
    void add(Value read, String whose, Reading.Places places) {
        List<Involvement> row = new ArrayList<>();
        for (Value part : read.values()) {
            row.add(new Involvement(
                    places.of(whose, part.get(0).asString()),
                    part.get(1).isNull()
                            ? -1
                            : places.of("Organisation", part.get(1).asString()),
                    Days.start(Reading.date(part.get(3))),
                    Days.end(Reading.date(part.get(4))),
                    part.get(2).isNull() ? null : word(part.get(2).asString()),
                    part.get(5).asInt(0)));
        }
        add(row);
    }

    /** A mandate that says that there is none is none. */
    private @Nullable String word(String text) {
        if (forOrganisations && !Presence.of(text).isThere()) {
            return null;
        }
        String first = known.putIfAbsent(text, text);
        return first == null ? text : first;
    }

    /** Adds the row of the next collaboration; who is not known (-1) came after the others were read. */
    void add(List<Involvement> row) {
        row.removeIf(it -> it.who() < 0);
        row.sort(Involvement.ORDER);
        int at = offsets[rows];
        room(at + row.size(), rows + 1);
        for (Involvement it : row) {
            who[at] = it.who();
            if (forOrganisations) {
                organisations[at] = it.organisation();
            }
            from[at] = it.from();
            until[at] = it.until();
            versions[at] = it.version();
            words[at++] = it.word();
        }
        offsets[++rows] = at;
    }

    private void room(int size, int upTo) {
        if (upTo >= offsets.length) {
            offsets = Arrays.copyOf(offsets, Math.max(upTo + 1, 2 * offsets.length));
        }
        if (size > who.length) {
            int larger = Math.max(size, who.length + (who.length >> 1));
            who = Arrays.copyOf(who, larger);
            organisations = Arrays.copyOf(organisations, forOrganisations ? larger : 0);
            from = Arrays.copyOf(from, larger);
            until = Arrays.copyOf(until, larger);
            words = Arrays.copyOf(words, larger);
            versions = Arrays.copyOf(versions, larger);
        }
    }

    /** Adds a row of others as it is. */
    void add(Involvements others, int row) {
        add(others, row, row + 1, Moves.NONE, Moves.NONE);
    }

    /**
     * Adds rows of others who may have moved.
     *
     * @param upTo the row after the last one
     * @param whose where those who are involved have moved to; who is gone is left out
     * @param forWhom where those for whom they are have moved to; what is for one that is gone is left out
     */
    void add(Involvements others, int row, int upTo, Moves whose, Moves forWhom) {
        int size = others.offsets()[upTo] - others.offsets()[row];
        room(offsets[rows] + size, rows + upTo - row);
        if (whose.none() && forWhom.none()) {
            copy(others, row, upTo, size);
        } else {
            for (int r = row; r < upTo; r++) {
                move(others, r, whose, forWhom);
            }
        }
    }

    private void copy(Involvements others, int row, int upTo, int size) {
        int lower = others.offsets()[row];
        int at = offsets[rows];
        System.arraycopy(others.who(), lower, who, at, size);
        System.arraycopy(others.from(), lower, from, at, size);
        System.arraycopy(others.until(), lower, until, at, size);
        System.arraycopy(others.words(), lower, words, at, size);
        System.arraycopy(others.versions(), lower, versions, at, size);
        if (forOrganisations && others.organisations().length > 0) {
            System.arraycopy(others.organisations(), lower, organisations, at, size);
        }
        for (int r = row; r < upTo; r++) {
            offsets[++rows] = others.offsets()[r + 1] - lower + at;
        }
    }

    private void move(Involvements others, int row, Moves whose, Moves forWhom) {
        int at = offsets[rows];
        for (int i = others.offsets()[row]; i < others.offsets()[row + 1]; i++) {
            int organisation = others.organisation(i);
            int moved = forWhom.of(organisation);
            who[at] = whose.of(others.who()[i]);
            if (forOrganisations) {
                organisations[at] = moved;
            }
            from[at] = others.from()[i];
            until[at] = others.until()[i];
            words[at] = others.words()[i];
            versions[at] = others.versions()[i];
            at += who[at] < 0 || (organisation >= 0 && moved < 0) ? 0 : 1;
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
