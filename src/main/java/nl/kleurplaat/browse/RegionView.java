package nl.kleurplaat.browse;

import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.snapshot.Snapshot;

/** A region as the API shows it. */
public record RegionView(Snapshot snapshot, int place) implements NodeView {

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
