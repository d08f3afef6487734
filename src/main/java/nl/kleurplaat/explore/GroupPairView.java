package nl.kleurplaat.explore;

import nl.kleurplaat.analysis.matrix.GroupMatrix.GroupPair;
import nl.kleurplaat.results.Measures;
import org.jspecify.annotations.Nullable;

/** A cell of the group matrix as the API shows it. */
record GroupPairView(NetworkAnalysis analysis, GroupPair pair) {

    public GroupView a() {
        return new GroupView(analysis, pair.a());
    }

    public GroupView b() {
        return new GroupView(analysis, pair.b());
    }

    public double ties() {
        return pair.ties();
    }

    public double expectedTies() {
        return pair.expectedTies();
    }

    public @Nullable Double ratio() {
        return pair.ratio();
    }

    public @Nullable Double zScore() {
        return pair.zScore();
    }

    public @Nullable Double pValue() {
        return pair.pValue();
    }

    public int sharedActors() {
        return analysis.get(Measures.SHARED).actors(pair.a(), pair.b());
    }

    public int sharedCollaborations() {
        return analysis.get(Measures.SHARED).collaborations(pair.a(), pair.b());
    }

    public int sharedStakeholders() {
        return analysis.get(Measures.SHARED).stakeholders(pair.a(), pair.b());
    }
}
