package nl.kleurplaat.analysis.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.bridges.Separation;
import nl.kleurplaat.analysis.gaps.Gap.GroupPairGap;
import nl.kleurplaat.analysis.gaps.Gap.Introduction;
import nl.kleurplaat.analysis.gaps.Gap.IsolatedGap;
import nl.kleurplaat.analysis.gaps.Gap.SingleBridgeGap;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.analysis.matrix.GroupMatrix.GroupPair;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.KnownGraphs;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.RealNetworks;
import nl.kleurplaat.lens.Sketch;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GapsTests {

    @Nested
    class GroupPairs {

        /** Two groups of ten who only know a third one of ten, and each other within their group. */
        private final Network network = threeTens();

        @Test
        void findsTheTwoGroupsWithoutATie() {
            List<Gap> gaps = gaps(network, GapKind.GROUP_PAIR);
            assertThat(gaps).hasSize(1);
            GroupPairGap gap = (GroupPairGap) gaps.getFirst();
            GroupPair pair = matrix(network).pair(0, 1);
            assertThat(gap.groups()).containsExactly(0, 1);
            assertThat(gap.ties()).isZero();
            assertThat(gap.expectedTies()).isEqualTo(pair.expectedTies());
            assertThat(gap.pValue()).isEqualTo(pair.pValue());
            assertThat(gap.severity()).isCloseTo(1 - gap.pValue(), within(1e-12));
            assertThat(gap.third()).isEqualTo(2);
            assertThat(gap.meet()).isEqualTo(new Introduction(8, 18));
            assertThat(gap.actors()).as("the best connected of both").containsExactly(8, 9, 18, 19);
        }

        @Test
        void findsNoneWhereGroupsWereMadeFromTies() {
            Gaps gaps = new Gaps(network, () -> separation(network), () -> GroupMatrix.of(network, 0, 42));
            assertThat(gaps.worst(List.of(GapKind.GROUP_PAIR), 10)).isEmpty();
        }

        @Test
        void findsTheTwoSidesOfTheKarateClub() {
            Ties club = KnownGraphs.karate().ties();
            Network network = Sketch.network(club, Sketch.groups(2, KnownGraphs.karateClubs()));
            GroupPairGap gap = (GroupPairGap) gaps(network, GapKind.GROUP_PAIR).getFirst();
            GroupPair pair = matrix(network).pair(0, 1);
            assertThat(gap.severity()).isCloseTo((1 - pair.ties() / pair.expectedTies()) * .999, within(1e-9));
            assertThat(gap.actors()).hasSize(5);
            assertThat(gap.third()).isEqualTo(-1);
        }

        private static Network threeTens() {
            List<String> ties = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                for (int j = 0; j < i; j++) {
                    if ((i + j) % 2 == 0) {
                        ties.add("a%d-a%d".formatted(j, i));
                        ties.add("b%d-b%d".formatted(j, i));
                    }
                    if ((i + j) % 3 == 0) {
                        ties.add("a%d-c%d".formatted(i, j));
                        ties.add("b%d-c%d".formatted(i, j));
                        ties.add("c%d-c%d".formatted(j, i));
                    }
                }
            }
            StringBuilder groups = new StringBuilder();
            for (String group : List.of("a", "b", "c")) {
                IntStream.range(0, 10).forEach(i -> groups.append(group)
                        .append(i)
                        .append(':')
                        .append(group)
                        .append(' '));
            }
            return Sketch.of(String.join(", ", ties), groups.toString()).network();
        }
    }

    @Nested
    class Isolates {

        @Test
        void comparesThemWithTheirGroup() {
            Sketch sketch = Sketch.of("a-b, b-c, x, y, z, d-e", "a:g b:g c:h x:g y:h d:h e:g z:k")
                    .from("a-b:4 b-c:2,4 d-e:3");
            List<Gap> gaps = gaps(sketch.network(), GapKind.ISOLATED);
            assertThat(gaps).hasSize(3);
            IsolatedGap x = (IsolatedGap) gaps.get(0);
            assertThat(x.actors()).containsExactly(sketch.actor("x"));
            assertThat(x.severity()).isEqualTo(1);
            assertThat(x.peers()).isEqualTo(3);
            assertThat(x.amongGroup()).isTrue();
            assertThat(x.collaborations()).containsExactly(4);
            assertThat(x.takingPart()).isEqualTo(2);
            IsolatedGap y = (IsolatedGap) gaps.get(1);
            assertThat(y.actors()).containsExactly(sketch.actor("y"));
            assertThat(y.collaborations()).as("the lowest of 2, 3 and 4").containsExactly(2);
            IsolatedGap z = (IsolatedGap) gaps.get(2);
            assertThat(z.severity()).as("alone in its group: of everyone").isEqualTo(5 / 7.0);
            assertThat(z.amongGroup()).isFalse();
            assertThat(z.groups()).containsExactly(2);
            assertThat(z.takingPart()).isEqualTo(3);
        }

        @Test
        void acceptsSomeoneWithoutOthersOrGroup() {
            IsolatedGap alone = (IsolatedGap) gaps(Sketch.of("a", "").network()).getFirst();
            assertThat(alone.severity()).isZero();
            assertThat(alone.groups()).isEmpty();
            assertThat(alone.collaborations()).isEmpty();
            Network three = Sketch.of("a, b-c", "").network();
            assertThat(gaps(three).getFirst().severity()).isEqualTo(1);
        }
    }

    @Nested
    class SingleBridges {

        @Test
        void findsTheActorThatEverythingHangsOn() {
            Sketch sketch = Sketch.of("a1-a2, a2-a3, a1-a3, a1-x, a2-x, x-b1, b1-b2", "a1:a a2:a a3:a x:a b1:b b2:b")
                    .from("x-b1:1,6 b1-b2:3");
            List<Gap> gaps = gaps(sketch.network(), GapKind.SINGLE_BRIDGE);
            assertThat(gaps).as("the ties x–b1 and b1–b2 end in cut actors").hasSize(2);
            SingleBridgeGap x = (SingleBridgeGap) gaps.get(1);
            // without x: a1, a2, a3 lose b1, b2
            assertThat(x.severity()).isEqualTo(1);
            assertThat(x.pairsLost()).isEqualTo(6);
            assertThat(x.groups()).containsExactly(0, 1);
            assertThat(x.cutOff()).isEqualTo(2);
            assertThat(x.actors()).containsExactly(sketch.actor("x"), sketch.actor("b1"));
            assertThat(x.collaborations()).containsExactly(1, 6);
            assertThat(x.meet()).isEqualTo(new Introduction(sketch.actor("a1"), sketch.actor("b1")));
            SingleBridgeGap b1 = (SingleBridgeGap) gaps.get(0);
            // without b1: b2 loses the four of a
            assertThat(b1.severity()).isEqualTo(1);
            assertThat(b1.pairsLost()).isEqualTo(4);
        }

        @Test
        void findsTheTieThatIsSaidOfNobody() {
            Sketch sketch =
                    Sketch.of("a-b, c-d, d-e, c-e, c-x", "a:a b:b c:a d:a e:b").from("a-b:0");
            List<Gap> gaps = gaps(sketch.network(), GapKind.SINGLE_BRIDGE);
            assertThat(gaps).hasSize(1);
            SingleBridgeGap tie = (SingleBridgeGap) gaps.getFirst();
            assertThat(tie.tie()).isEqualTo(sketch.tie("a", "b"));
            assertThat(tie.severity()).isCloseTo(2 / 3.0, within(1e-12));
            assertThat(tie.actors()).containsExactly(sketch.actor("a"), sketch.actor("b"));
            assertThat(tie.collaborations()).containsExactly(0);
            assertThat(tie.meet()).isNull();
        }

        @Test
        void bringsTogetherWhoLoseEachOtherOnRandomGraphs() {
            for (int seed = 0; seed < 200; seed++) {
                int n = 4 + seed % 20;
                Ties ties = Graphs.random(seed, n, n + seed % 5, 1);
                int[] primary = Graphs.randomGroups(seed, n, 3);
                Network network = Sketch.network(ties, Sketch.groups(3, primary));
                for (Gap gap : gaps(network, GapKind.SINGLE_BRIDGE)) {
                    SingleBridgeGap bridge = (SingleBridgeGap) gap;
                    assertThat(bridge.severity()).isBetween(0.0, 1.0);
                    Introduction meet = bridge.meet();
                    if (bridge.tie() < 0) {
                        assertThat(meet).isNotNull();
                    }
                    if (meet != null) {
                        assertThat(new int[] {primary[meet.left()], primary[meet.right()]})
                                .containsExactlyInAnyOrder(
                                        gap.groups().get(0), gap.groups().get(1));
                        assertThat(ties.tie(meet.left(), meet.right())).isNegative();
                    }
                }
            }
        }
    }

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
                    assertThat(TestTexts.of("gaps").text(Texts.DUTCH, problem))
                            .contains("MANDATE", "GROUP_PAIR, ISOLATED, SINGLE_BRIDGE");
                    assertThat(TestTexts.of("gaps").text(Locale.ENGLISH, problem))
                            .contains("MANDATE");
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
        assertThat(gaps(network, GapKind.SINGLE_BRIDGE)).isNotEmpty().allSatisfy(gap -> assertThat(cut)
                .contains(gap.actors().getFirst()));
    }

    static List<Gap> gaps(Network network, GapKind... kinds) {
        return finder(network).worst(List.of(kinds), 1000);
    }

    private static Gaps finder(Network network) {
        return new Gaps(network, () -> separation(network), () -> matrix(network));
    }

    private static Separation separation(Network network) {
        return Separation.of(network.ties(), network.groups().primaries());
    }

    private static GroupMatrix matrix(Network network) {
        return GroupMatrix.of(network, GroupMatrix.ROUNDS, GroupMatrix.SEED);
    }
}
