package nl.kleurplaat.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.bridges.Bridge.ActorBridge;
import nl.kleurplaat.analysis.bridges.Bridges;
import nl.kleurplaat.analysis.bridges.Scores;
import nl.kleurplaat.analysis.bridges.Separation;
import nl.kleurplaat.analysis.gaps.Gap;
import nl.kleurplaat.analysis.gaps.Gap.SingleBridgeGap;
import nl.kleurplaat.analysis.gaps.GapKind;
import nl.kleurplaat.analysis.gaps.Gaps;
import nl.kleurplaat.analysis.introductions.Acquainted;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.analysis.measures.Betweenness;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Projection;
import nl.kleurplaat.snapshot.GeneratedSnapshot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is planted is found, and little else is, as the documentation says of a severity to act on. */
class GeneratedFindingsTests {

    private static final int NETWORKS = 50;
    private static final double PRECISION = .9;

    private static final List<Seen> PLANTED = new ArrayList<>();
    private static final List<Seen> SOUND = new ArrayList<>();

    /** A generated network as it is seen, and what is reported of it. */
    private record Seen(
            Generated generated, Network network, Separation separation, GroupMatrix matrix, List<Gap> gaps) {

        static Seen of(Generated generated) {
            Network network = Projection.network(GeneratedSnapshot.of(generated), Lens.DEFAULT.on(Generated.DAY));
            Separation separation =
                    Separation.of(network.ties(), network.groups().primaries());
            GroupMatrix matrix = GroupMatrix.of(network, GroupMatrix.ROUNDS, GroupMatrix.SEED);
            List<Gap> gaps = new Gaps(
                            network,
                            () -> separation,
                            () -> matrix,
                            v -> new int[0],
                            Acquainted.nobody(network),
                            List.of())
                    .worst(List.of(), Integer.MAX_VALUE);
            return new Seen(generated, network, separation, matrix, gaps);
        }

        List<Gap> toActOn(GapKind kind) {
            return gaps.stream()
                    .filter(gap -> gap.kind() == kind && gap.severity() >= Gaps.TO_ACT_ON)
                    .toList();
        }

        List<Planted.Pair> pairs() {
            return toActOn(GapKind.GROUP_PAIR).stream()
                    .map(gap -> new Planted.Pair(
                            gap.groups().getFirst(), gap.groups().getLast()))
                    .toList();
        }

        List<Integer> bridges() {
            return toActOn(GapKind.SINGLE_BRIDGE).stream()
                    .map(gap -> ((SingleBridgeGap) gap).tie() >= 0
                            ? -1
                            : network.subjects()[gap.actors().getFirst()])
                    .sorted()
                    .toList();
        }

        /** Of the actors, those that score highest as bridges: as many as are planted. */
        List<Integer> strongest() {
            int[] primary = network.groups().primaries();
            Scores scores = Scores.of(network, Betweenness.acrossGroups(network.ties(), primary));
            return new Bridges(network, scores, separation)
                    .strongest(100).stream()
                            .filter(ActorBridge.class::isInstance)
                            .limit(generated.planted().bridges().size())
                            .map(bridge -> network.subjects()[((ActorBridge) bridge).actor()])
                            .sorted()
                            .toList();
        }
    }

    @BeforeAll
    static void draw() {
        IntStream.range(0, NETWORKS).forEach(seed -> {
            PLANTED.add(Seen.of(Generated.region(seed)));
            SOUND.add(Seen.of(Generated.soundRegion(seed)));
        });
    }

    @Test
    void findsEveryPairOfDomainsThatDoesNotMeetAndHardlyAnyOther() {
        int planted = 0;
        int reported = 0;
        for (Seen seen : PLANTED) {
            List<Planted.Pair> pairs = seen.pairs();
            assertThat(pairs).containsAll(seen.generated.planted().gaps());
            planted += seen.generated.planted().gaps().size();
            reported += pairs.size();
        }
        assertThat((double) planted / reported).isGreaterThanOrEqualTo(PRECISION);
    }

    @Test
    void findsEveryOrganisationThatARegionHangsOnAndHardlyAnyOther() {
        int planted = 0;
        int reported = 0;
        for (Seen seen : PLANTED) {
            List<Integer> bridges = seen.bridges();
            assertThat(bridges).containsAll(seen.generated.planted().bridges());
            planted += seen.generated.planted().bridges().size();
            reported += bridges.size();
        }
        assertThat((double) planted / reported).isGreaterThanOrEqualTo(PRECISION);
    }

    @Test
    void ranksTheOrganisationsThatARegionHangsOnAsTheStrongestBridges() {
        for (Seen seen : PLANTED) {
            assertThat(seen.strongest())
                    .containsExactlyElementsOf(seen.generated.planted().bridges());
        }
    }

    @Test
    void reportsNothingToActOnWhereNothingIsPlanted() {
        assertThat(SOUND).allSatisfy(seen -> {
            assertThat(seen.toActOn(GapKind.GROUP_PAIR)).isEmpty();
            assertThat(seen.toActOn(GapKind.SINGLE_BRIDGE)).isEmpty();
        });
    }

    @Test
    void leavesNobodyWithoutTies() {
        List<Seen> all = new ArrayList<>(PLANTED);
        all.addAll(SOUND);
        assertThat(all).allSatisfy(seen -> assertThat(seen.gaps).noneMatch(gap -> gap.kind() == GapKind.ISOLATED));
    }

    /** Otherwise it would be no feat to find them. */
    @Test
    void plantsGapsThatAreNotEmpty() {
        for (Seen seen : PLANTED) {
            for (Planted.Pair gap : seen.generated.planted().gaps()) {
                Double ratio = seen.matrix.pair(gap.a(), gap.b()).ratio();
                assertThat(ratio).isBetween(.02, .3);
            }
        }
    }
}
