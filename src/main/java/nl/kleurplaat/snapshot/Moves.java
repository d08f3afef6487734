package nl.kleurplaat.snapshot;

import java.util.Arrays;

/**
 * Where the things of a list have moved to: by old place the new one, -1 for what is gone. Their order stays.
 */
@SuppressWarnings("ArrayRecordComponent")
record Moves(int[] to) {

    /** Whether everything is where it was. */
    boolean none() {
        for (int place = 0; place < to.length; place++) {
            if (to[place] != place) {
                return false;
            }
        }
        return true;
    }

    /** Whether what refers to this place can stay as it is; -1 refers to nothing. */
    boolean leave(int place) {
        return place < 0 || to[place] == place;
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
        return place < 0 ? -1 : to[place];
    }

    /** The new places of those that are not gone. */
    int[] of(int[] places) {
        return Arrays.stream(places).map(this::of).filter(place -> place >= 0).toArray();
    }
}
