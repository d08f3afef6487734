package nl.kleurplaat.browse;

import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Stakeholder;

/** A stakeholder as the API shows it. */
public record StakeholderView(Snapshot snapshot, int place) implements HeldView {

    @Override
    public Stakeholder it() {
        return snapshot.stakeholders().get(place);
    }
}
