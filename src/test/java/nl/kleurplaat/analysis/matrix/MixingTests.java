package nl.kleurplaat.analysis.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.lens.Network;
import org.junit.jupiter.api.Test;

class MixingTests {

    private static Network random(int seed) {
        return GroupMatrixTests.random(seed, 30, 90, 5, 3);
    }

    @Test
    void countingBySetsIsCountingByGroups() {
        for (int seed = 0; seed < 50; seed++) {
            Network network = random(seed);
            Mixing bySets = new Mixing(network);
            Mixing byGroups = new Mixing(network, 0);
            int[] whose = GroupMatrix.shuffle(network).own();
            GroupMatrix.shuffle(network).round(42, 1, whose);
            double[] one = new double[bySets.cells()];
            double[] other = new double[bySets.cells()];

            bySets.new Counter().count(whose, one);
            byGroups.new Counter().count(whose, other);

            assertThat(one).containsExactly(other, within(1e-9));
        }
    }

    @Test
    void roundsCanBeStopped() {
        Effort effort = new Effort();
        effort.stop();

        assertThatThrownBy(() -> GroupMatrix.of(random(1), 999, 42, effort)).isInstanceOf(CancellationException.class);
    }

    @Test
    void roundsSayHowFarTheyAre() {
        Effort effort = new Effort();
        GroupMatrix.of(random(1), 99, 42, effort);

        assertThat(effort.share()).isEqualTo(1);
    }
}
