package nl.kleurplaat.lens;

import nl.kleurplaat.snapshot.Snapshot;

/** What can be an actor: every organisation, or every stakeholder, by place in the snapshot. */
sealed interface Actors permits OrganisationActors, StakeholderActors {

    int size();

    String key(int actor);

    String name(int actor);

    /** Whether it exists on some day of the window. */
    boolean exists(int actor);

    /** The places of its domains, the primary one first. */
    int[] domains(int actor);

    /** The places of the organisations whose kind and region are its own, the first one first. */
    int[] organisations(int actor);

    /** Who takes part in a collaboration while it is active; parts outside those days are left out. */
    Projection.Parts parts(int collaboration, Window active);

    Snapshot snapshot();
}
