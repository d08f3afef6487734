package nl.kleurplaat.analysis.drawing;

import java.util.BitSet;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.lens.Ties;

/**
 * A network in which groups stand for their members: a disc for each group, and single actors only of groups that are open, or
 * that were asked for. An actor stands with its primary group; those without one are a group too. Groups that are tied stand
 * together; opening one moves the others aside and no further than that takes. The distance between two tells nothing exact.
 *
 * <p>O(m log m + n log n) for m ties and n actors. Equal networks, choices and seeds give the same bits.
 *
 * @param groups the number of each group that somebody stands with, ascending; {@link #NO_GROUP} is the last
 * @param open by place in {@code groups}, whether its members stand in it as single actors
 * @param parties likewise, how many actors it stands for: those that are not drawn singly
 * @param discs where each is: the longer side of the whole is 1, as in {@link Drawing}
 * @param actors who are drawn singly, ascending
 * @param x where each of these is
 * @param y likewise
 * @param ties those between two of these, ascending
 * @param tieA one end of what stands for other ties: a place in {@code groups}, of one that is closed
 * @param tieB the other end: likewise, or the number of groups and a place in {@code actors}
 * @param weight the weights of its ties together
 * @param count how many ties it stands for
 */
@SuppressWarnings("ArrayRecordComponent")
public record GroupedDrawing(
        int[] groups,
        boolean[] open,
        int[] parties,
        Discs discs,
        int[] actors,
        double[] x,
        double[] y,
        int[] ties,
        int[] tieA,
        int[] tieB,
        double[] weight,
        int[] count) {

    /** The number of the group of those without a group. */
    public static final int NO_GROUP = -1;

    /**
     * @param opened numbers of groups
     * @param apart actors that are drawn singly in any case
     */
    public static GroupedDrawing of(Ties ties, Groups groups, int[] opened, BitSet apart, long seed, Effort effort) {
        return new GroupedLayout(ties, groups.primaries(), groups.count(), opened, apart).drawing(seed, effort);
    }

    public double groupX(int place) {
        return discs.x()[place];
    }

    public double groupY(int place) {
        return discs.y()[place];
    }

    public double radius(int place) {
        return discs.radius()[place];
    }
}
