package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.analysis.comparison.Attention;
import nl.kleurplaat.analysis.comparison.Comparison;
import nl.kleurplaat.analysis.comparison.Comparison.GroupPairChange;
import nl.kleurplaat.analysis.comparison.Comparison.TieChange;
import nl.kleurplaat.analysis.comparison.CrossGroupChange;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import org.jspecify.annotations.Nullable;

/**
 * Two networks side by side as the API shows them.
 *
 * @param attention whose ties come first, or are the only ones
 */
record ComparisonView(
        NetworkAnalysis first, NetworkAnalysis second, Compared compared, Attention attention, Deadline deadline) {

    /** What was compared so far, for all who ask. */
    static final class Compared {

        private final Comparison comparison;
        private final Once<List<TieChange>> tiesGained;
        private final Once<List<TieChange>> tiesLost;
        private final Once<List<GroupPairChange>> matrix;
        private final Once<CrossGroupChange> crossGroupChange;

        Compared(Network before, Network after) {
            comparison = new Comparison(before, after);
            tiesGained = Once.quick(comparison::tiesGained);
            tiesLost = Once.quick(comparison::tiesLost);
            matrix = Once.quick(comparison::matrix);
            crossGroupChange = Once.quick(() -> CrossGroupChange.of(before, after));
        }
    }

    /** @throws Problem BAD_INPUT where the actors or their groups are not of the same sort */
    static void comparable(Lens before, Lens after) {
        same("comparison.actors", before.actors(), after.actors());
        same("comparison.grouping", before.groupBy(), after.groupBy());
    }

    private static void same(String key, Enum<?> before, Enum<?> after) {
        if (before != after) {
            throw new Problem(ProblemCode.BAD_INPUT, key, before.name(), after.name());
        }
    }

    public Summary before() {
        return first.summary();
    }

    public Summary after() {
        return second.summary();
    }

    public List<String> actorsGained() {
        return compared.comparison.actorsGained();
    }

    public List<String> actorsLost() {
        return compared.comparison.actorsLost();
    }

    List<TieChange> gained() {
        return attention.of(compared.tiesGained.get(deadline));
    }

    List<TieChange> lost() {
        return attention.of(compared.tiesLost.get(deadline));
    }

    /** Communities are found in each network by itself: those of one are not those of the other. */
    public List<GroupPairChange> matrix() {
        if (byCommunity()) {
            throw new Problem(ProblemCode.BAD_INPUT, "comparison.communities");
        }
        return compared.matrix.get(deadline);
    }

    public @Nullable Double crossGroupPValue() {
        return byCommunity() ? null : compared.crossGroupChange.get(deadline).pValue();
    }

    private boolean byCommunity() {
        return second.lens().groupBy() == Grouping.COMMUNITY;
    }
}
