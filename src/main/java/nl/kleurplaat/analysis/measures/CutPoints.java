package nl.kleurplaat.analysis.measures;

import nl.kleurplaat.lens.Ties;

/**
 * The actors and the ties whose removal disconnects others: articulation points and bridges (Hopcroft &amp; Tarjan 1973,
 * <i>Efficient algorithms for graph manipulation</i>).
 *
 * <p>O(n + m) for n actors and m ties, one pass over int arrays without recursion. Exact; no choice is made, so equal
 * networks give equal answers. A tie counts once however many collaborations it comes from.
 *
 * @param cutActor length actors: whether removing the actor disconnects others
 * @param bridgeTie length ties: whether removing the tie disconnects its two ends
 * @param cutActors how many cut actors there are
 * @param bridgeTies how many bridge ties there are
 */
@SuppressWarnings("ArrayRecordComponent")
public record CutPoints(boolean[] cutActor, boolean[] bridgeTie, int cutActors, int bridgeTies) {

    public static CutPoints of(Ties ties) {
        DepthFirst forest = DepthFirst.of(ties);
        boolean[] cut = new boolean[ties.actors()];
        boolean[] bridge = new boolean[ties.ties()];
        for (int v = 0; v < cut.length; v++) {
            if (!forest.hangsOnParent(v)) {
                continue;
            }
            int up = forest.parent()[v];
            // a root is one only when its first child does not hold everything else of the component
            cut[up] |= forest.parent()[up] >= 0 || forest.size()[v] < forest.size()[up] - 1;
            if (forest.hangsOnTie(v)) {
                bridge[forest.parentTie()[v]] = true;
            }
        }
        return new CutPoints(cut, bridge, count(cut), count(bridge));
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }
}
