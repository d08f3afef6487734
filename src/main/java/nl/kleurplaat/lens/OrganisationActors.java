package nl.kleurplaat.lens;

import java.util.ArrayList;
import java.util.List;
import nl.kleurplaat.snapshot.Snapshot;

/** Organisations as actors: they take part by their participations, for as long as they exist. */
record OrganisationActors(Snapshot snapshot, Window window) implements Actors {

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
    public boolean exists(int actor) {
        var organisation = snapshot.organisations().get(actor);
        return !window.within(organisation.from(), organisation.until()).isEmpty();
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
    public Projection.Parts parts(int collaboration, Window active) {
        List<int[]> parts = new ArrayList<>();
        for (var part : snapshot.collaborations().get(collaboration).participations()) {
            var organisation = snapshot.organisations().get(part.organisation());
            Window days = active.within(part.from(), part.until()).within(organisation.from(), organisation.until());
            if (!days.isEmpty()) {
                parts.add(new int[] {part.organisation(), days.first(), days.last()});
            }
        }
        return Projection.Parts.of(collaboration, parts);
    }
}
