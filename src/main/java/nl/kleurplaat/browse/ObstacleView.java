package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.practice.Obstacle;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** An obstacle as the API shows it. */
public record ObstacleView(Snapshot snapshot, Obstacle it) implements NodeView {

    /** Null where there is nothing. */
    static @Nullable ObstacleView of(Snapshot snapshot, @Nullable Obstacle it) {
        return it == null ? null : new ObstacleView(snapshot, it);
    }

    @Override
    public String id() {
        return new GlobalId("Obstacle", key()).toString();
    }

    @Override
    public String key() {
        return it.key();
    }

    public String name() {
        return it.name();
    }

    public @Nullable OrganisationView raisedBy() {
        return Referred.organisation(snapshot, it.raisedBy());
    }

    public @Nullable CollaborationView collaboration() {
        return Referred.collaboration(snapshot, it.collaboration());
    }

    public List<OrganisationView> owners() {
        return Referred.organisations(snapshot, it.owners());
    }

    public boolean joint() {
        return it.isJoint();
    }

    public List<DomainView> domains() {
        return Referred.domains(snapshot, it.domains());
    }

    public @Nullable LocalDate from() {
        return it.from();
    }

    public @Nullable LocalDate until() {
        return it.until();
    }

    public int version() {
        return it.version();
    }
}
