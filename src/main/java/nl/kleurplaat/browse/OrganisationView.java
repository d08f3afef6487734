package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Organisation;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** An organisation as the API shows it. */
public record OrganisationView(Snapshot snapshot, int place) implements NodeView, HeldView {

    /** Null where the place is -1. */
    static @Nullable OrganisationView at(Snapshot snapshot, int place) {
        return place < 0 ? null : new OrganisationView(snapshot, place);
    }

    @Override
    public Organisation it() {
        return snapshot.organisations().get(place);
    }

    @Override
    public String id() {
        return new GlobalId("Organisation", key()).toString();
    }

    @Override
    public String key() {
        return it().key();
    }

    public String name() {
        return it().name();
    }

    public @Nullable String kind() {
        return it().kind();
    }

    public @Nullable String region() {
        return it().region() < 0 ? null : snapshot.regions().get(it().region()).name();
    }

    public List<DomainView> domains() {
        return DomainView.all(snapshot, it().domains());
    }

    public @Nullable DomainView primaryDomain() {
        return DomainView.first(snapshot, it().domains());
    }

    public @Nullable OrganisationView parent() {
        return at(snapshot, it().parent());
    }

    public @Nullable LocalDate from() {
        return Days.date(it().from());
    }

    public @Nullable LocalDate until() {
        return Days.date(it().until());
    }

    public int version() {
        return it().version();
    }
}
