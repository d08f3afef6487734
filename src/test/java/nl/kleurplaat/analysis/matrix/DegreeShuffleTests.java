package nl.kleurplaat.analysis.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kleurplaat.lens.Network;
import org.junit.jupiter.api.Test;

class DegreeShuffleTests {

    @Test
    void dealsGroupsOutWithinTenths() {
        Network network = GroupMatrixTests.random(3, 200, 900, 5, 2);
        DegreeShuffle shuffle = GroupMatrix.shuffle(network);
        int[] whose = shuffle.own();
        shuffle.round(42, 17, whose);
        assertThat(whose).doesNotHaveDuplicates().isNotEqualTo(shuffle.own());
        for (int v = 0; v < whose.length; v++) {
            boolean takesPart = network.ties().degree(v) > 0 && network.groups().count(v) > 0;
            assertThat(takesPart || whose[v] == v).isTrue();
            assertThat(Math.abs(network.ties().degree(v) - network.ties().degree(whose[v])))
                    .isLessThan(12);
        }
    }
}
