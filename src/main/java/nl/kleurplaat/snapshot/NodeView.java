package nl.kleurplaat.snapshot;

import nl.kleurplaat.api.GlobalId;

/** Something of a snapshot as the API shows it, with its references followed. */
public sealed interface NodeView permits OrganisationView, StakeholderView, CollaborationView, DomainView {

    /** Names it in the whole API. */
    default String id() {
        return new GlobalId(getClass().getSimpleName().replaceFirst("View$", ""), key()).toString();
    }

    String key();
}
