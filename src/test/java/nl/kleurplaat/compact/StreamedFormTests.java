package nl.kleurplaat.compact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.kleurplaat.generator.Streamed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamedFormTests {

    private static final int ORGANISATIONS = 2_500;
    private static final int PARTICIPATIONS = 20_000;

    @TempDir
    private Path folder;

    @Test
    void isCountedAsPairByPair() throws IOException {
        Path file = folder.resolve("streamed");
        StreamedForm.write(streamed(), file);
        TreeMap<Long, Integer> pairs = new TreeMap<>();
        streamed().collaborations((who, from, until, size) -> {
            for (int i = 0; i < size; i++) {
                for (int j = i + 1; j < size; j++) {
                    if (from[i] <= until[j] && from[j] <= until[i]) {
                        pairs.merge((long) who[i] * ORGANISATIONS + who[j], 1, Integer::sum);
                    }
                }
            }
        });
        int[] degrees = new int[ORGANISATIONS];
        double[] weights = new double[ORGANISATIONS];
        pairs.forEach((pair, shared) -> {
            for (int end : new int[] {(int) (pair / ORGANISATIONS), (int) (pair % ORGANISATIONS)}) {
                degrees[end]++;
                weights[end] += shared;
            }
        });

        try (CompactForm form = CompactForm.open(file).check()) {
            CompactCensus census = CompactCensus.of(form);
            assertThat(form.participations()).isEqualTo(PARTICIPATIONS);
            assertThat(form.collaborations()).isEqualTo(PARTICIPATIONS * 3 / 10);
            assertThat(census.ties()).isEqualTo(pairs.size());
            assertThat(census.degrees().ties()).isEqualTo(degrees);
            assertThat(census.degrees().weights()).isEqualTo(weights);
            assertThat(CompactComponents.of(form).sizes()).isEqualTo(sizes(pairs));
        }
    }

    private static Streamed streamed() {
        return new Streamed(ORGANISATIONS, PARTICIPATIONS, 5);
    }

    /** Of components, by spreading the lowest number until nothing changes. */
    private static int[] sizes(Map<Long, Integer> pairs) {
        int[] lowest = IntStream.range(0, ORGANISATIONS).toArray();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (long pair : pairs.keySet()) {
                int a = (int) (pair / ORGANISATIONS);
                int b = (int) (pair % ORGANISATIONS);
                int low = Math.min(lowest[a], lowest[b]);
                changed |= lowest[a] != low || lowest[b] != low;
                lowest[a] = low;
                lowest[b] = low;
            }
        }
        int[] sizes = new int[ORGANISATIONS];
        IntStream.of(lowest).forEach(low -> sizes[low]++);
        return IntStream.of(sizes).filter(size -> size > 0).toArray();
    }

    @Test
    void inNoOrderItIsTheSameButForTheNumbers() throws IOException {
        Path inOrder = folder.resolve("order");
        Path shuffled = folder.resolve("shuffled");
        StreamedForm.write(streamed(), inOrder);
        StreamedForm.writeShuffled(streamed(), 1, shuffled);

        try (CompactForm one = CompactForm.open(inOrder);
                CompactForm other = CompactForm.open(shuffled)) {
            CompactMatrix expected = CompactCensus.of(one).matrix();
            CompactMatrix matrix = CompactCensus.of(other).matrix();
            assertThat(matrix.ties()).isEqualTo(expected.ties());
            assertThat(matrix.organisations()).isEqualTo(expected.organisations());
            for (int g = 0; g < matrix.groups(); g++) {
                assertThat(matrix.ties(0, g)).isEqualTo(expected.ties(0, g));
            }
            assertThat(CompactComponents.of(other).largest())
                    .isEqualTo(CompactComponents.of(one).largest());
        }
    }
}
