package nl.kleurplaat.lens;

import nl.kleurplaat.snapshot.Involvements;

/** What can be an actor: every organisation, or every stakeholder, by place in the snapshot. */
sealed interface Actors permits OrganisationActors, StakeholderActors {

    int size();

    String key(int actor);

    String name(int actor);

    /** The first day it exists. */
    int from(int actor);

    /** The last day it exists. */
    int until(int actor);

    /** The places of its domains, the primary one first. */
    int[] domains(int actor);

    /** The places of the organisations whose kind and region are its own, the first one first. */
    int[] organisations(int actor);

    /** Who takes part in which collaboration. */
    Involvements parts();
}
