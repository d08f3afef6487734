package nl.kleurplaat.analysis.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.bridges.Separation;
import nl.kleurplaat.analysis.introductions.Acquainted;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.RealNetworks;
import nl.kleurplaat.lens.Sketch;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Test;

class GapsTests {

    @Test
    void putsTheWorstFirstAndKeepsToTheNumberAsked() {
        Network network =
                Sketch.of("a-x, x-b, b-c, lone", "a:a x:a b:b c:b lone:b").network();
        List<Gap> gaps = gaps(network);
        assertThat(gaps).extracting(Gap::severity).isSortedAccordingTo((s, t) -> Double.compare(t, s));
        assertThat(gaps).extracting(Gap::kind).contains(GapKind.ISOLATED, GapKind.SINGLE_BRIDGE);
        assertThat(finder(network).worst(List.of(), 1)).containsExactly(gaps.getFirst());
        assertThat(gaps(network)).as("twice").isEqualTo(gaps);
    }

    @Test
    void refusesKindsThatAreNotBuilt() {
        assertThatThrownBy(() -> gaps(Sketch.of("a", "").network(), GapKind.ISOLATED, GapKind.MANDATE))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.BAD_INPUT);
                    assertThat(TestTexts.ALL.text(Texts.DUTCH, problem))
                            .contains("MANDATE", "GROUP_PAIR, ISOLATED, SINGLE_BRIDGE");
                    assertThat(TestTexts.ALL.text(Locale.ENGLISH, problem)).contains("MANDATE");
                });
        assertThat(GapKind.values()).hasSize(9);
    }

    @Test
    void findsNothingInTheEmptyTheSmallAndTheComplete() {
        assertThat(gaps(Sketch.of("", "").network())).isEmpty();
        assertThat(gaps(Sketch.of("a-b", "a:x b:x").network())).isEmpty();
        Network clique = Sketch.network(Graphs.complete(8), Sketch.groups(2, 0, 0, 0, 0, 1, 1, 1, 1));
        assertThat(gaps(clique)).isEmpty();
    }

    @Test
    void holdsOnAPathOfFiftyThousandActors() {
        int n = 50_000;
        int[] primary = new int[n];
        Arrays.fill(primary, n / 2, n, 1);
        Network path = Sketch.network(Graphs.path(n), Sketch.groups(2, primary));
        List<Gap> gaps = finder(path).worst(List.of(GapKind.SINGLE_BRIDGE, GapKind.ISOLATED), 2);
        assertThat(gaps).extracting(Gap::severity).containsExactly(1.0, 1.0);
    }

    @Test
    void findsTheSameUnderOtherNumbers() {
        int n = 40;
        Ties ties = Graphs.random(11, n, 38, 1);
        int[] primary = Graphs.randomGroups(11, n, 3);
        int[] number = Graphs.permutation(2, n);
        int[] renumbered = new int[n];
        IntStream.range(0, n).forEach(v -> renumbered[number[v]] = primary[v]);
        Network one = Sketch.network(ties, Sketch.groups(3, primary));
        Network other = Sketch.network(Graphs.relabelled(ties, number), Sketch.groups(3, renumbered));
        List<String> found = gaps(one, GapKind.ISOLATED, GapKind.SINGLE_BRIDGE).stream()
                .map(gap -> "%s %.9f %d"
                        .formatted(
                                gap.kind(), gap.severity(), number[gap.actors().getFirst()]))
                .toList();
        assertThat(gaps(other, GapKind.ISOLATED, GapKind.SINGLE_BRIDGE))
                .extracting(gap -> "%s %.9f %d"
                        .formatted(gap.kind(), gap.severity(), gap.actors().getFirst()))
                .containsExactlyInAnyOrderElementsOf(found);
        assertThat(found).isNotEmpty();
    }

    @Test
    void reportsNobodyButCutActorsOfRealNetworks() {
        RealNetworks.Known known = RealNetworks.jointArrangements();
        int kinds = Arrays.stream(known.primary()).max().orElse(0) + 1;
        Network network = Sketch.network(known.ties(), Sketch.groups(kinds, known.primary()));
        Separation separation = separation(network);
        int[] cut = IntStream.range(0, network.size())
                .filter(v -> separation.parts()[v] > 1)
                .toArray();
        assertThat(cut).hasSize(4);
        assertThat(gaps(network, GapKind.SINGLE_BRIDGE))
                .isNotEmpty()
                .allSatisfy(gap -> assertThat(cut).contains(gap.actors().getFirst()));
    }

    static List<Gap> gaps(Network network, GapKind... kinds) {
        return finder(network).worst(List.of(kinds), 1000);
    }

    private static Gaps finder(Network network) {
        return new Gaps(
                network,
                () -> separation(network),
                () -> matrix(network),
                v -> new int[0],
                Acquainted.nobody(network),
                List.of());
    }

    static Separation separation(Network network) {
        return Separation.of(network.ties(), network.groups().primaries());
    }

    static GroupMatrix matrix(Network network) {
        return GroupMatrix.of(network, GroupMatrix.ROUNDS, GroupMatrix.SEED);
    }
}
