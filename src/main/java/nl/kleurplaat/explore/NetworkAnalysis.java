package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.analysis.bridges.Bridge;
import nl.kleurplaat.analysis.bridges.Separation;
import nl.kleurplaat.analysis.communities.Communities;
import nl.kleurplaat.analysis.drawing.Drawing;
import nl.kleurplaat.analysis.gaps.Gap;
import nl.kleurplaat.analysis.gaps.GapKind;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.analysis.matrix.GroupTies;
import nl.kleurplaat.analysis.measures.Betweenness;
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
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.snapshot.CollaborationView;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** A network and its measures for one request: what has not been computed is waited for until its deadline. */
final class NetworkAnalysis {

    private final Computed computed;
    private final Deadline deadline;
    private final boolean exact;

    NetworkAnalysis(Computed computed, Deadline deadline) {
        this(computed, deadline, false);
    }

    /** @param exact whether betweenness is exact at any size */
    NetworkAnalysis(Computed computed, Deadline deadline, boolean exact) {
        this.computed = computed;
        this.deadline = deadline;
        this.exact = exact;
    }

    Snapshot snapshot() {
        return computed.snapshot;
    }

    Lens lens() {
        return computed.lens;
    }

    Network network() {
        return computed.network;
    }

    /** The primary group of each actor, or -1. */
    int[] primaries() {
        return computed.primaries;
    }

    Communities communities() {
        return computed.communities.get(deadline);
    }

    Degrees degrees() {
        return computed.degrees.get(deadline);
    }

    Components components() {
        return computed.components.get(deadline);
    }

    CutPoints cutPoints() {
        return computed.cutPoints.get(deadline);
    }

    Clustering clustering() {
        return computed.clustering.get(deadline);
    }

    Betweenness betweenness() {
        return exact ? computed.exactBetweenness.get(deadline) : computed.betweenness.get(deadline);
    }

    Harmonic harmonic() {
        return computed.harmonic.get(deadline);
    }

    PageRank pageRank() {
        return computed.pageRank.get(deadline);
    }

    Cores cores() {
        return computed.cores.get(deadline);
    }

    StructuralHoles structuralHoles() {
        return computed.structuralHoles.get(deadline);
    }

    Participation participation() {
        return computed.participation.get(deadline);
    }

    EiIndex eiIndex() {
        return computed.eiIndex.get(deadline);
    }

    Brokerage brokerage() {
        return computed.brokerage.get(deadline);
    }

    @Nullable
    Double modularity() {
        return Modularity.of(computed.network.ties(), computed.primaries);
    }

    Summary summary() {
        return computed.summary.get(deadline);
    }

    Shared shared() {
        return computed.shared.get(deadline);
    }

    GroupTies groupTies() {
        return computed.groupTies.get(deadline);
    }

    Separation separation() {
        return computed.separation.get(deadline);
    }

    Drawing drawing(long seed) {
        return computed.drawing(seed).get(deadline);
    }

    /** The strongest bridges. */
    List<Bridge> bridges(int first) {
        return computed.bridges(first).get(deadline);
    }

    /**
     * The worst gaps.
     *
     * @param kinds empty for all
     */
    List<Gap> gaps(List<GapKind> kinds, int first) {
        return computed.gaps(kinds, first).get(deadline);
    }

    GroupMatrix matrix(int rounds, long seed) {
        return computed.matrix(rounds, seed).get(deadline);
    }

    Communities communities(double resolution, long seed) {
        if (!(resolution > 0) || Double.isInfinite(resolution)) {
            throw new Problem(ProblemCode.BAD_INPUT, "lens.resolution", String.valueOf(resolution));
        }
        return resolution == 1 && seed == Communities.SEED
                ? communities()
                : Communities.of(computed.network.ties(), seed, resolution);
    }

    /** @param number the place of a collaboration among those that count */
    CollaborationView collaboration(int number) {
        Network network = computed.network;
        Snapshot snapshot = computed.snapshot;
        if (!network.isPlanned(number)) {
            return new CollaborationView(snapshot, network.collaborations()[number]);
        }
        Network.Planned planned = network.planned(number);
        return CollaborationView.planned(snapshot, planned.collaboration(), planned.participants(), planned.speakers());
    }
}
