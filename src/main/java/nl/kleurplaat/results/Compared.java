package nl.kleurplaat.results;

import java.util.List;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.comparison.Comparison;
import nl.kleurplaat.analysis.comparison.Comparison.GroupPairChange;
import nl.kleurplaat.analysis.comparison.Comparison.TieChange;
import nl.kleurplaat.analysis.comparison.CrossGroupChange;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;

/** What is asked of one network beside another, that of the same record through a second lens with its days filled in. */
public final class Compared {

    private Compared() {}

    private static Network network(Seen before, Lens after) {
        return before.through(after).network();
    }

    /**
     * Who and what came and went.
     *
     * @param actorsGained keys
     * @param actorsLost keys
     */
    public record Changes(
            List<String> actorsGained, List<String> actorsLost, List<TieChange> tiesGained, List<TieChange> tiesLost) {}

    /** Who and what came and went. */
    public record ByTie(Lens after) implements Question<Changes> {
        @Override
        public Changes answer(Seen before, Effort effort) {
            Comparison comparison = new Comparison(before.network(), network(before, after));
            return new Changes(
                    comparison.actorsGained(), comparison.actorsLost(), comparison.tiesGained(), comparison.tiesLost());
        }
    }

    /** The ties between every two groups. */
    public record ByGroup(Lens after) implements Question<List<GroupPairChange>> {
        @Override
        public List<GroupPairChange> answer(Seen before, Effort effort) {
            return new Comparison(before.network(), network(before, after)).matrix();
        }
    }

    /** Whether the share of ties between groups changed. */
    public record AcrossGroups(Lens after) implements Question<CrossGroupChange> {
        @Override
        public CrossGroupChange answer(Seen before, Effort effort) {
            return CrossGroupChange.of(before.network(), network(before, after));
        }
    }
}
