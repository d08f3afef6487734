package nl.kleurplaat.results;

import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.lens.Ties;
import org.jspecify.annotations.Nullable;

/**
 * The ties, heaviest first.
 *
 * @param crossGroup whether they lead to another group; null: either
 * @param bridge whether their removal disconnects others; null: either
 */
public record HeaviestTies(
        @Nullable Boolean crossGroup, @Nullable Boolean bridge) implements Question<int[]> {

    @Override
    public int[] answer(Seen seen, Effort effort) {
        Ties ties = seen.ties();
        IntStream chosen = IntStream.range(0, ties.ties())
                .filter(tie -> crossGroup == null || crossGroup == isCrossGroup(seen, tie))
                .filter(tie -> bridge == null
                        || bridge == seen.get(Measures.CUT_POINTS).bridgeTie()[tie]);
        return ActorsBy.highestFirst(chosen, ties.tieWeight());
    }

    /** Whether a tie leads to another group. */
    public static boolean isCrossGroup(Seen seen, int tie) {
        int[] primaries = seen.get(Measures.PRIMARIES);
        int a = primaries[seen.ties().tieA()[tie]];
        int b = primaries[seen.ties().tieB()[tie]];
        return a >= 0 && b >= 0 && a != b;
    }
}
