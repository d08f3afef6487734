package nl.kleurplaat.lens;

import java.util.Arrays;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Involvements;
import nl.kleurplaat.snapshot.Snapshot;

/** Stakeholders as actors: they take part by representing an organisation. */
record StakeholderActors(Snapshot snapshot) implements Actors {

    @Override
    public int size() {
        return snapshot.stakeholders().size();
    }

    @Override
    public String key(int actor) {
        return snapshot.stakeholders().get(actor).key();
    }

    @Override
    public String name(int actor) {
        return snapshot.stakeholders().get(actor).name();
    }

    @Override
    public int from(int actor) {
        return Days.OPEN_START;
    }

    @Override
    public int until(int actor) {
        return Days.OPEN_END;
    }

    /** Its own; those of its organisations where it has none. */
    @Override
    public int[] domains(int actor) {
        int[] own = snapshot.stakeholders().get(actor).domains();
        if (own.length > 0) {
            return own;
        }
        return Arrays.stream(organisations(actor))
                .flatMap(o -> Arrays.stream(snapshot.organisations().get(o).domains()))
                .distinct()
                .toArray();
    }

    @Override
    public int[] organisations(int actor) {
        return snapshot.stakeholders().get(actor).organisations();
    }

    @Override
    public Involvements parts() {
        return snapshot.representations();
    }
}
