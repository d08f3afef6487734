package nl.kleurplaat.analysis.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.lens.Network;
import org.junit.jupiter.api.Test;

class ChanceTests {

    @Test
    void comesToTheSameWhetherRoundsAreKeptOrCountedAgain() {
        Network network = GroupMatrixTests.random(9, 50, 200, 6, 3);
        Mixing mixing = new Mixing(network);
        DegreeShuffle shuffle = GroupMatrix.shuffle(network);
        double[] observed = new double[mixing.cells()];
        mixing.new Counter().count(shuffle.own(), observed);
        Chance kept = new Chance(mixing, shuffle, 99, 42, observed, Chance.KEPT, new Effort());
        Chance again = new Chance(mixing, shuffle, 99, 42, observed, 0, new Effort());
        for (int cell = 0; cell < observed.length; cell++) {
            assertThat(again.mean(cell)).isEqualTo(kept.mean(cell));
            assertThat(again.deviation(cell)).isEqualTo(kept.deviation(cell));
            assertThat(again.p(cell)).isEqualTo(kept.p(cell));
        }
    }
}
