package nl.kleurplaat.analysis.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Sketch;
import org.junit.jupiter.api.Test;

class UndecidedPairTests {

    private final Network network =
            Sketch.of("a-b, c-d, e", "a:g b:g c:h d:h e:k").network();

    private static List<UndecidedPair> undecided(Network network, int rounds) {
        return UndecidedPair.of(GroupMatrix.of(network, rounds, GroupMatrix.SEED));
    }

    @Test
    void areThoseWithoutATieThatChanceEasilyKeepsApartToo() {
        List<UndecidedPair> pairs = undecided(network, GroupMatrix.ROUNDS);
        assertThat(pairs)
                .extracting(UndecidedPair::groups)
                .containsExactly(List.of(0, 1), List.of(0, 2), List.of(1, 2));
        assertThat(pairs.getFirst().expectedTies()).isEqualTo(1);
        assertThat(pairs.getFirst().pValue()).isGreaterThan(.05);
        assertThat(pairs.getLast().pValue()).as("k has no ties").isNull();
        assertThat(GapsTests.gaps(network, GapKind.GROUP_PAIR)).isEmpty();
    }

    @Test
    void areNoneOfThoseThatAreAGapOrTied() {
        assertThat(undecided(Sketch.of("a-b", "a:g b:h").network(), GroupMatrix.ROUNDS))
                .isEmpty();
        Network apart = Sketch.of(
                        "a-b, b-c, c-d, d-a, a-c, b-d, s-t, t-u, u-v, v-s, s-u, t-v", "a:g b:g c:g d:g s:h t:h u:h v:h")
                .network();
        assertThat(GapsTests.gaps(apart, GapKind.GROUP_PAIR)).hasSize(1);
        assertThat(undecided(apart, GroupMatrix.ROUNDS)).isEmpty();
        assertThat(undecided(network, 0)).as("not put to chance").isEmpty();
    }

    @Test
    void sayThatNothingCanBeSaid() {
        Wording words = new Wording(network, ActorKind.ORGANISATION, Grouping.DOMAIN, number -> "tafel " + number);
        assertThat(TestTexts.dutch(new UndecidedPair(List.of(0, 1), 1, .34).reason(words)))
                .isEqualTo("Tussen g en h zijn er geen relaties, maar of dat een gat is, is niet te zeggen: het gaat om"
                        + " te weinig. Ook bij toeval zouden het er maar ongeveer 1 zijn, en een zo groot verschil"
                        + " komt bij toeval in 34% van de gevallen voor.");
        assertThat(TestTexts.english(new UndecidedPair(List.of(0, 2), 0, null).reason(words)))
                .isEqualTo("There are no ties between g and k, but whether that is a gap cannot be said: one of the two"
                        + " has no ties at all.");
    }
}
