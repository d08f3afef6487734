package nl.kleurplaat.explore;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.bridges.Bridge;
import nl.kleurplaat.analysis.bridges.Separation;
import nl.kleurplaat.analysis.communities.Communities;
import nl.kleurplaat.analysis.consortia.ConsortiumTies;
import nl.kleurplaat.analysis.coverage.Coverage;
import nl.kleurplaat.analysis.drawing.Drawing;
import nl.kleurplaat.analysis.gaps.Gap;
import nl.kleurplaat.analysis.gaps.GapKind;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.analysis.matrix.GroupTies;
import nl.kleurplaat.analysis.matrix.Shared;
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
import nl.kleurplaat.analysis.reach.Reach;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.api.Nearest;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.browse.CollaborationView;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
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

    /** The actors, highest first by a measure; equals, and those of which it is not defined, in the order they have. */
    int[] actors(Measure measure) {
        record Actors(Measure measure, boolean exact) {}
        return computed.list(new Actors(measure, exact), () -> {
            double[] rank = new double[computed.network.size()];
            Arrays.setAll(rank, v -> measure.rank(new ActorView(this, v)));
            return highestFirst(IntStream.range(0, rank.length), rank);
        });
    }

    /**
     * The ties, heaviest first.
     *
     * @param crossGroup null: whether they lead to another group or not
     * @param bridge null: whether their removal disconnects others or not
     */
    int[] ties(@Nullable Boolean crossGroup, @Nullable Boolean bridge) {
        record Ties(@Nullable Boolean crossGroup, @Nullable Boolean bridge) {}
        return computed.list(new Ties(crossGroup, bridge), () -> {
            IntStream chosen = IntStream.range(0, computed.network.ties().ties())
                    .filter(t -> crossGroup == null || crossGroup == new TieView(this, t).crossGroup())
                    .filter(t -> bridge == null || bridge == new TieView(this, t).bridge());
            return highestFirst(chosen, computed.network.ties().tieWeight());
        });
    }

    private static int[] highestFirst(IntStream numbers, double[] value) {
        return numbers.boxed()
                .sorted(Comparator.comparingDouble((Integer number) -> -value[number]))
                .mapToInt(Integer::intValue)
                .toArray();
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

    List<ConsortiumTies> consortia() {
        return computed.consortia.get(deadline);
    }

    Coverage coverage() {
        return computed.coverage.get(deadline);
    }

    /** Those of one kind who reach most of another. */
    List<Reach> reaches(String kind, String ofKind, int first) {
        return computed.reaches(kind, ofKind, first).get(deadline);
    }

    /**
     * The number of an actor.
     *
     * @throws Problem NOT_FOUND with the keys that are most like it
     */
    int actor(String key) {
        List<String> keys = computed.network.keys();
        int actor = Collections.binarySearch(keys, key);
        if (actor < 0) {
            throw new Problem(ProblemCode.NOT_FOUND, "reach.unknown-actor", key, Nearest.names(key, keys));
        }
        return actor;
    }

    /** What sentences call its things. */
    Wording words(Texts texts, Locale language) {
        return new Wording(
                texts,
                language,
                computed.network,
                computed.lens.actors(),
                computed.lens.groupBy(),
                number -> collaboration(number).name());
    }

    GroupMatrix matrix(int rounds, long seed) {
        return computed.matrix(rounds, seed).get(deadline);
    }

    Communities communities(double resolution, long seed) {
        if (!(resolution > 0) || Double.isInfinite(resolution)) {
            throw new Problem(ProblemCode.BAD_INPUT, "lens.resolution", String.valueOf(resolution));
        }
        return computed.communities(resolution, seed).get(deadline);
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

    /** A sentence about a gap or a bridge, which is made once. */
    String sentence(Object finding, String part, Locale language, Supplier<String> text) {
        return computed.sentence(finding, part, language, text);
    }
}
