package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.analysis.expertise.Expertise;
import nl.kleurplaat.browse.NodeView;
import nl.kleurplaat.browse.OrganisationView;
import nl.kleurplaat.browse.StakeholderView;

/** An actor that knows about something as the API shows it. */
record ExpertiseFoundView(NetworkAnalysis analysis, Expertise it) {

    /** What it knows. */
    record ExpertiseMatchView(NetworkAnalysis analysis, Expertise.Match it) {

        public String expertise() {
            return it.expertise();
        }

        public NodeView holder() {
            return it.organisation() >= 0
                    ? new OrganisationView(analysis.snapshot(), it.organisation())
                    : new StakeholderView(analysis.snapshot(), it.stakeholder());
        }
    }

    public ActorView actor() {
        return new ActorView(analysis, it.actor());
    }

    public int steps() {
        return it.steps();
    }

    public List<ActorView> via() {
        return ActorView.all(analysis, it.via(), it.via().size());
    }

    public List<ExpertiseMatchView> matches() {
        return it.matches().stream()
                .map(match -> new ExpertiseMatchView(analysis, match))
                .toList();
    }
}
