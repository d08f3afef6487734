package nl.kleurplaat.analysis.confidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import nl.kleurplaat.lens.Network;

/** Who take part in the same collaboration, as far as ties come from it. */
final class Together {

    private Together() {}

    /** For each collaboration of a network with ties, and each tie of its own, the actors; two or more, ascending. */
    static List<int[]> of(Network network) {
        BitSet[] members = new BitSet[network.collaborations().length];
        Arrays.setAll(members, c -> new BitSet());
        List<int[]> together = new ArrayList<>();
        int[] offsets = network.evidence().offsets();
        for (int t = 0; t < network.ties().ties(); t++) {
            int a = network.ties().tieA()[t];
            int b = network.ties().tieB()[t];
            for (int i = offsets[t]; i < offsets[t + 1]; i++) {
                members[network.evidence().carriers()[i]].set(a);
                members[network.evidence().carriers()[i]].set(b);
            }
            if (network.evidence().count(t) == 0) {
                together.add(new int[] {a, b});
            }
        }
        Arrays.stream(members)
                .filter(of -> !of.isEmpty())
                .forEach(of -> together.add(of.stream().toArray()));
        return together;
    }
}
