package nl.kleurplaat.explore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import nl.kleurplaat.analysis.bridges.Bridge;
import nl.kleurplaat.analysis.bridges.Bridges;
import nl.kleurplaat.analysis.bridges.Scores;
import nl.kleurplaat.analysis.bridges.Separation;
import nl.kleurplaat.analysis.communities.Communities;
import nl.kleurplaat.analysis.communities.CommunityGroups;
import nl.kleurplaat.analysis.consortia.ConsortiumTies;
import nl.kleurplaat.analysis.coverage.Coverage;
import nl.kleurplaat.analysis.coverage.CoverageGaps;
import nl.kleurplaat.analysis.drawing.Drawing;
import nl.kleurplaat.analysis.gaps.Gap;
import nl.kleurplaat.analysis.gaps.GapFinder;
import nl.kleurplaat.analysis.gaps.GapKind;
import nl.kleurplaat.analysis.gaps.Gaps;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.analysis.matrix.GroupTies;
import nl.kleurplaat.analysis.matrix.Shared;
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
import nl.kleurplaat.analysis.measures.PageRank;
import nl.kleurplaat.analysis.measures.Participation;
import nl.kleurplaat.analysis.measures.StructuralHoles;
import nl.kleurplaat.analysis.obstacles.UnownedObstacles;
import nl.kleurplaat.analysis.partnership.ConversationGaps;
import nl.kleurplaat.analysis.partnership.ExpiringGaps;
import nl.kleurplaat.analysis.partnership.HealthGaps;
import nl.kleurplaat.analysis.partnership.MandateGaps;
import nl.kleurplaat.analysis.partnership.PartnershipsSeen;
import nl.kleurplaat.analysis.reach.Reach;
import nl.kleurplaat.analysis.reach.Reaches;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Attributes;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Ties;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * A network and what has been computed on it so far, for all who look at it. Each measure is computed for all actors when
 * the first of them is asked for, and only then.
 */
final class Computed {

    /** Of each, how many answers to different arguments are kept. */
    private static final int MOST_ANSWERS = 8;

    /** Of all findings together: the title, reason and action of some hundreds in two languages. */
    private static final int MOST_SENTENCES = 2_000;

    final Snapshot snapshot;
    final Lens lens;
    final Network network;
    /** The primary group of each actor, or -1. */
    final int[] primaries;

    final Once<Communities> communities;
    final Once<Degrees> degrees;
    final Once<Components> components;
    final Once<CutPoints> cutPoints;
    final Once<Clustering> clustering;
    final Once<Betweenness> betweenness;
    final Once<Betweenness> exactBetweenness;
    final Once<Harmonic> harmonic;
    final Once<PageRank> pageRank;
    final Once<Cores> cores;
    final Once<StructuralHoles> structuralHoles;
    final Once<Participation> participation;
    final Once<EiIndex> eiIndex;
    final Once<Brokerage> brokerage;
    final Once<Summary> summary;
    final Once<Shared> shared;
    final Once<GroupTies> groupTies;
    final Once<AcrossGroups> acrossGroups;
    final Once<Separation> separation;
    final Once<List<ConsortiumTies>> consortia;
    final Once<Coverage> coverage;
    private final Cache<Rounds, Once<GroupMatrix>> matrices =
            Caffeine.newBuilder().maximumSize(MOST_ANSWERS).build();
    private final Cache<Partition, Once<Communities>> partitions =
            Caffeine.newBuilder().maximumSize(MOST_ANSWERS).build();
    private final Cache<Long, Once<Drawing>> drawings =
            Caffeine.newBuilder().maximumSize(MOST_ANSWERS).build();
    private final Cache<Integer, Once<List<Bridge>>> bridges =
            Caffeine.newBuilder().maximumSize(MOST_ANSWERS).build();
    private final Cache<GapsAsked, Once<List<Gap>>> gaps =
            Caffeine.newBuilder().maximumSize(MOST_ANSWERS).build();

    private final Cache<Saying, String> sentences =
            Caffeine.newBuilder().maximumSize(MOST_SENTENCES).build();
    private final Cache<Object, int[]> lists =
            Caffeine.newBuilder().maximumSize(2 * MOST_ANSWERS).build();
    private final Cache<ReachesAsked, Once<List<Reach>>> reaches =
            Caffeine.newBuilder().maximumSize(MOST_ANSWERS).build();

