package nl.kleurplaat.analysis.bridges;

import nl.kleurplaat.analysis.measures.DepthFirst;
import nl.kleurplaat.lens.Ties;

/**
 * What falls apart when one actor or one tie is taken away: the connected pairs of actors of different groups that lose
 * each other, and the parts that their component comes to lie in.
 *
 * <p>The parts are those of Hopcroft &amp; Tarjan 1973 (see {@link DepthFirst}); the pairs between them follow from the
 * number of actors of each group in each part, as (N² − Σ n_g²)/2 for the pairs inside a part. These counts are taken
 * along heavy paths of the depth-first tree: only what hangs beside such a path is counted anew. O((n + m) log n) time
 * for n actors and m ties, all actors and ties together; O(n + m) memory. Exact and deterministic. Counts are longs and
 * hold for any network that fits in memory.
 *
 * <p>A pair counts when its actors are connected and both have a primary group, not the same one. What is lost without
 * an actor leaves out the pairs that the actor itself is an end of.
 *
 * @param primary by actor: the primary group, -1 for none
 * @param forest the search that it was read off from
 * @param pairs the number of connected pairs of different groups
 * @param endPairs by actor: in how many of them it is an end
 * @param pairsLost by actor: how many others its removal separates
 * @param parts by actor: in how many parts its removal leaves its component; 0 for an isolate, 1 where nothing falls
 *     apart
 * @param cutOff by actor: how many actors are then outside the largest part
 * @param tiePairsLost by tie: how many pairs its removal separates, that of its own ends included
 * @param tieCutOff by tie: how many actors are then in the smaller part; 0 where nothing falls apart
 */
@SuppressWarnings("ArrayRecordComponent")
public record Separation(
        int[] primary,
        DepthFirst forest,
        long pairs,
        long[] endPairs,
        long[] pairsLost,
        int[] parts,
        int[] cutOff,
        long[] tiePairsLost,
        int[] tieCutOff) {

    /** @param primary the group of each actor, from 0, -1 for none */
    public static Separation of(Ties ties, int[] primary) {
        return new Separating(ties, primary).run();
    }

    /** Of how many connected pairs of different groups {@code actor} is not an end: the most that it can separate. */
    public long pairsOfOthers(int actor) {
        return pairs - endPairs[actor];
    }

    /** What is lost without {@code actor}, group by group. O(c log c) for a component of c actors. */
    public Loss withoutActor(int actor) {
        return Loss.of(this, Parts.withoutActor(forest, actor));
    }

    /** What is lost without {@code tie}, group by group. O(c log c) for a component of c actors. */
    public Loss withoutTie(Ties ties, int tie) {
        return Loss.of(this, Parts.withoutTie(forest, ties, tie));
    }
}
