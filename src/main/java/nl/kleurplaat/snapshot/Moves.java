package nl.kleurplaat.snapshot;

import java.util.Arrays;

/**
 * Where the things of a list have moved to. Their order stays.
 *
 * @param to by old place the new one, -1 for what is gone; empty where everything is where it was
 * @param none whether everything is where it was
 * @param complete whether nothing is gone
 */
@SuppressWarnings("ArrayRecordComponent")
record Moves(int[] to, boolean none, boolean complete) {

    static final Moves NONE = new Moves(new int[0], true, true);

    /** Whether what refers to this place can stay as it is; -1 refers to nothing. */
    boolean leave(int place) {
        return none || place < 0 || to[place] == place;
    }

    boolean leave(int[] places) {
        for (int place : places) {
            if (!leave(place)) {
                return false;
            }
        }
        return true;
    }

    /** The new place; -1 for what is gone or was -1. */
    int of(int place) {
        return none || place < 0 ? place : to[place];
    }

    /** The new places of those that are not gone. */
    int[] of(int[] places) {
        int[] moved = new int[places.length];
        int kept = 0;
        for (int place : places) {
            moved[kept] = of(place);
            kept += moved[kept] < 0 ? 0 : 1;
        }
        return kept == moved.length ? moved : Arrays.copyOf(moved, kept);
    }

    /** The new places of all, of which none is gone. */
    int[] ofAll(int[] places) {
        if (none) {
            return places;
        }
        int[] moved = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            moved[i] = of(places[i]);
        }
        return moved;
    }
}
