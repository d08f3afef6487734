package nl.kleurplaat.lens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.kleurplaat.snapshot.Snapshot;

/** Stakeholders as actors: they take part by representing an organisation. */
record StakeholderActors(Snapshot snapshot, Window window) implements Actors {

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
    public boolean exists(int actor) {
        return true;
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
    public Projection.Parts parts(int collaboration, Window active) {
        List<int[]> parts = new ArrayList<>();
        for (var part : snapshot.collaborations().get(collaboration).representations()) {
            Window days = active.within(part.from(), part.until());
            if (!days.isEmpty()) {
                parts.add(new int[] {part.stakeholder(), days.first(), days.last()});
            }
        }
        return Projection.Parts.of(collaboration, parts);
    }
}
