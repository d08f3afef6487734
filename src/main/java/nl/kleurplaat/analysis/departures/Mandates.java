package nl.kleurplaat.analysis.departures;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.snapshot.Involvements;
import nl.kleurplaat.snapshot.Snapshot;

/** Which actors of a network have somebody with a mandate on the last day that is seen; a person has an own one. */
public final class Mandates {

    private Mandates() {}

    /** By collaboration of the network; of one that is only planned nobody. */
    public static List<BitSet> of(Snapshot snapshot, Lens lens, Network network) {
        boolean people = lens.actors() == ActorKind.STAKEHOLDER;
        int[] actorOf = network.actorOf((people ? snapshot.stakeholders() : snapshot.organisations()).size());
        Involvements spoken = snapshot.representations();
        int day = (int) network.asOf().toEpochDay();
        return Arrays.stream(network.collaborations())
                .mapToObj(place -> {
                    BitSet actors = new BitSet();
                    if (place >= 0) {
                        spoken.row(place)
                                .filter(i -> isMandated(spoken, i, day))
                                .map(i -> people ? spoken.who()[i] : spoken.organisation(i))
                                .filter(subject -> subject >= 0 && actorOf[subject] >= 0)
                                .forEach(subject -> actors.set(actorOf[subject]));
                    }
                    return actors;
                })
                .toList();
    }

    private static boolean isMandated(Involvements spoken, int i, int day) {
        String mandate = spoken.words()[i];
        return mandate != null && !mandate.isBlank() && spoken.isOn(i, day);
    }
}
