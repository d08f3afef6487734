package nl.kleurplaat.analysis.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.KnownGraphs;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructuralHolesTests {

    @ParameterizedTest
    @CsvSource({"G,.400,4.67", "A,.595,2.50", "C,1,1"})
    void agreesWithBurtsExample(String key, double constraint, double effectiveSize) {
        Graphs.Named burt = KnownGraphs.burt();
        StructuralHoles holes = StructuralHoles.of(burt.ties());
        assertThat(holes.constraint(burt.actor(key))).isEqualTo(constraint, within(.0005));
        assertThat(holes.constraintUnweighted(burt.actor(key))).isEqualTo(constraint, within(.0005));
        assertThat(holes.effectiveSize(burt.actor(key))).isEqualTo(effectiveSize, within(.005));
    }

    @ParameterizedTest
    @CsvSource({"G,.299,.400", "A,.795,.595", "C,1,1"})
    void agreesWithBurtsExampleWithWeights(String key, double constraint, double unweighted) {
        Graphs.Named burt = KnownGraphs.burtWeighted();
        StructuralHoles holes = StructuralHoles.of(burt.ties());
        assertThat(holes.constraint(burt.actor(key))).isEqualTo(constraint, within(.0005));
        assertThat(holes.constraintUnweighted(burt.actor(key))).isEqualTo(unweighted, within(.0005));
    }

    @ParameterizedTest
    @CsvSource({"1,12,14", "2,20,40", "3,20,150", "4,30,45", "5,25,25"})
    void agreesWithTheFormulas(long seed, int actors, int ties) {
        Ties graph = Graphs.random(seed, actors, ties, 4);
        StructuralHoles holes = StructuralHoles.of(graph);
        Naive weighted = new Naive(graph, true);
        Naive plain = new Naive(graph, false);
        for (int v = 0; v < actors; v++) {
            if (graph.degree(v) == 0) {
                assertThat(holes.constraint(v)).isNull();
                continue;
            }
            double degree = graph.degree(v);
            assertThat(holes.constraint(v)).isEqualTo(weighted.constraint(v), within(1e-12));
            assertThat(holes.constraintUnweighted(v)).isEqualTo(plain.constraint(v), within(1e-12));
            assertThat(holes.effectiveSize(v))
                    .isEqualTo(degree - 2 * plain.tiesAmongNeighbours(v) / degree, within(1e-12));
        }
    }

    @Test
    void isNotDefinedForAnIsolate() {
        StructuralHoles holes = StructuralHoles.of(Graphs.isolates(100_000));
        assertThat(holes.constraint(0)).isNull();
        assertThat(holes.constraintUnweighted(0)).isNull();
        assertThat(holes.effectiveSize(0)).isNull();
        assertThat(StructuralHoles.of(Graphs.isolates(0))).isNotNull();
    }

    @Test
    void isOneForTwoActorsWhoOnlyHaveEachOther() {
        StructuralHoles holes = StructuralHoles.of(Graphs.path(2));
        assertThat(holes.constraint(0)).isEqualTo(1);
        assertThat(holes.effectiveSize(1)).isEqualTo(1);
    }

    @Test
    void leavesNoHoleInACompleteGraph() {
        StructuralHoles holes = StructuralHoles.of(Graphs.complete(6));
        assertThat(holes.effectiveSize(3)).isEqualTo(1, within(1e-12));
        // each of five neighbours: 1/5 + 4/25
        assertThat(holes.constraint(3)).isEqualTo(5 * .36 * .36, within(1e-12));
    }

    @Test
    void isHalfAlongALongPath() {
        StructuralHoles holes = StructuralHoles.of(Graphs.path(100_000));
        assertThat(holes.constraint(50_000)).isEqualTo(.5);
        assertThat(holes.effectiveSize(50_000)).isEqualTo(2);
    }

    @Test
    void doesNotDependOnTheNumbersOfTheActors() {
        Ties graph = Graphs.random(6, 100, 400, 4);
        int[] number = Graphs.permutation(7, 100);
        StructuralHoles holes = StructuralHoles.of(graph);
        StructuralHoles again = StructuralHoles.of(Graphs.relabelled(graph, number));
        for (int v = 0; v < 100; v++) {
            assertThat(again.constraint(number[v])).isEqualTo(holes.constraint(v), within(1e-12));
            assertThat(again.effectiveSize(number[v])).isEqualTo(holes.effectiveSize(v), within(1e-12));
        }
    }
}
