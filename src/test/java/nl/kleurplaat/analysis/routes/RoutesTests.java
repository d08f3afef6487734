package nl.kleurplaat.analysis.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.RealNetworks;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTests {

    private static List<Route> of(Ties ties, int from, int to, int first) {
        return Routes.shortest(ties, from, to, first, new Effort());
    }

    private static List<String> ways(String text, String from, String to, int first) {
        Graphs.Named graph = Graphs.of(text);
        return of(graph.ties(), graph.actor(from), graph.actor(to), first).stream()
                .map(route -> String.join(
                        "", route.actors().stream().map(graph.keys()::get).toList()))
                .toList();
    }

    @Test
    void fewestStepsComeFirstAndThenTheStrongestTies() {
        String text = "A-B 1, A-P 1, P-B 9, A-Q 2, Q-B 3, A-R 9, R-S 9, S-B 9";
        // 1/1 + 1/9 is more than 1/2 + 1/3, and three strong ties are still three
        assertThat(ways(text, "A", "B", 3)).containsExactly("AB", "AQB", "APB");
        assertThat(ways(text, "A", "B", 10)).containsExactly("AB", "AQB", "APB", "ARSB");
        assertThat(ways(text, "B", "A", 2)).containsExactly("BA", "BQA");
    }

    @Test
    void ofEquallyLongOnesTheLowerNumbersComeFirst() {
        assertThat(ways("A-D, A-C, A-B, B-E, C-E, D-E", "A", "E", 3)).containsExactly("ABE", "ACE", "ADE");
    }

    @Test
    void nobodyIsMetTwice() {
        assertThat(ways("A-B, B-C, B-D, D-E, E-B", "A", "C", 5)).containsExactly("ABC");
    }

    @Test
    void thereAreNoneWithoutAWay() {
        assertThat(ways("A-B, C-D", "A", "D", 3)).isEmpty();
        assertThat(ways("A, B", "A", "B", 3)).isEmpty();
    }

    @Test
    void aCompleteGraphHasThemAll() {
        assertThat(of(Graphs.complete(5), 0, 4, 100)).hasSize(1 + 3 + 6 + 6);
    }

    @Test
    void aLongPathIsOneRoute() {
        int n = 10_000;
        assertThat(of(Graphs.path(n), n - 1, 0, 3))
                .containsExactly(
                        new Route(IntStream.range(0, n).mapToObj(v -> n - 1 - v).toList()));
    }

    @Test
    void canBeStopped() {
        Effort effort = new Effort();
        effort.stop();
        assertThatThrownBy(() -> Routes.shortest(Graphs.complete(3), 0, 1, 1, effort))
                .isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void areThoseThatFollowingEveryWayFinds(long seed) {
        Ties ties = Graphs.random(seed, 8, 8 + (int) seed, 4);
        TieLengths lengths = TieLengths.of(ties);
        List<Double> every = new ArrayList<>();
        follow(lengths, new ArrayList<>(List.of(0)), 7, every);
        every.sort(null);
        for (int first : List.of(1, 3, 100)) {
            List<Route> found = of(ties, 0, 7, first);
            assertThat(found).hasSize(Math.min(first, every.size())).doesNotHaveDuplicates();
            for (int i = 0; i < found.size(); i++) {
                assertThat(lengths.of(found.get(i))).isCloseTo(every.get(i), within(1e-9));
                assertThat(new HashSet<>(found.get(i).actors()))
                        .hasSameSizeAs(found.get(i).actors());
            }
        }
    }

    private static void follow(TieLengths lengths, List<Integer> way, int to, List<Double> found) {
        if (way.getLast() == to) {
            found.add(lengths.of(new Route(way)));
            return;
        }
        for (int v = 0; v < lengths.ties().actors(); v++) {
            if (lengths.ties().tie(way.getLast(), v) >= 0 && !way.contains(v)) {
                way.add(v);
                follow(lengths, way, to, found);
                way.removeLast();
            }
        }
    }

    @Test
    void theStrengthOfTiesNeverOutweighsAStep() {
        Ties ties = Graphs.random(7, 50, 200, 1_000);
        for (double length : TieLengths.of(ties).byTie()) {
            assertThat(length).isBetween(1.0, 1 + 1.0 / 50);
        }
    }

    @Test
    void numberingDoesNotMatter() {
        Ties ties = RealNetworks.jointArrangements().ties();
        int[] number = Graphs.permutation(2, ties.actors());
        Ties moved = Graphs.relabelled(ties, number);
        List<Route> found = of(ties, 5, 500, 10);
        List<Route> again = of(moved, number[5], number[500], 10);
        assertThat(again).hasSameSizeAs(found);
        for (int i = 0; i < found.size(); i++) {
            assertThat(TieLengths.of(moved).of(again.get(i)))
                    .isCloseTo(TieLengths.of(ties).of(found.get(i)), within(1e-9));
        }
        assertThat(of(ties, 5, 500, 10)).isEqualTo(found);
    }
}
