package nl.kleurplaat.browse;

import java.util.Arrays;
import java.util.List;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Stakeholder;
import org.jspecify.annotations.Nullable;

/** A stakeholder as the API shows it. */
public record StakeholderView(Snapshot snapshot, int place) implements NodeView, HeldView {

    /** Null where the place is -1. */
    static @Nullable StakeholderView at(Snapshot snapshot, int place) {
        return place < 0 ? null : new StakeholderView(snapshot, place);
    }

    @Override
    public Stakeholder it() {
        return snapshot.stakeholders().get(place);
    }

    @Override
    public String id() {
        return new GlobalId("Stakeholder", key()).toString();
    }

    @Override
    public String key() {
        return it().key();
    }

    public String name() {
        return it().name();
    }

    public List<OrganisationView> organisations() {
        return Arrays.stream(it().organisations())
                .mapToObj(o -> new OrganisationView(snapshot, o))
                .toList();
    }

    public List<DomainView> domains() {
        return DomainView.all(snapshot, it().domains());
    }

    public @Nullable DomainView primaryDomain() {
        return DomainView.first(snapshot, it().domains());
    }

    public int version() {
        return it().version();
    }
}
