package nl.kleurplaat.explore;

import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.browse.CollaborationView;
import nl.kleurplaat.lens.Network;

/** A tie as the API shows it. */
record TieView(NetworkAnalysis analysis, int tie) {

    public ActorView a() {
        return new ActorView(analysis, analysis.network().ties().tieA()[tie]);
    }

    public ActorView b() {
        return new ActorView(analysis, analysis.network().ties().tieB()[tie]);
    }

    public double weight() {
        return analysis.network().ties().tieWeight()[tie];
    }

    public List<CollaborationView> collaborations() {
        Network network = analysis.network();
        int[] offsets = network.evidence().offsets();
        return IntStream.range(offsets[tie], offsets[tie + 1])
                .mapToObj(i -> analysis.collaboration(network.evidence().carriers()[i]))
                .toList();
    }

    public boolean bridge() {
        return analysis.cutPoints().bridgeTie()[tie];
    }

    public boolean crossGroup() {
        int a = analysis.primaries()[analysis.network().ties().tieA()[tie]];
        int b = analysis.primaries()[analysis.network().ties().tieB()[tie]];
        return a >= 0 && b >= 0 && a != b;
    }
}
