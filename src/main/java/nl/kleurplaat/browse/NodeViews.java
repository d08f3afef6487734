package nl.kleurplaat.browse;

import nl.kleurplaat.network.Keys;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.practice.Thing;
import nl.kleurplaat.snapshot.Merged;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Finds things of a snapshot by the name of their type and their key. */
public final class NodeViews {

    private NodeViews() {}

    /** The class of what shows things of a type, participations and representations too. */
    public static Class<?> type(String type) {
        return switch (type) {
            case "Organisation" -> OrganisationView.class;
            case "Stakeholder" -> StakeholderView.class;
            case "Collaboration" -> CollaborationView.class;
            case "Domain" -> DomainView.class;
            case "Participation" -> CollaborationView.Participation.class;
            case "Representation" -> CollaborationView.Representation.class;
            default -> ThingView.class;
        };
    }

    /** A thing of any type, of {@link #type} that class; null where there is no such thing. */
    public static @Nullable Object thing(Snapshot snapshot, String type, String key) {
        boolean part = type.equals("Participation") || type.equals("Representation");
        CollaborationView whole = part ? CollaborationView.at(snapshot, snapshot.collaboration(Keys.first(key))) : null;
        if (whole == null) {
            return find(snapshot, type, key);
        }
        return type.equals("Participation")
                ? whole.participations(null).stream()
                        .filter(it -> it.key().equals(key))
                        .findFirst()
                        .orElse(null)
                : whole.spoken(null)
                        .mapToObj(whole::representation)
                        .filter(it -> it.key().equals(key))
                        .findFirst()
                        .orElse(null);
    }

    /** Null where there is no such thing. */
    public static @Nullable NodeView find(Snapshot snapshot, String type, String key) {
        return switch (type) {
            case "Organisation" -> OrganisationView.at(snapshot, snapshot.organisation(key));
            case "Stakeholder" -> StakeholderView.at(snapshot, snapshot.stakeholder(key));
            case "Collaboration" -> CollaborationView.at(snapshot, snapshot.collaboration(key));
            case "Domain" -> {
                int place = Merged.place(snapshot.domains(), key);
                yield place < 0 ? null : DomainView.at(snapshot, place);
            }
            case "Region" -> RegionView.at(snapshot, Merged.place(snapshot.regions(), key));
            default -> thingOf(snapshot, type, key);
        };
    }

    private static @Nullable NodeView thingOf(Snapshot snapshot, String type, String key) {
        Class<? extends Thing> held = Practice.TYPES.get(type);
        return held == null
                ? null
                : ThingView.of(snapshot, snapshot.practice().all(held).find(key));
    }
}
