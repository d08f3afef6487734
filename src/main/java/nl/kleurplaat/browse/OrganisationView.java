package nl.kleurplaat.browse;

import nl.kleurplaat.snapshot.Organisation;
import nl.kleurplaat.snapshot.Snapshot;

/** An organisation as the API shows it. */
public record OrganisationView(Snapshot snapshot, int place) implements HeldView {

    @Override
    public Organisation it() {
        return snapshot.organisations().get(place);
    }
}
