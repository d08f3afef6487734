package nl.kleurplaat.results;

import java.util.BitSet;
import java.util.List;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.drawing.GroupedDrawing;

/**
 * Where groups stand for their members in a drawing, and who is drawn singly.
 *
 * @param open numbers of groups, ascending; -1: that of those without one
 * @param apart who is drawn singly in any case, ascending
 */
public record DrawnGrouped(List<Integer> open, List<Integer> apart, long seed) implements Question<GroupedDrawing> {

    @Override
    public GroupedDrawing answer(Seen seen, Effort effort) {
        BitSet actors = new BitSet();
        apart.forEach(actors::set);
        return GroupedDrawing.of(
                seen.ties(),
                seen.network().groups(),
                open.stream().mapToInt(Integer::intValue).toArray(),
                actors,
                seed,
                effort);
    }
}
