package nl.kleurplaat.lens;

import nl.kleurplaat.snapshot.Involvements;
import nl.kleurplaat.snapshot.Snapshot;

/** Organisations as actors: they take part by their participations, for as long as they exist. */
record OrganisationActors(Snapshot snapshot) implements Actors {

    @Override
    public int size() {
        return snapshot.organisations().size();
    }

    @Override
    public String key(int actor) {
        return snapshot.organisations().get(actor).key();
    }

    @Override
    public String name(int actor) {
        return snapshot.organisations().get(actor).name();
    }

    @Override
    public int from(int actor) {
        return snapshot.organisations().get(actor).from();
    }

    @Override
    public int until(int actor) {
        return snapshot.organisations().get(actor).until();
    }

    @Override
    public int[] domains(int actor) {
        return snapshot.organisations().get(actor).domains();
    }

    @Override
    public int[] organisations(int actor) {
        return new int[] {actor};
    }

    @Override
    public Involvements parts() {
        return snapshot.participations();
    }
}
