package nl.kleurplaat.snapshot;

import java.util.Arrays;

/**
 * The involvements of collaborations that were not touched, where those in them are now, and of those that were read.
 * What is the same as in the last involvements is shared with them, array by array.
 *
 * @param last the involvements of the last list of collaborations
 * @param whose where those who are involved have moved to; who is gone is left out
 * @param forWhom where those for whom they are have moved to; what is for one that is gone is left out
 */
record MergedInvolvements(Merged<Collaboration> collaborations, Involvements last, Moves whose, Moves forWhom) {

    /** @param read the rows of the collaborations that were read */
    Involvements with(Involvements read) {
        if (!whose.complete() || !forWhom.complete() || !collaborations.moves().none() || changed(read)) {
            return copied(read);
        }
        return whose.none() && forWhom.none()
                ? last
                : new Involvements(
                        last.offsets(),
                        whose.ofAll(last.who()),
                        forWhom.ofAll(last.organisations()),
                        last.from(),
                        last.until(),
                        last.words(),
                        last.versions());
    }

    /** Whether a row that was read is another one than it was. */
    private boolean changed(Involvements read) {
        for (int place = 0; place < collaborations.origin().length; place++) {
            if (collaborations.isRead(place) && !equal(place, read, collaborations.readPlace(place))) {
                return true;
            }
        }
        return false;
    }

    private boolean equal(int place, Involvements read, int row) {
        int there = last.offsets()[place];
        int here = read.offsets()[row];
        int size = read.offsets()[row + 1] - here;
        if (last.offsets()[place + 1] - there != size) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (whose.of(last.who()[there + i]) != read.who()[here + i]
                    || forWhom.of(last.organisation(there + i)) != read.organisation(here + i)) {
                return false;
            }
        }
        return Arrays.equals(last.from(), there, there + size, read.from(), here, here + size)
                && Arrays.equals(last.until(), there, there + size, read.until(), here, here + size)
                && Arrays.equals(last.words(), there, there + size, read.words(), here, here + size)
                && Arrays.equals(last.versions(), there, there + size, read.versions(), here, here + size);
    }

    private Involvements copied(Involvements read) {
        int size = collaborations.all().size();
        var rows = new InvolvementRows(
                last.organisations().length + read.organisations().length > 0,
                size,
                last.who().length + read.who().length);
        if (collaborations.same()) {
            rows.add(last, 0, size, whose, forWhom);
            return rows.all();
        }
        for (int place = 0; place < size; ) {
            if (collaborations.isRead(place)) {
                rows.add(read, collaborations.readPlace(place));
                place++;
            } else {
                int from = collaborations.origin()[place];
                int end = collaborations.endOfRun(place);
                rows.add(last, from, from + end - place, whose, forWhom);
                place = end;
            }
        }
        return rows.all();
    }
}
