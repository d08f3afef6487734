package nl.kleurplaat.analysis.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.kleurplaat.analysis.gaps.Gap.Introduction;
import nl.kleurplaat.analysis.gaps.Gap.SingleBridgeGap;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Sketch;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Test;

class SingleBridgeGapsTests {

    @Test
    void findsTheActorThatEverythingHangsOn() {
        Sketch sketch = Sketch.of("a1-a2, a2-a3, a1-a3, a1-x, a2-x, x-b1, b1-b2", "a1:a a2:a a3:a x:a b1:b b2:b")
                .from("x-b1:1,6 b1-b2:3");
        List<Gap> gaps = GapsTests.gaps(sketch.network(), GapKind.SINGLE_BRIDGE);
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
        List<Gap> gaps = GapsTests.gaps(sketch.network(), GapKind.SINGLE_BRIDGE);
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
            for (Gap gap : GapsTests.gaps(network, GapKind.SINGLE_BRIDGE)) {
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
