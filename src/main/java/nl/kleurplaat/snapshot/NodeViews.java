package nl.kleurplaat.snapshot;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Finds things of a snapshot by the name of their type and their key. */
final class NodeViews {

    private NodeViews() {}

    /** Null where there is no such thing. */
    static @Nullable NodeView find(Snapshot snapshot, String type, String key) {
        return switch (type) {
            case "Organisation" -> at(snapshot.organisation(key), place -> new OrganisationView(snapshot, place));
            case "Stakeholder" -> at(snapshot.stakeholder(key), place -> new StakeholderView(snapshot, place));
            case "Collaboration" -> at(snapshot.collaboration(key), place -> new CollaborationView(snapshot, place));
            case "Domain" -> snapshot.domains().stream()
                    .filter(domain -> domain.key().equals(key))
                    .map(domain -> new DomainView(snapshot, domain))
                    .findFirst()
                    .orElse(null);
            default -> null;
        };
    }

    private static @Nullable NodeView at(int place, IntFunction<NodeView> view) {
        return place < 0 ? null : view.apply(place);
    }
}
