package nl.kleurplaat.analysis.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.kleurplaat.analysis.matrix.GroupMatrix.GroupPair;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Sketch;
import org.junit.jupiter.api.Test;

class CarriersTests {

    @Test
    void namesWhoCarriesTheTies() {
        Sketch sketch = Sketch.of("a-b, a-c, a-d, b-c, d-e", "a:x b:y c:y d:x,y e:x");
        Network network = sketch.network();
        // a–b 1, a–c 1, a–d ½, d–e ½
        List<Carriers.Carrier> carriers = Carriers.of(network, 0, 1, 3);
        assertThat(carriers).extracting(Carriers.Carrier::actor).containsExactly(0, 1, 2);
        assertThat(carriers.getFirst().ties()).isEqualTo(2.5);
        assertThat(Carriers.of(network, 1, 0, 3)).isEqualTo(carriers);
        assertThat(Carriers.of(network, 1, 1, 5))
                .extracting(Carriers.Carrier::actor)
                .containsExactly(1, 2);
    }

    @Test
    void givesEveryTieOfAPairTwoCarriers() {
        for (int seed = 0; seed < 50; seed++) {
            Network network = GroupMatrixTests.random(seed, 20, 60, 4, 3);
            for (GroupPair pair : GroupMatrix.of(network, 0, 42).pairs()) {
                double carried = Carriers.of(network, pair.a(), pair.b(), 100).stream()
                        .mapToDouble(Carriers.Carrier::ties)
                        .sum();
                assertThat(carried).isCloseTo(2 * pair.ties(), within(1e-7));
            }
        }
    }
}
