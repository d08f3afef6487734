package nl.kleurplaat.analysis.confidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.Sentence;

/**
 * How sure a place in a ranking is. Equals stand in the order of their numbers.
 *
 * @param rank its place as it is seen, from 1
 * @param top among how many first it is looked for: three for who is one of them, otherwise as many as are listed
 * @param share of the draws in which it is one of these
 * @param low the best place in nine draws out of ten
 * @param high the worst
 */
public record SureRank(int actor, int rank, int top, double share, int low, int high) {

    private static final int FIRST_FEW = 3;

    /**
     * Of the first so many.
     *
     * @param seen by actor the value as it is seen, the highest is first
     * @param drawn the same in each draw; none where nothing is missing
     */
    public static List<SureRank> of(double[] seen, List<double[]> drawn, int first) {
        int[] order = order(seen);
        int[][] ranks = drawn.stream().map(SureRank::ranks).toArray(int[][]::new);
        List<SureRank> sure = new ArrayList<>();
        for (int i = 0; i < Math.min(first, order.length); i++) {
            int actor = order[i];
            int top = i < FIRST_FEW ? FIRST_FEW : first;
            int[] places = ranks.length == 0
                    ? new int[] {i + 1}
                    : Arrays.stream(ranks).mapToInt(of -> of[actor]).sorted().toArray();
            double share =
                    (double) Arrays.stream(places).filter(place -> place <= top).count() / places.length;
            int outside = places.length * (100 - Interval.LEVEL) / 200;
            sure.add(new SureRank(actor, i + 1, top, share, places[outside], places[places.length - 1 - outside]));
        }
        return sure;
    }

    private static int[] order(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted((one, other) -> Double.compare(values[other], values[one]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] ranks(double[] values) {
        int[] order = order(values);
        int[] ranks = new int[order.length];
        IntStream.range(0, order.length).forEach(i -> ranks[order[i]] = i + 1);
        return ranks;
    }

    public Sentence reason(Wording words) {
        return Sentence.of("confidence.rank")
                .with("who", words.actor(actor))
                .with("rank", rank)
                .with("top", top)
                .with("amount", share == 1 ? "all" : Wording.amount(share))
                .with("share", share)
                .with("same", low == high)
                .with("low", low)
                .with("high", high);
    }
}
