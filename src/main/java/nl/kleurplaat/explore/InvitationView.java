package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.analysis.invitations.Invitation;
import nl.kleurplaat.browse.StakeholderView;

/** Somebody to invite as the API shows it. */
record InvitationView(NetworkAnalysis analysis, Invitation it) {

    public ActorView actor() {
        return new ActorView(analysis, it.actor());
    }

    public List<StakeholderView> stakeholders() {
        return it.people().stream()
                .map(place -> new StakeholderView(analysis.snapshot(), place))
                .toList();
    }

    public List<GroupView> groups() {
        return GroupView.all(analysis, it.groups());
    }
}
