package nl.kleurplaat.browse;

import nl.kleurplaat.network.Keys;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.practice.Thing;
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
            case "Region" -> RegionView.class;
            case "Participation" -> CollaborationView.Participation.class;
            case "Representation" -> CollaborationView.Representation.class;
            default -> ThingView.class;
        };
    }

    /** A thing of any type, of {@link #type} that class; null where there is no such thing. */
    public static @Nullable Object thing(Snapshot snapshot, String type, String key) {
        boolean part = type.equals("Participation") || type.equals("Representation");
        int place = part ? snapshot.collaboration(Keys.first(key)) : -1;
        if (place < 0) {
            return find(snapshot, type, key);
        }
        var whole = new CollaborationView(snapshot, place);
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
            case "Organisation", "Stakeholder", "Collaboration", "Domain", "Region" ->
                at(snapshot, type, snapshot.place(type, key));
            default -> thingOf(snapshot, type, key);
        };
    }

    /** The thing at a place in the list of its type; null where the place is -1. */
    static @Nullable NodeView at(Snapshot snapshot, String type, int place) {
        return place < 0
                ? null
                : switch (type) {
                    case "Organisation" -> new OrganisationView(snapshot, place);
                    case "Stakeholder" -> new StakeholderView(snapshot, place);
                    case "Collaboration" -> new CollaborationView(snapshot, place);
                    case "Domain" -> DomainView.at(snapshot, place);
                    default -> new RegionView(snapshot, place);
                };
    }

    private static @Nullable NodeView thingOf(Snapshot snapshot, String type, String key) {
        Class<? extends Thing> held = Practice.TYPES.get(type);
        return held == null
                ? null
                : ThingView.of(snapshot, snapshot.practice().all(held).find(key));
    }
}
