package nl.kleurplaat.explore;

import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.browse.CollaborationView;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.results.HeaviestTies;
import nl.kleurplaat.results.Measures;

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
        return analysis.get(Measures.CUT_POINTS).bridgeTie()[tie];
    }

    public boolean crossGroup() {
        return HeaviestTies.isCrossGroup(analysis.seen(), tie);
    }
}
