package nl.kleurplaat.exports.map;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import nl.kleurplaat.lens.Ties;

/**
 * Which ties are drawn, and how broad. Of very many only the heaviest, so that something is to be seen: first the heaviest of
 * each actor, then the heaviest of all.
 *
 * @param ties the numbers of those that are drawn
 * @param thinnest the width of the lightest
 */
@SuppressWarnings("ArrayRecordComponent")
record Strokes(int[] ties, double thinnest, double lightest, double heaviest) {

    /** How many widths there are. */
    static final int WIDTHS = 5;

    static final int MOST = 3_000;

    private static final double THINNEST = 0.8;
    private static final double STEP = 1.6;

    /** More ties than this are drawn thinner. */
    private static final double MANY = 500;

    static Strokes of(Ties ties) {
        int[] heaviestFirst = IntStream.range(0, ties.ties())
                .boxed()
                .sorted(Comparator.comparingDouble(t -> -ties.tieWeight()[t]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] drawn = heaviestFirst.length <= MOST ? heaviestFirst : few(ties, heaviestFirst);
        double[] weights =
                Arrays.stream(drawn).mapToDouble(t -> ties.tieWeight()[t]).toArray();
        double thinner = Math.clamp(Math.sqrt(MANY / Math.max(1, drawn.length)), 0.6, 1);
        return new Strokes(
                drawn,
                THINNEST * thinner,
                Arrays.stream(weights).min().orElse(0),
                Arrays.stream(weights).max().orElse(0));
    }

    private static int[] few(Ties ties, int[] heaviestFirst) {
        BitSet reached = new BitSet();
        BitSet chosen = new BitSet();
        for (int t : heaviestFirst) {
            if (!reached.get(ties.tieA()[t]) || !reached.get(ties.tieB()[t])) {
                chosen.set(t);
                reached.set(ties.tieA()[t]);
                reached.set(ties.tieB()[t]);
            }
        }
        for (int i = 0; i < heaviestFirst.length && chosen.cardinality() < MOST; i++) {
            chosen.set(heaviestFirst[i]);
        }
        return chosen.stream().toArray();
    }

    /** Which width a weight has: 0 is the thinnest. */
    int width(double weight) {
        return heaviest > lightest
                ? (int) Math.round((WIDTHS - 1) * Math.sqrt((weight - lightest) / (heaviest - lightest)))
                : 0;
    }

    /** @param width from 0 */
    double broad(int width) {
        return thinnest * Math.pow(STEP, width);
    }
}
