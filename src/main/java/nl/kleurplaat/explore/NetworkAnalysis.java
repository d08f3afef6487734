package nl.kleurplaat.explore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import nl.kleurplaat.analysis.bridges.Bridges;
import nl.kleurplaat.analysis.bridges.Scores;
import nl.kleurplaat.analysis.bridges.Separation;
import nl.kleurplaat.analysis.communities.Communities;
import nl.kleurplaat.analysis.gaps.Gaps;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.analysis.matrix.GroupTies;
import nl.kleurplaat.analysis.measures.Betweenness;
import nl.kleurplaat.analysis.measures.Betweenness.AcrossGroups;
import nl.kleurplaat.analysis.measures.Brokerage;
import nl.kleurplaat.analysis.measures.Clustering;
import nl.kleurplaat.analysis.measures.Components;
import nl.kleurplaat.analysis.measures.Cores;
import nl.kleurplaat.analysis.measures.CutPoints;
import nl.kleurplaat.analysis.measures.Degrees;
import nl.kleurplaat.analysis.measures.EiIndex;
import nl.kleurplaat.analysis.measures.Harmonic;
import nl.kleurplaat.analysis.measures.Modularity;
import nl.kleurplaat.analysis.measures.PageRank;
import nl.kleurplaat.analysis.measures.Participation;
import nl.kleurplaat.analysis.measures.StructuralHoles;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Ties;
import nl.kleurplaat.snapshot.CollaborationView;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * A network and what has been computed on it so far. Each measure is computed for all actors when the first of them is
 * asked for, and only then.
 */
final class NetworkAnalysis {

    private static final int MOST_MATRICES = 8;

    private final Snapshot snapshot;
    private final Lens lens;
    private final Network network;
    private final int[] primaries;
    private final Once<Communities> communities;
    private final Once<Degrees> degrees;
    private final Once<Components> components;
    private final Once<CutPoints> cutPoints;
    private final Once<Clustering> clustering;
    private final Once<Betweenness> betweenness;
    private final Once<Harmonic> harmonic;
    private final Once<PageRank> pageRank;
    private final Once<Cores> cores;
    private final Once<StructuralHoles> structuralHoles;
    private final Once<Participation> participation;
    private final Once<EiIndex> eiIndex;
    private final Once<Brokerage> brokerage;
    private final Once<Summary> summary;
    private final Once<Shared> shared;
    private final Once<GroupTies> groupTies;
    private final Once<AcrossGroups> acrossGroups;
    private final Once<Separation> separation;
    private final Once<Bridges> bridges;
    private final Gaps gaps;
    private final Cache<Rounds, GroupMatrix> matrices =
            Caffeine.newBuilder().maximumSize(MOST_MATRICES).build();

    NetworkAnalysis(Snapshot snapshot, Lens lens, Network projected) {
        Ties ties = projected.ties();
        this.snapshot = snapshot;
        this.lens = lens;
        communities = new Once<>(() -> Communities.of(ties));
        network = lens.groupBy() == Grouping.COMMUNITY
                ? projected.groupedBy(CommunityGroups.of(ties, communities.get()))
                : projected;
        primaries = network.groups().primaries();
        degrees = new Once<>(() -> Degrees.of(ties));
        components = new Once<>(() -> Components.of(ties));
        cutPoints = new Once<>(() -> CutPoints.of(ties));
        clustering = new Once<>(() -> Clustering.of(ties));
        betweenness = new Once<>(() -> Betweenness.of(ties));
        harmonic = new Once<>(() -> Harmonic.of(ties));
        pageRank = new Once<>(() -> PageRank.of(ties));
        cores = new Once<>(() -> Cores.of(ties));
        structuralHoles = new Once<>(() -> StructuralHoles.of(ties));
        participation = new Once<>(() -> Participation.of(ties, primaries));
        eiIndex = new Once<>(() -> EiIndex.of(ties, primaries));
        brokerage = new Once<>(() -> Brokerage.of(ties, primaries));
        summary = new Once<>(() -> Summary.of(this));
        shared = new Once<>(() -> Shared.of(snapshot, network, lens.groupBy()));
        groupTies = new Once<>(() -> GroupTies.of(network));
        acrossGroups = new Once<>(() -> Betweenness.acrossGroups(ties, primaries));
        separation = new Once<>(() -> Separation.of(ties, primaries));
        gaps = new Gaps(network, separation::get, () -> matrix(GroupMatrix.ROUNDS, GroupMatrix.SEED));
        bridges = new Once<>(() -> new Bridges(network, Scores.of(network, acrossGroups.get()), separation.get()));
    }

    /** What tells one matrix of this network from another. */
    private record Rounds(int rounds, long seed) {}

    Snapshot snapshot() {
        return snapshot;
    }

    Lens lens() {
        return lens;
    }

    Network network() {
        return network;
    }

    /** The primary group of each actor, or -1. */
    int[] primaries() {
        return primaries;
    }

    Communities communities() {
        return communities.get();
    }

    Degrees degrees() {
        return degrees.get();
    }

    Components components() {
        return components.get();
    }

    CutPoints cutPoints() {
        return cutPoints.get();
    }

    Clustering clustering() {
        return clustering.get();
    }

    Betweenness betweenness() {
        return betweenness.get();
    }

    Harmonic harmonic() {
        return harmonic.get();
    }

    PageRank pageRank() {
        return pageRank.get();
    }

    Cores cores() {
        return cores.get();
    }

    StructuralHoles structuralHoles() {
        return structuralHoles.get();
    }

    Participation participation() {
        return participation.get();
    }

    EiIndex eiIndex() {
        return eiIndex.get();
    }

    Brokerage brokerage() {
        return brokerage.get();
    }

    @Nullable
    Double modularity() {
        return Modularity.of(network.ties(), primaries);
    }

    Summary summary() {
        return summary.get();
    }

    Shared shared() {
        return shared.get();
    }

    GroupTies groupTies() {
        return groupTies.get();
    }

    Bridges bridges() {
        return bridges.get();
    }

    Gaps gaps() {
        return gaps;
    }

    /** Groups that were made from the ties themselves are not put to chance. */
    GroupMatrix matrix(int rounds, long seed) {
        int tested = lens.groupBy() == Grouping.COMMUNITY ? Math.min(rounds, 0) : rounds;
        return matrices.get(new Rounds(tested, seed), r -> GroupMatrix.of(network, r.rounds(), r.seed()));
    }

    Communities communities(double resolution, long seed) {
        if (!(resolution > 0) || Double.isInfinite(resolution)) {
            throw new Problem(ProblemCode.BAD_INPUT, "lens.resolution", String.valueOf(resolution));
        }
        return resolution == 1 && seed == Communities.SEED
                ? communities()
                : Communities.of(network.ties(), seed, resolution);
    }

    /** @param number the place of a collaboration among those that count */
    CollaborationView collaboration(int number) {
        if (!network.isPlanned(number)) {
            return new CollaborationView(snapshot, network.collaborations()[number]);
        }
        Network.Planned planned = network.planned(number);
        return CollaborationView.planned(snapshot, planned.collaboration(), planned.participants(), planned.speakers());
    }
}
