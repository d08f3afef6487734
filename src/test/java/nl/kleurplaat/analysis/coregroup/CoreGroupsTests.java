package nl.kleurplaat.analysis.coregroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.RealNetworks;
import nl.kleurplaat.lens.Sketch;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Test;

class CoreGroupsTests {

    private static CoreGroups cores(Ties ties, List<BitSet> groups, int... mandated) {
        return new CoreGroups(ties, groups, set(mandated), new Effort());
    }

    private static BitSet set(int... members) {
        BitSet set = new BitSet();
        Arrays.stream(members).forEach(set::set);
        return set;
    }

    private static List<BitSet> everybody(int n) {
        return List.of(set(IntStream.range(0, n).toArray()));
    }

    private static List<BitSet> groups(int[] primary, int count) {
        return IntStream.range(0, count)
                .mapToObj(g -> set(IntStream.range(0, primary.length)
                        .filter(v -> primary[v] == g)
                        .toArray()))
                .filter(group -> !group.isEmpty())
                .toList();
    }

    /** The share of the group of which least is reached. */
    private static double reached(Ties ties, List<BitSet> groups, int... chosen) {
        BitSet all = set(chosen);
        for (int v : chosen) {
            IntStream.range(ties.offsets()[v], ties.offsets()[v + 1]).forEach(i -> all.set(ties.neighbours()[i]));
        }
        return groups.stream()
                .mapToDouble(group -> (double) group.stream().filter(all::get).count() / group.cardinality())
                .min()
                .orElseThrow();
    }

    @Test
    void isAsSmallAsAnyThatReachesTheShare() {
        for (int seed = 0; seed < 60; seed++) {
            int n = 12;
            Ties ties = Graphs.random(seed, n, 10 + seed % 14, 1);
            List<BitSet> groups = groups(Graphs.randomGroups(seed, n, 3), 3);
            double share = List.of(.5, .75, 1.).get(seed % 3);
            CoreGroup found = cores(ties, groups).reaching(share);
            assertThat(found.members()).as("seed %d", seed).hasSize(found.atLeast());
            assertThat(found.reached())
                    .isGreaterThanOrEqualTo(share - 1e-9)
                    .isCloseTo(
                            reached(
                                    ties,
                                    groups,
                                    found.actors().stream().mapToInt(v -> v).toArray()),
                            within(1e-12));
            int fewest = IntStream.range(0, 1 << n)
                    .filter(bits -> reached(ties, groups, chosen(bits)) >= share - 1e-9)
                    .map(Integer::bitCount)
                    .min()
                    .orElseThrow();
            assertThat(found.members()).as("seed %d", seed).hasSize(fewest);
        }
    }

    private static int[] chosen(int bits) {
        return BitSet.valueOf(new long[] {bits}).stream().toArray();
    }

    @Test
    void saysWhomEachReachesAlone() {
        Graphs.Named graph = Graphs.of("M-A, M-B, N-B, N-C, N-D");
        CoreGroup found = cores(graph.ties(), everybody(6)).reaching(1);
        assertThat(found.actors()).containsExactly(graph.actor("M"), graph.actor("N"));
        assertThat(found.members().getFirst().alone()).containsExactly(graph.actor("A"), graph.actor("M"));
        assertThat(found.reached()).isOne();
        assertThat(found.atLeast()).isEqualTo(2);
    }

    @Test
    void prefersWhoHasAMandate() {
        Ties square = Graphs.of("A-B, B-C, C-D, A-D").ties();
        assertThat(cores(square, everybody(4)).reaching(.75).actors()).containsExactly(0);
        assertThat(cores(square, everybody(4), 2).reaching(.75).members())
                .containsExactly(new CoreGroup.Member(2, List.of(1, 2, 3), true));
    }

    @Test
    void reachesAsMuchAsItCanWithASize() {
        Ties path = Graphs.path(9);
        assertThat(cores(path, everybody(9)).ofSize(3).actors()).containsExactly(1, 4, 7);
        assertThat(cores(path, everybody(9)).ofSize(1).reached()).isCloseTo(3. / 9, within(1e-9));
        assertThat(cores(Graphs.isolates(2), List.of(set(0), set(1))).ofSize(1).members())
                .isEmpty();
    }

    @Test
    void neverClaimsABoundThatIsNotProven() {
        RealNetworks.Known known = RealNetworks.youthRegions();
        Ties ties = known.ties();
        CoreGroup found = cores(ties, everybody(ties.actors())).reaching(1);
        assertThat(found.atLeast()).isLessThanOrEqualTo(found.members().size());
        // parties of which no two have a common partner need one each
        BitSet taken = new BitSet();
        int apart = 0;
        for (int v = 0; v < ties.actors(); v++) {
            BitSet own = new BitSet();
            own.set(v);
            for (int i = ties.offsets()[v]; i < ties.offsets()[v + 1]; i++) {
                own.set(ties.neighbours()[i]);
            }
            if (!own.intersects(taken)) {
                taken.or(own);
                apart++;
            }
        }
        assertThat(found.members()).hasSizeGreaterThanOrEqualTo(apart);
    }

    @Test
    void isTheSameWithOtherNumbers() {
        Ties ties = Graphs.random(4, 30, 60, 1);
        int[] number = Graphs.permutation(1, 30);
        assertThat(cores(Graphs.relabelled(ties, number), everybody(30))
                        .reaching(1)
                        .members())
                .hasSameSizeAs(cores(ties, everybody(30)).reaching(1).members());
    }

    @Test
    void saysItself() {
        Network network = Sketch.of("M-A, M-B, N-B, N-C, N-D", "").network();
        Wording words = new Wording(network, ActorKind.ORGANISATION, Grouping.DOMAIN, number -> "tafel " + number);
        CoreGroup found = cores(network.ties(), everybody(6), 4).reaching(1);
        assertThat(TestTexts.said(Texts.DUTCH, found.reason(words)))
                .isEqualTo("M en N bereiken samen in één stap iedereen van elke groep."
                        + " Met minder kan het niet. Bij 1 van hen is er iemand met een mandaat.");
        CoreGroup rough = new CoreGroup(found.members(), .5, 1);
        assertThat(TestTexts.said(Locale.ENGLISH, rough.reason(words)))
                .isEqualTo("M and N together reach at least 50% of every group in one step. Perhaps fewer would do, but"
                        + " no fewer than 1 organisation. 1 of them has somebody with a mandate.");
        assertThat(TestTexts.said(Texts.DUTCH, new CoreGroup(List.of(), 0, 0).reason(words)))
                .startsWith("Zo klein kan een kerngroep niet zijn");
    }
}
