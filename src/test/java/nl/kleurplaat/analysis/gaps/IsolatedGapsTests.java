package nl.kleurplaat.analysis.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kleurplaat.analysis.gaps.Gap.IsolatedGap;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Seen;
import nl.kleurplaat.lens.Sketch;
import nl.kleurplaat.snapshot.Records;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IsolatedGapsTests {

    @Test
    void comparesThemWithTheirGroup() {
        Sketch sketch = Sketch.of("a-b, b-c, x, y, z, d-e", "a:g b:g c:h x:g y:h d:h e:g z:k")
                .from("a-b:4 b-c:2,4 d-e:3");
        List<Gap> gaps = GapsTests.gaps(sketch.network(), GapKind.ISOLATED);
        assertThat(gaps).hasSize(3);
        IsolatedGap x = (IsolatedGap) gaps.get(0);
        assertThat(x.actors()).containsExactly(sketch.actor("x"));
        assertThat(x.severity()).isEqualTo(.5);
        assertThat(x.peers()).isEqualTo(3);
        assertThat(x.amongGroup()).isTrue();
        assertThat(x.collaborations()).containsExactly(4);
        assertThat(x.takingPart()).isEqualTo(2);
        IsolatedGap y = (IsolatedGap) gaps.get(1);
        assertThat(y.actors()).containsExactly(sketch.actor("y"));
        assertThat(y.collaborations()).as("the lowest of 2, 3 and 4").containsExactly(2);
        IsolatedGap z = (IsolatedGap) gaps.get(2);
        assertThat(z.severity()).as("alone in its group: of everyone").isEqualTo(.5 * 5 / 7);
        assertThat(z.amongGroup()).isFalse();
        assertThat(z.groups()).containsExactly(2);
        assertThat(z.takingPart()).isEqualTo(3);
    }

    @Test
    void acceptsSomeoneWithoutOthersOrGroup() {
        IsolatedGap alone =
                (IsolatedGap) GapsTests.gaps(Sketch.of("a", "").network()).getFirst();
        assertThat(alone.severity()).isZero();
        assertThat(alone.groups()).isEmpty();
        assertThat(alone.collaborations()).isEmpty();
        Network three = Sketch.of("a, b-c", "").network();
        assertThat(GapsTests.gaps(three).getFirst().severity()).isEqualTo(.5);
    }

    @Test
    void sendsNobodyToTheTableOfAnotherRegion() {
        Records records = new Records()
                .organisation("g1", "region=x")
                .organisation("g2", "region=x")
                .organisation("g3", "region=x")
                .organisation("h1", "region=y")
                .organisation("h2", "region=y")
                .organisation("school", "region=y")
                .collaboration("large", "members=g1,g2,g3")
                .collaboration("near", "members=h1,h2");
        assertThat(joins(Seen.of(records))).isEqualTo("near");
        assertThat(joins(Seen.of(records.organisation("school", ""))))
                .as("its region is not known")
                .isEqualTo("large");
        assertThat(joins(Seen.of(records.organisation("school", "region=z"))))
                .as("nobody of its region is at a table")
                .isNull();
    }

    private static @Nullable String joins(Seen seen) {
        Gap gap = new Isolates(seen.network(), seen.attributes()::regions)
                .candidates()
                .getFirst()
                .gap()
                .get();
        return gap.collaborations().isEmpty()
                ? null
                : seen.network()
                        .collaboration(seen.snapshot(), gap.collaborations().getFirst())
                        .key();
    }
}
