package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.practice.Assignment;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** An assignment as the API shows it. */
public record AssignmentView(Snapshot snapshot, Assignment it) implements NodeView {

    /** Null where there is nothing. */
    static @Nullable AssignmentView of(Snapshot snapshot, @Nullable Assignment it) {
        return it == null ? null : new AssignmentView(snapshot, it);
    }

    @Override
    public String id() {
        return new GlobalId("Assignment", key()).toString();
    }

    @Override
    public String key() {
        return it.key();
    }

    public String name() {
        return it.name();
    }

    public @Nullable OrganisationView commissioner() {
        return Referred.organisation(snapshot, it.commissioner());
    }

    public @Nullable CollaborationView collaboration() {
        return Referred.collaboration(snapshot, it.collaboration());
    }

    public @Nullable String region() {
        return Referred.region(snapshot, it.region());
    }

    public List<DomainView> domains() {
        return Referred.domains(snapshot, it.domains());
    }

    public List<String> priorities() {
        return it.priorities();
    }

    public @Nullable LocalDate start() {
        return it.start();
    }

    public @Nullable LocalDate end() {
        return it.end();
    }

    public List<GoalView> goals() {
        return snapshot.practice().goalsOf(key()).stream()
                .map(thing -> new GoalView(snapshot, thing))
                .toList();
    }

    public int version() {
        return it.version();
    }
}
