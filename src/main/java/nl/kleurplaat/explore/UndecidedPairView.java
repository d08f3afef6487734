package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.analysis.gaps.UndecidedPair;
import org.jspecify.annotations.Nullable;

/** Two groups of which cannot be said whether they are a gap, as the API shows them. */
record UndecidedPairView(NetworkAnalysis analysis, UndecidedPair it) {

    public List<GroupView> groups() {
        return GroupView.all(analysis, it.groups());
    }

    public double expectedTies() {
        return it.expectedTies();
    }

    public @Nullable Double pValue() {
        return it.pValue();
    }
}
