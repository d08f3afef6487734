package nl.kleurplaat.browse;

import java.util.List;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.practice.Goal;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** A goal as the API shows it. */
public record GoalView(Snapshot snapshot, Goal it) implements NodeView {

    /** Null where there is nothing. */
    static @Nullable GoalView of(Snapshot snapshot, @Nullable Goal it) {
        return it == null ? null : new GoalView(snapshot, it);
    }

    @Override
    public String id() {
        return new GlobalId("Goal", key()).toString();
    }

    @Override
    public String key() {
        return it.key();
    }

    public AssignmentView assignment() {
        return Referred.there(
                AssignmentView.of(snapshot, snapshot.practice().assignments().find(it.assignment())));
    }

    public String name() {
        return it.name();
    }

    public @Nullable Integer priority() {
        return it.priority();
    }

    public List<OrganisationView> partners() {
        return Referred.organisations(snapshot, it.partners());
    }

    public List<DomainView> domains() {
        return Referred.domains(snapshot, it.domains());
    }

    public int version() {
        return it.version();
    }
}
