package nl.kleurplaat.analysis.partnership;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.lens.Change;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The partnerships in a network of organisations: of the collaborations that count in it those that run on its day, between
 * the sides that are actors of it. One that only a what-if has is none: nobody has agreed anything in it. They are read once for
 * all finders that share this; it is made for one search, and not for several threads.
 */
public final class PartnershipsSeen {

    /** @param number the place of the collaboration among those that count */
    record Seen(int number, Partnership partnership) {}

    private final Snapshot snapshot;
    private final Network network;
    private final BitSet takenAway = new BitSet();
    /** By place of organisation; -1 for one that is not seen. */
    private final int[] actors;

    private @Nullable List<Seen> all;

    /** @param changes the what-if that the network was made with */
    public PartnershipsSeen(Snapshot snapshot, Network network, List<Change> changes) {
        this.snapshot = snapshot;
        this.network = network;
        actors = network.actorOf(snapshot.organisations().size());
        for (Change change : changes) {
            int place = change instanceof Change.RemoveCollaboration it ? snapshot.collaboration(it.key()) : -1;
            if (place >= 0) {
                takenAway.set(place);
            }
        }
    }

    /** In the order of their keys. */
    List<Seen> all() {
        List<Seen> known = all == null ? read() : all;
        all = known;
        return known;
    }

    private List<Seen> read() {
        Partnerships partnerships = new Partnerships(snapshot, network.asOf(), place -> actors[place] >= 0);
        List<Seen> found = new ArrayList<>();
        for (int number = 0; number < network.collaborations().length; number++) {
            Partnership partnership =
                    network.isPlanned(number) ? null : partnerships.of(network.collaborations()[number]);
            if (partnership != null) {
                found.add(new Seen(number, partnership));
            }
        }
        return found;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    Network network() {
        return network;
    }

    /** Whether the what-if takes a collaboration away, by its place in the snapshot. */
    boolean isTakenAway(int collaboration) {
        return takenAway.get(collaboration);
    }

    /** The number of the actor that an organisation is. */
    int actor(int organisation) {
        return actors[organisation];
    }

    /** What a gap of a collaboration names first: the collaboration, by its number, and the actors that it is about. */
    Sentence sentence(String key, int number, List<Integer> actors) {
        return new Sentence(key, Map.of("collaboration", collaboration(number), "who", names(actors)));
    }

    String collaboration(int number) {
        return network.collaboration(snapshot, number).name();
    }

    /** What an organisation is called. */
    String name(int organisation) {
        return snapshot.organisations().get(organisation).name();
    }

    List<String> names(List<Integer> of) {
        return of.stream().map(network.names()::get).toList();
    }

    List<Integer> actors(List<Side> sides) {
        return sides.stream().map(side -> actor(side.organisation())).toList();
    }

    /** The primary groups of actors, each once, ascending. */
    List<Integer> groups(List<Integer> of) {
        return of.stream()
                .map(actor -> network.groups().primary(actor))
                .filter(group -> group >= 0)
                .distinct()
                .sorted()
                .toList();
    }
}
