package nl.kleurplaat.browse;

import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** A region as the API shows it. */
public record RegionView(Snapshot snapshot, int place) implements NodeView {

    /** Null where the place is -1. */
    static @Nullable RegionView at(Snapshot snapshot, int place) {
        return place < 0 ? null : new RegionView(snapshot, place);
    }

    @Override
    public String id() {
        return new GlobalId("Region", key()).toString();
    }

    @Override
    public String key() {
        return snapshot.regions().get(place).key();
    }

    public String name() {
        return snapshot.regions().get(place).name();
    }
}
