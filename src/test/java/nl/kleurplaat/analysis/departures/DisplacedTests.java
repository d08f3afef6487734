package nl.kleurplaat.analysis.departures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Sketch;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplacedTests {

    private static final int N = 16;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void isWhatCountingAllPairsGives(int seed) {
        Ties ties = Graphs.random(seed, N, 30, 1);
        int[] groups = Graphs.randomGroups(seed, N, 3);
        Network network = Sketch.network(ties, Sketch.groups(3, groups));
        for (List<Integer> gone : List.of(List.of(0), List.of(1, 2), List.of(3, 4, 5), List.<Integer>of())) {
            int pairs = 0;
            int lost = 0;
            double[] more = new double[N];
            for (int a = 0; a < N; a++) {
                for (int b = a + 1; b < N; b++) {
                    int[] both = common(ties, a, b);
                    int[] others =
                            IntStream.of(both).filter(v -> !gone.contains(v)).toArray();
                    if (!gone.contains(a)
                            && !gone.contains(b)
                            && ties.tie(a, b) < 0
                            && groups[a] >= 0
                            && groups[b] >= 0
                            && groups[a] != groups[b]
                            && both.length > others.length) {
                        pairs++;
                        lost += others.length == 0 ? 1 : 0;
                        for (int v : others) {
                            more[v] += 1. / others.length - 1. / both.length;
                        }
                    }
                }
            }

            Displaced found = Displaced.of(network, gone, new Effort());

            assertThat(found.pairs()).isEqualTo(pairs);
            assertThat(found.lost()).isEqualTo(lost);
            found.takers().forEach(taker -> assertThat(taker.more()).isCloseTo(more[taker.actor()], within(1e-9)));
            assertThat(found.takers().stream()
                            .mapToDouble(Displaced.Taker::more)
                            .toArray())
                    .as("the heaviest")
                    .usingComparatorWithPrecision(1e-9)
                    .containsExactly(IntStream.range(0, N)
                            .mapToDouble(v -> -more[v])
                            .sorted()
                            .map(it -> -it)
                            .filter(it -> it > 1e-9)
                            .limit(3)
                            .toArray());
        }
    }

    private static int[] common(Ties ties, int a, int b) {
        return IntStream.range(0, N)
                .filter(v -> v != a && v != b && ties.tie(a, v) >= 0 && ties.tie(b, v) >= 0)
                .toArray();
    }
}
