package nl.kleurplaat.results;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;

/**
 * The actors, highest first by a measure; equals, and those of which it is not defined, in the order they have.
 *
 * @param exact whether betweenness is exact at any size
 */
public record ActorsBy(Measure measure, boolean exact) implements Question<int[]> {

    @Override
    public int[] answer(Seen seen, Effort effort) {
        double[] rank = new double[seen.network().size()];
        Arrays.fill(rank, Double.NEGATIVE_INFINITY);
        measure.scores(seen, exact).getScores().forEach((actor, score) -> rank[actor] = score.doubleValue());
        return highestFirst(IntStream.range(0, rank.length), rank);
    }

    /** Numbers by the value that each has; equals in the order they have. */
    static int[] highestFirst(IntStream numbers, double[] value) {
        return numbers.boxed()
                .sorted(Comparator.comparingDouble((Integer number) -> -value[number]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
