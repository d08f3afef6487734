package nl.kleurplaat.analysis.seating;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Stakeholder;

/** Who should not all sit at one table: people of one organisation, and front runners. */
public final class Spread {

    private Spread() {}

    /**
     * The sets of two or more; none where organisations come.
     *
     * @param people who come, as numbers of actors
     */
    public static List<BitSet> of(Snapshot snapshot, Lens lens, Network network, List<Integer> people) {
        if (lens.actors() != ActorKind.STAKEHOLDER) {
            return List.of();
        }
        Map<Integer, BitSet> organisations = new TreeMap<>();
        BitSet frontrunners = new BitSet();
        for (int i = 0; i < people.size(); i++) {
            int subject = network.subjects()[people.get(i)];
            if (subject >= 0) {
                Stakeholder person = snapshot.stakeholders().get(subject);
                frontrunners.set(i, person.frontrunner());
                for (int organisation : person.organisations()) {
                    organisations
                            .computeIfAbsent(organisation, it -> new BitSet())
                            .set(i);
                }
            }
        }
        return Stream.concat(organisations.values().stream(), Stream.of(frontrunners))
                .filter(set -> set.cardinality() > 1)
                .toList();
    }
}
