package nl.kleurplaat.browse;

import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.snapshot.Named;

/** Shows a thing of the network; its fields are those of {@link HeldFields}. */
sealed interface HeldView extends NodeView permits OrganisationView, StakeholderView, CollaborationView {

    Named it();

    @Override
    default String id() {
        return new GlobalId(it().getClass().getSimpleName(), key()).toString();
    }

    @Override
    default String key() {
        return it().key();
    }

    default int version() {
        return it().version();
    }

    default String name() {
        return it().name();
    }
}
