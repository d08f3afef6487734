package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.practice.Intervention;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** An intervention as the API shows it. */
public record InterventionView(Snapshot snapshot, Intervention it) implements NodeView {

    /** Null where there is nothing. */
    static @Nullable InterventionView of(Snapshot snapshot, @Nullable Intervention it) {
        return it == null ? null : new InterventionView(snapshot, it);
    }

    @Override
    public String id() {
        return new GlobalId("Intervention", key()).toString();
    }

    @Override
    public String key() {
        return it.key();
    }

    public String name() {
        return it.name();
    }

    public @Nullable String kind() {
        return it.kind();
    }

    public @Nullable LocalDate start() {
        return it.start();
    }

    public @Nullable LocalDate end() {
        return it.end();
    }

    public List<OrganisationView> organisations() {
        return Referred.organisations(snapshot, it.organisations());
    }

    public List<StakeholderView> stakeholders() {
        return Referred.stakeholders(snapshot, it.stakeholders());
    }

    public List<DomainView> domains() {
        return Referred.domains(snapshot, it.domains());
    }

    public @Nullable String description() {
        return it.description();
    }

    public int version() {
        return it.version();
    }
}
