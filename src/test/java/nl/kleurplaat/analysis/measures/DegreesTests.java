package nl.kleurplaat.analysis.measures;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.KnownGraphs;
import org.junit.jupiter.api.Test;

class DegreesTests {

    @Test
    void countsTiesAndAddsTheirWeights() {
        Graphs.Named burt = KnownGraphs.burtWeighted();
        Degrees degrees = Degrees.of(burt.ties());
        assertThat(degrees.of(burt.actor("G"))).isEqualTo(6);
        assertThat(degrees.weighted(burt.actor("G"))).isEqualTo(33);
    }

    @Test
    void isNothingForAnIsolate() {
        assertThat(Degrees.of(Graphs.isolates(0)).ties()).isEmpty();
        Degrees degrees = Degrees.of(Graphs.isolates(100_000));
        assertThat(degrees.ties()).containsOnly(0);
        assertThat(degrees.weights()).containsOnly(0);
    }
}
