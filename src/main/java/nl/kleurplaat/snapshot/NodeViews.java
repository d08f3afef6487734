package nl.kleurplaat.snapshot;

import org.jspecify.annotations.Nullable;

/** Finds things of a snapshot by the name of their type and their key. */
final class NodeViews {

    private NodeViews() {}

    /** Null where there is no such thing. */
    static @Nullable NodeView find(Snapshot snapshot, String type, String key) {
        return switch (type) {
            case "Organisation" -> OrganisationView.at(snapshot, snapshot.organisation(key));
            case "Stakeholder" -> StakeholderView.at(snapshot, snapshot.stakeholder(key));
            case "Collaboration" -> CollaborationView.at(snapshot, snapshot.collaboration(key));
            case "Domain" -> {
                int place = Merged.place(snapshot.domains(), key, Domain::key);
                yield place < 0 ? null : DomainView.at(snapshot, place);
            }
            case "Region" -> RegionView.at(snapshot, Merged.place(snapshot.regions(), key, Region::key));
            default -> null;
        };
    }
}
