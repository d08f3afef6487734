package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.analysis.comparison.Comparison;
import nl.kleurplaat.analysis.comparison.Comparison.GroupPairChange;
import nl.kleurplaat.analysis.comparison.Comparison.TieChange;
import nl.kleurplaat.analysis.comparison.CrossGroupChange;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.lens.Grouping;
import org.jspecify.annotations.Nullable;

/** Two networks side by side as the API shows them, with what was compared so far. */
final class ComparisonView {

    private final NetworkAnalysis before;
    private final NetworkAnalysis after;
    private final Comparison comparison;
    private final Once<List<TieChange>> tiesGained;
    private final Once<List<TieChange>> tiesLost;
    private final Once<List<GroupPairChange>> matrix;
    private final Once<CrossGroupChange> crossGroupChange;

    /** @throws Problem BAD_INPUT where the actors or their groups are not of the same sort */
    ComparisonView(NetworkAnalysis before, NetworkAnalysis after) {
        same("comparison.actors", before.lens().actors(), after.lens().actors());
        same("comparison.grouping", before.lens().groupBy(), after.lens().groupBy());
        this.before = before;
        this.after = after;
        comparison = new Comparison(before.network(), after.network());
        tiesGained = new Once<>(comparison::tiesGained);
        tiesLost = new Once<>(comparison::tiesLost);
        matrix = new Once<>(comparison::matrix);
        crossGroupChange = new Once<>(() -> CrossGroupChange.of(before.network(), after.network()));
    }

    private static void same(String key, Enum<?> before, Enum<?> after) {
        if (before != after) {
            throw new Problem(ProblemCode.BAD_INPUT, key, before.name(), after.name());
        }
    }

    public Summary before() {
        return before.summary();
    }

    public Summary after() {
        return after.summary();
    }

    public List<String> actorsGained() {
        return comparison.actorsGained();
    }

    public List<String> actorsLost() {
        return comparison.actorsLost();
    }

    List<TieChange> gained() {
        return tiesGained.get();
    }

    List<TieChange> lost() {
        return tiesLost.get();
    }

    /** Communities are found in each network by itself: those of one are not those of the other. */
    public List<GroupPairChange> matrix() {
        if (byCommunity()) {
            throw new Problem(ProblemCode.BAD_INPUT, "comparison.communities");
        }
        return matrix.get();
    }

    public @Nullable Double crossGroupPValue() {
        return byCommunity() ? null : crossGroupChange.get().pValue();
    }

    private boolean byCommunity() {
        return after.lens().groupBy() == Grouping.COMMUNITY;
    }
}