    Computed(Snapshot snapshot, Lens lens, Network projected) {
        Ties ties = projected.ties();
        this.snapshot = snapshot;
        this.lens = lens;
        communities = Once.quick(() -> Communities.of(ties));
        network = lens.groupBy() == Grouping.COMMUNITY
                ? projected.groupedBy(CommunityGroups.of(ties, communities.get(Deadline.NEVER)))
                : projected;
        primaries = network.groups().primaries();
        degrees = Once.quick(() -> Degrees.of(ties));
        components = Once.quick(() -> Components.of(ties));
        cutPoints = Once.quick(() -> CutPoints.of(ties));
        clustering = Once.quick(() -> Clustering.of(ties));
        betweenness = new Once<>(effort -> Betweenness.of(ties, effort));
        exactBetweenness = new Once<>(effort -> Betweenness.exact(ties, effort));
        harmonic = new Once<>(effort -> Harmonic.of(ties, effort));
        pageRank = Once.quick(() -> PageRank.of(ties));
        cores = Once.quick(() -> Cores.of(ties));
        structuralHoles = Once.quick(() -> StructuralHoles.of(ties));
        participation = Once.quick(() -> Participation.of(ties, primaries));
        eiIndex = Once.quick(() -> EiIndex.of(ties, primaries));
        brokerage = Once.quick(() -> Brokerage.of(ties, primaries));
        summary = Once.quick(() -> Summary.of(new NetworkAnalysis(this, Deadline.NEVER)));
        shared = Once.quick(() -> Shared.of(snapshot, network, lens.groupBy()));
        groupTies = Once.quick(() -> GroupTies.of(network));
        acrossGroups = new Once<>(effort -> Betweenness.acrossGroups(ties, primaries, effort));
        separation = Once.quick(() -> Separation.of(ties, primaries));
        consortia = Once.quick(() -> ConsortiumTies.all(snapshot, lens, network));
        coverage = Once.quick(() -> Coverage.of(snapshot, lens, network));
    }

    /** What tells one list of gaps of this network from another. */
    private record GapsAsked(List<GapKind> kinds, int first) {}

    /** What tells one way to find communities from another. */
    private record Partition(double resolution, long seed) {}

    Once<Communities> communities(double resolution, long seed) {
        return resolution == 1 && seed == Communities.SEED
                ? communities
                : partitions.get(
                        new Partition(resolution, seed),
                        asked -> Once.quick(() -> Communities.of(network.ties(), asked.seed(), asked.resolution())));
    }

    Once<Drawing> drawing(long seed) {
        return drawings.get(seed, from -> new Once<>(effort -> Drawing.of(network.ties(), from, effort)));
    }

    /** Actors or ties in an order, made once for every way in which they are asked for. */
    int[] list(Object asked, Supplier<int[]> maker) {
        return lists.get(asked, way -> maker.get());
    }

    /** The strongest bridges. */
    Once<List<Bridge>> bridges(int first) {
        return bridges.get(
                first,
                most -> Once.quick(() -> new Bridges(
                                network,
                                Scores.of(network, acrossGroups.get(Deadline.NEVER)),
                                separation.get(Deadline.NEVER))
                        .strongest(most)));
    }

    /** The worst gaps. */
    Once<List<Gap>> gaps(List<GapKind> kinds, int first) {
        return gaps.get(
                new GapsAsked(kinds, first),
                asked -> Once.quick(() -> new Gaps(
                                network,
                                () -> separation.get(Deadline.NEVER),
                                () -> matrix(GroupMatrix.ROUNDS, GroupMatrix.SEED)
                                        .get(Deadline.NEVER),
                                finders())
                        .worst(asked.kinds(), asked.first())));
    }

    /** What tells one sentence about this network from another. */
    private record Saying(Object finding, String part, Locale language) {}

    /** A sentence about a gap or a bridge, which is made once. */
    String sentence(Object finding, String part, Locale language, Supplier<String> text) {
        return sentences.get(new Saying(finding, part, language), saying -> text.get());
    }

    /** Of the kinds of gaps that organisations have beside those of their ties. */
    private List<GapFinder> finders() {
        if (lens.actors() != ActorKind.ORGANISATION) {
            return List.of();
        }
        PartnershipsSeen partnerships = new PartnershipsSeen(snapshot, network, lens.changes());
        return List.of(
                new MandateGaps(partnerships),
                new ConversationGaps(partnerships),
                new ExpiringGaps(partnerships),
                new HealthGaps(partnerships),
                new CoverageGaps(snapshot, lens, network, () -> coverage.get(Deadline.NEVER)),
                new UnownedObstacles(snapshot, network));
    }

    /** What tells one ranking by reach from another. */
    private record ReachesAsked(String kind, String ofKind, int first) {}

    /** Those of one kind who reach most of another. */
    Once<List<Reach>> reaches(String kind, String ofKind, int first) {
        return reaches.get(
                new ReachesAsked(kind, ofKind, first),
                asked -> new Once<>(effort -> {
                    Attributes attributes = Attributes.of(snapshot, lens, network);
                    return new Reaches(network.ties())
                            .furthest(attributes.ofKind(kind), attributes.ofKind(ofKind), first, effort);
                }));
    }

    /** What tells one matrix of this network from another. */
    private record Rounds(int rounds, long seed) {}

    /** Groups that were made from the ties themselves are not put to chance. */
    Once<GroupMatrix> matrix(int rounds, long seed) {
        int tested = lens.groupBy() == Grouping.COMMUNITY ? Math.min(rounds, 0) : rounds;
        return matrices.get(
                new Rounds(tested, seed),
                asked -> new Once<>(effort -> GroupMatrix.of(network, asked.rounds(), asked.seed(), effort)));
    }
}
