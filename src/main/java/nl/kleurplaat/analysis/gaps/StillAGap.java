package nl.kleurplaat.analysis.gaps;

import nl.kleurplaat.analysis.bridges.Separation;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Ties;
import org.jspecify.annotations.Nullable;

/** Whether the gaps of a network are still gaps when it has more ties; of the kinds that follow from ties. */
public final class StillAGap {

    /** As many rounds as tell whether a p is at most 0.05. */
    private static final int ROUNDS = 99;

    private final Ties before;
    private final Network after;
    private final Separation separation;
    private @Nullable GroupMatrix matrix;

    /**
     * @param before the ties that the gaps were found in
     * @param after the same actors and groups, with more ties
     * @param separation of these by their primary groups
     */
    public StillAGap(Ties before, Network after, Separation separation) {
        this.before = before;
        this.after = after;
        this.separation = separation;
    }

    public boolean is(Gap gap) {
        return switch (gap) {
            case Gap.GroupPairGap pair ->
                GroupPairs.isGap(
                        matrix().pair(pair.groups().getFirst(), pair.groups().getLast()));
            case Gap.IsolatedGap isolated ->
                after.ties().degree(isolated.actors().getFirst()) == 0;
            case Gap.SingleBridgeGap single -> isSingle(single);
            case Gap.NamedGap named -> true;
        };
    }

    private GroupMatrix matrix() {
        GroupMatrix known = matrix;
        if (known == null) {
            known = GroupMatrix.of(after, ROUNDS, GroupMatrix.SEED);
            matrix = known;
        }
        return known;
    }

    private boolean isSingle(Gap.SingleBridgeGap gap) {
        if (gap.tie() < 0) {
            return separation.pairsLost()[gap.actors().getFirst()] > 0;
        }
        int tie = after.ties().tie(before.tieA()[gap.tie()], before.tieB()[gap.tie()]);
        return separation.tiePairsLost()[tie] > 0;
    }
}
