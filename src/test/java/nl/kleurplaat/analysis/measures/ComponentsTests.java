package nl.kleurplaat.analysis.measures;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentsTests {

    @Test
    void numbersThemByTheirLowestActor() {
        Components components = Components.of(Graphs.of("A-E, B, C-F, F-G, D").ties());
        assertThat(components.labels()).containsExactly(0, 1, 2, 3, 0, 2, 2);
        assertThat(components.sizes()).containsExactly(2, 1, 3, 1);
        assertThat(components.count()).isEqualTo(4);
        assertThat(components.largest()).isEqualTo(3);
        assertThat(components.of(6)).isEqualTo(2);
    }

    @Test
    void takesPlainCases() {
        assertThat(Components.of(Graphs.isolates(0)).count()).isZero();
        assertThat(Components.of(Graphs.isolates(0)).largest()).isZero();
        assertThat(Components.of(Graphs.isolates(1)).largest()).isEqualTo(1);
        assertThat(Components.of(Graphs.isolates(100_000)).count()).isEqualTo(100_000);
        assertThat(Components.of(Graphs.path(200_000)).largest()).isEqualTo(200_000);
        assertThat(Components.of(Graphs.complete(9)).sizes()).containsExactly(9);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 35, 60})
    void putsTwoActorsTogetherWhenThereIsAPath(int ties) {
        Ties graph = Graphs.random(ties, 40, ties, 1);
        Components components = Components.of(graph);
        AllPaths all = new AllPaths(graph);
        for (int a = 0; a < 40; a++) {
            for (int b = 0; b < 40; b++) {
                assertThat(components.of(a) == components.of(b)).isEqualTo(all.distance[a][b] >= 0);
            }
        }
    }
}
