package nl.kleurplaat.partnership;

import java.util.List;
import nl.kleurplaat.analysis.goals.UncoveredGoal;
import nl.kleurplaat.analysis.goals.UncoveredGoals;
import nl.kleurplaat.browse.CollaborationView;
import nl.kleurplaat.browse.DomainView;
import nl.kleurplaat.browse.OrganisationView;
import nl.kleurplaat.browse.ThingView;
import nl.kleurplaat.practice.Goal;
import nl.kleurplaat.snapshot.Snapshot;

/** A goal that nobody carries out who is in a place to, as the API shows it. */
record UncoveredGoalView(Snapshot snapshot, UncoveredGoals goals, UncoveredGoal uncovered) {

    /** An organisation that could. */
    record CandidateView(Snapshot snapshot, UncoveredGoal uncovered, UncoveredGoal.Candidate candidate) {

        public OrganisationView organisation() {
            return new OrganisationView(snapshot, candidate.organisation());
        }

        public List<DomainView> domains() {
            return candidate.domains().stream()
                    .map(place -> new DomainView(snapshot, snapshot.domains().get(place)))
                    .toList();
        }

        public boolean takesPart() {
            return candidate.takesPart();
        }

        public List<CollaborationView> sharedCollaborations() {
            return candidate.shared().stream()
                    .map(place -> new CollaborationView(snapshot, place))
                    .toList();
        }
    }

    public ThingView<Goal> goal() {
        return new ThingView<>(snapshot, uncovered.goal());
    }

    public UncoveredGoal.Cause cause() {
        return uncovered.cause();
    }

    /** Who could carry it out, best first. */
    List<CandidateView> best(int first) {
        return goals.candidates(uncovered).stream()
                .limit(first)
                .map(candidate -> new CandidateView(snapshot, uncovered, candidate))
                .toList();
    }
}
