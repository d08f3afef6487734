package nl.kleurplaat.partnership;

import java.util.List;
import nl.kleurplaat.analysis.partnership.Health;
import nl.kleurplaat.analysis.partnership.Health.OnCriterion;
import nl.kleurplaat.analysis.partnership.Health.Scored;
import nl.kleurplaat.browse.OrganisationView;
import nl.kleurplaat.practice.Criterion;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** The health of a partnership as the API shows it. */
record HealthView(Snapshot snapshot, Health it) {

    /** What one side scored. */
    record SideScoreView(OrganisationView organisation, double score) {

        static List<SideScoreView> all(Snapshot snapshot, List<Scored> scores) {
            return scores.stream()
                    .map(it -> new SideScoreView(new OrganisationView(snapshot, it.organisation()), it.score()))
                    .toList();
        }
    }

    /** What the sides scored on one criterion. */
    record CriterionHealthView(Snapshot snapshot, OnCriterion it) {

        public Criterion criterion() {
            return it.criterion();
        }

        public List<SideScoreView> scores() {
            return SideScoreView.all(snapshot, it.scores());
        }

        public double mean() {
            return it.mean();
        }

        public @Nullable Double difference() {
            return it.difference();
        }
    }

    public List<SideScoreView> sides() {
        return SideScoreView.all(snapshot, it.sides());
    }

    public List<CriterionHealthView> criteria() {
        return it.criteria().stream()
                .map(criterion -> new CriterionHealthView(snapshot, criterion))
                .toList();
    }

    public double mean() {
        return it.mean();
    }

    public @Nullable Double difference() {
        return it.difference();
    }

    public @Nullable Boolean disagreeing() {
        return it.disagreeing();
    }
}
