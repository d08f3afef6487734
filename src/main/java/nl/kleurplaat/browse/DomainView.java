package nl.kleurplaat.browse;

import java.util.Arrays;
import java.util.List;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.snapshot.Domain;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** A domain as the API shows it. */
public record DomainView(Snapshot snapshot, Domain domain) implements NodeView {

    static List<DomainView> all(Snapshot snapshot, int[] places) {
        return Arrays.stream(places).mapToObj(d -> at(snapshot, d)).toList();
    }

    static DomainView at(Snapshot snapshot, int place) {
        return new DomainView(snapshot, snapshot.domains().get(place));
    }

    @Override
    public String id() {
        return new GlobalId("Domain", key()).toString();
    }

    @Override
    public String key() {
        return domain.key();
    }

    public @Nullable String colour() {
        return domain.colour();
    }

    public int version() {
        return domain.version();
    }

    public @Nullable DomainView broader() {
        return domain.broader() < 0 ? null : at(snapshot, domain.broader());
    }
}
