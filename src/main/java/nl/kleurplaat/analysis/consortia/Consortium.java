package nl.kleurplaat.analysis.consortia;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.kleurplaat.lens.Attributes;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Participants;
import nl.kleurplaat.snapshot.Collaboration;
import nl.kleurplaat.snapshot.Organisation;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A consortium and its members: those who take part, in the window of the lens, in a collaboration of the kind
 * {@value #KIND} (in any case, also where the lens does not count it); with an organisation of that kind among them also
 * the organisations that are part of it. An organisation of that kind in no such collaboration is a consortium of itself and
 * what is part of it. People are members where they speak for a member there, or work for the organisation or a part of it.
 *
 * @param key of the collaboration, or else of the organisation
 * @param name of the collaboration, or else of the organisation
 * @param place of the collaboration in the snapshot; -1 for an organisation or for one of a what-if
 * @param planned the number of the collaboration of a what-if; -1 for others
 * @param members numbers of actors
 */
record Consortium(String key, String name, int place, int planned, BitSet members) {

    /** What a consortium is called in the vocabulary of kinds. */
    static final String KIND = "consortium";

    /** All that have members in the network, by key. O(n + c + p) for n actors, c collaborations and p participations. */
    static List<Consortium> all(Snapshot snapshot, Lens lens, Network network) {
        Attributes attributes = Attributes.of(snapshot, lens, network);
        Participants participants = Participants.of(snapshot, lens, network);
        Map<Integer, BitSet> parts = parts(snapshot, network, attributes);
        Set<Integer> named = new HashSet<>();
        List<Consortium> all = new ArrayList<>();
        for (int place = 0; place < snapshot.collaborations().size(); place++) {
            Collaboration it = snapshot.collaborations().get(place);
            if (isConsortium(it.kind()) && participants.isActive(place)) {
                BitSet members = members(participants.in(place), attributes, parts, named);
                all.add(new Consortium(it.key(), it.name(), place, -1, members));
            }
        }
        for (int c = 0; c < network.collaborations().length; c++) {
            if (network.isPlanned(c)
                    && isConsortium(network.collaboration(snapshot, c).kind())) {
                Collaboration it = network.collaboration(snapshot, c);
                BitSet members = members(participants.of(c), attributes, parts, named);
                all.add(new Consortium(it.key(), it.name(), -1, c, members));
            }
        }
        parts.forEach((place, members) -> {
            if (!named.contains(place)) {
                Organisation it = snapshot.organisations().get(place);
                all.add(new Consortium(it.key(), it.name(), -1, -1, members));
            }
        });
        return all.stream()
                .filter(consortium -> !consortium.members.isEmpty())
                .sorted(Comparator.comparing(Consortium::key))
                .toList();
    }

    private static boolean isConsortium(@Nullable String kind) {
        return kind != null && Vocabulary.folded(kind).equals(KIND);
    }

    /** By place of an organisation that is a consortium, the actors that are it, part of it, or work for either. */
    private static Map<Integer, BitSet> parts(Snapshot snapshot, Network network, Attributes attributes) {
        Map<Integer, BitSet> parts = new TreeMap<>();
        for (int v = 0; v < network.size(); v++) {
            for (int place : attributes.organisations(v)) {
                Organisation it = snapshot.organisations().get(place);
                if (isConsortium(it.kind())) {
                    parts.computeIfAbsent(place, none -> new BitSet()).set(v);
                }
                if (it.parent() >= 0
                        && isConsortium(
                                snapshot.organisations().get(it.parent()).kind())) {
                    parts.computeIfAbsent(it.parent(), none -> new BitSet()).set(v);
                }
            }
        }
        return parts;
    }

    /** @param named gets the organisations whose parts are among them */
    private static BitSet members(
            int[] participants, Attributes attributes, Map<Integer, BitSet> parts, Set<Integer> named) {
        BitSet members = new BitSet();
        for (int v : participants) {
            members.set(v);
            for (int place : attributes.organisations(v)) {
                BitSet own = parts.get(place);
                if (own != null) {
                    members.or(own);
                    named.add(place);
                }
            }
        }
        return members;
    }
}
