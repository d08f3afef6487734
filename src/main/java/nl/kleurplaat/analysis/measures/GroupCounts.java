package nl.kleurplaat.analysis.measures;

import java.util.Arrays;

/** How many groups there are. */
final class GroupCounts {
    private GroupCounts() {}

    /** One more than the highest group number; 0 when nobody has a group. */
    static int count(int[] primary) {
        return Arrays.stream(primary).max().orElse(-1) + 1;
    }
}
