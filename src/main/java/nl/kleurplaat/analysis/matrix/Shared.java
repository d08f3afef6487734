package nl.kleurplaat.analysis.matrix;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.snapshot.Organisation;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Stakeholder;

/**
 * What two groups have in common beside ties: actors that belong to both, collaborations and stakeholders that reach both.
 * By domain a collaboration reaches the domains that it covers, and a stakeholder those it works in (without any: those of
 * its organisations). Otherwise a collaboration reaches the groups of the actors whose ties it carries, and a stakeholder
 * the groups of its organisations. A group and itself: what reaches that group. Where small groups are seen as one, what reaches
 * any that is not seen by itself reaches that one.
 */
public final class Shared {

    private final List<BitSet> actors;
    private final List<BitSet> collaborations;
    private final List<BitSet> stakeholders;

    private Shared(List<BitSet> actors, List<BitSet> collaborations, List<BitSet> stakeholders) {
        this.actors = actors;
        this.collaborations = collaborations;
        this.stakeholders = stakeholders;
    }

    public int actors(int a, int b) {
        return both(actors.get(a), actors.get(b));
    }

    public int collaborations(int a, int b) {
        return both(collaborations.get(a), collaborations.get(b));
    }

    public int stakeholders(int a, int b) {
        return both(stakeholders.get(a), stakeholders.get(b));
    }

    private static int both(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both.cardinality();
    }

    public static Shared of(Snapshot snapshot, Network network, Grouping groupBy) {
        Groups groups = network.groups();
        List<BitSet> actors = sets(groups.count());
        for (int v = 0; v < network.size(); v++) {
            for (int i = groups.offsets()[v]; i < groups.offsets()[v + 1]; i++) {
                actors.get(groups.members()[i]).set(v);
            }
        }
        Map<String, Integer> number = new HashMap<>();
        groups.keys().forEach(key -> number.put(key, number.size()));
        List<BitSet> collaborations =
                groupBy == Grouping.DOMAIN ? covering(snapshot, network, number) : carrying(network);
        return new Shared(actors, collaborations, stakeholders(snapshot, groupBy, number));
    }

    private static List<BitSet> covering(Snapshot snapshot, Network network, Map<String, Integer> number) {
        List<BitSet> reached = sets(number.size());
        for (int c = 0; c < network.collaborations().length; c++) {
            int[] domains = network.collaboration(snapshot, c).domains();
            for (String key : keys(snapshot, domains)) {
                set(reached, number, key, c);
            }
        }
        return reached;
    }

    private static List<BitSet> carrying(Network network) {
        Groups groups = network.groups();
        List<BitSet> reached = sets(groups.count());
        for (int t = 0; t < network.ties().ties(); t++) {
            for (int end : new int[] {network.ties().tieA()[t], network.ties().tieB()[t]}) {
                for (int i = groups.offsets()[end]; i < groups.offsets()[end + 1]; i++) {
                    for (int e = network.evidence().offsets()[t];
                            e < network.evidence().offsets()[t + 1];
                            e++) {
                        reached.get(groups.members()[i]).set(network.evidence().carriers()[e]);
                    }
                }
            }
        }
        return reached;
    }

    private static List<BitSet> stakeholders(Snapshot snapshot, Grouping groupBy, Map<String, Integer> number) {
        List<BitSet> reached = sets(number.size());
        for (int s = 0; s < snapshot.stakeholders().size(); s++) {
            for (String key : keys(snapshot, groupBy, snapshot.stakeholders().get(s))) {
                set(reached, number, key, s);
            }
        }
        return reached;
    }

    private static List<String> keys(Snapshot snapshot, Grouping groupBy, Stakeholder stakeholder) {
        if (groupBy == Grouping.DOMAIN && stakeholder.domains().length > 0) {
            return keys(snapshot, stakeholder.domains());
        }
        List<String> keys = new ArrayList<>();
        for (int place : stakeholder.organisations()) {
            Organisation organisation = snapshot.organisations().get(place);
            switch (groupBy) {
                case DOMAIN -> keys.addAll(keys(snapshot, organisation.domains()));
                case KIND -> keys.add(String.valueOf(organisation.kind()));
                case REGION ->
                    keys.addAll(
                            organisation.region() < 0
                                    ? List.of()
                                    : List.of(snapshot.regions()
                                            .get(organisation.region())
                                            .key()));
                case ORGANISATION -> keys.add(organisation.key());
                case COMMUNITY -> keys.clear();
            }
        }
        return keys;
    }

    private static List<String> keys(Snapshot snapshot, int[] domains) {
        List<String> keys = new ArrayList<>();
        for (int domain : domains) {
            keys.add(snapshot.domains().get(domain).key());
        }
        return keys;
    }

    private static void set(List<BitSet> reached, Map<String, Integer> number, String key, int what) {
        Integer group = number.get(number.containsKey(key) ? key : Groups.SMALL);
        if (group != null) {
            reached.get(group).set(what);
        }
    }

    private static List<BitSet> sets(int count) {
        return IntStream.range(0, count).mapToObj(g -> new BitSet()).toList();
    }
}
