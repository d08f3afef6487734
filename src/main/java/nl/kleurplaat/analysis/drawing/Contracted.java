package nl.kleurplaat.analysis.drawing;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.kleurplaat.lens.Ties;

/**
 * The ties between parts of a network: all ties between two parts are one. What is within a part is left out.
 *
 * @param tieA one end of each, the lower part
 * @param tieB the other end
 * @param weight the weights of its ties together
 * @param count how many ties it stands for
 */
@SuppressWarnings("ArrayRecordComponent")
record Contracted(int[] tieA, int[] tieB, double[] weight, int[] count) {

    /**
     * O(m log m) for m ties, in the order of (lower part, higher part).
     *
     * @param part by actor, from 0
     * @param parts how many there are
     */
    static Contracted of(Ties ties, int[] part, int parts) {
        int[] between = IntStream.range(0, ties.ties())
                .filter(tie -> part[ties.tieA()[tie]] != part[ties.tieB()[tie]])
                .toArray();
        long[] codes = Arrays.stream(between)
                .mapToLong(tie -> code(part[ties.tieA()[tie]], part[ties.tieB()[tie]], parts))
                .toArray();
        long[] known = Arrays.stream(codes).sorted().distinct().toArray();
        double[] weight = new double[known.length];
        int[] count = new int[known.length];
        for (int i = 0; i < between.length; i++) {
            int place = Arrays.binarySearch(known, codes[i]);
            weight[place] += ties.tieWeight()[between[i]];
            count[place]++;
        }
        return new Contracted(
                Arrays.stream(known).mapToInt(code -> (int) (code / parts)).toArray(),
                Arrays.stream(known).mapToInt(code -> (int) (code % parts)).toArray(),
                weight,
                count);
    }

    private static long code(int a, int b, int parts) {
        return (long) Math.min(a, b) * parts + Math.max(a, b);
    }
}
