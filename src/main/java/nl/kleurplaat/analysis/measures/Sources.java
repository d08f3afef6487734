package nl.kleurplaat.analysis.measures;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * From which actors to search: from all, or where that takes too long from a sample of them drawn without putting back,
 * always the same one (Brandes and Pich, <i>Centrality estimation in large networks</i>, 2007).
 *
 * @param chosen by number in the rows, ascending
 * @param factor what their sums are to be multiplied by to stand for all
 * @param error how far a sum may be off after that, in unordered pairs: with 95% probability none of them is further
 *     off (Hoeffding 1963, over all values at once); null when all are searched from
 */
@SuppressWarnings("ArrayRecordComponent")
record Sources(int[] chosen, double factor, @Nullable Double error) {
    private static final long SEED = 42;
    private static final double DOUBT = 0.05;

    /**
     * @param group -1 for an actor that is no source
     * @param values how many sums the error is about
     * @param limit the largest actors × ties for which all are searched from, and about so much work otherwise
     */
    static Sources of(BreadthFirstRows rows, int[] group, long values, long limit) {
        int[] all = IntStream.range(0, rows.size)
                .filter(v -> group[v] >= 0 && rows.degree(v) > 0)
                .toArray();
        long ties = rows.neighbours.length / 2;
        if (rows.size * ties <= limit || limit / ties >= all.length) {
            return new Sources(all, 1, null);
        }
        int count = (int) Math.max(1, limit / ties);
        int[] chosen = sample(all, count);
        // from one source no sum gets more than one for every other actor of the component
        int most = IntStream.of(all).map(v -> rows.end[v] - rows.start[v]).max().orElse(1) - 1;
        double bound = Math.sqrt(Math.log(2 * values / DOUBT) / (2.0 * count));
        return new Sources(chosen, (double) all.length / count, all.length / 2.0 * most * bound);
    }

    private static int[] sample(int[] all, int count) {
        Random random = new Random(SEED);
        for (int i = 0; i < count; i++) {
            int j = i + random.nextInt(all.length - i);
            int drawn = all[j];
            all[j] = all[i];
            all[i] = drawn;
        }
        int[] chosen = Arrays.copyOf(all, count);
        Arrays.sort(chosen);
        return chosen;
    }
}
