package nl.kleurplaat.exports.map;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.drawing.Drawing;

/**
 * Where actors stand in the picture and how large they are.
 *
 * @param size the radius of a circle of the area of the actor
 * @param height of the part of the picture that they stand in
 */
@SuppressWarnings("ArrayRecordComponent")
record Places(double[] x, double[] y, double[] size, double height) {

    private static final double HIGHEST = 1_150;
    private static final double LARGEST = 22;
    private static final double LEAST_LARGE = 5;

    /** The largest actor reaches this part of the way to the next one that half of the actors have nearer. */
    private static final double PART = 0.5;

    /** So many actors tell how near others are. */
    private static final int ASKED = 500;

    /** The smallest has this share of the size of the largest. */
    private static final double SMALLEST = 0.35;

    /** Round about there is room for the largest, and for a line of text. */
    private static final double ROUND = 30;

    /**
     * @param values which sizes go by, by actor, 0 or more
     * @param width of the picture
     * @param top where the part of the picture begins that they stand in
     */
    static Places of(Drawing drawing, double[] values, double width, double top) {
        int actors = values.length;
        double wide = Math.max(max(drawing.x()), 1e-9);
        double high = Math.max(max(drawing.y()), 1e-9);
        double room = width - 2 * ROUND - 2 * LARGEST;
        double scale = Math.min(room / wide, HIGHEST / high);
        double[] x = new double[actors];
        double[] y = new double[actors];
        double left = (width - scale * wide) / 2;
        for (int v = 0; v < actors; v++) {
            x[v] = actors == 1 ? width / 2 : left + scale * drawing.x()[v];
            y[v] = top + ROUND + LARGEST + scale * drawing.y()[v];
        }
        double largest = Math.clamp(PART * near(x, y), LEAST_LARGE, LARGEST);
        double most = max(values);
        double least = SMALLEST * SMALLEST;
        double[] size = Arrays.stream(values)
                .map(value -> largest * Math.sqrt(least + (1 - least) * (most > 0 ? value / most : 0)))
                .toArray();
        double drawn = actors < 2 ? 0 : scale * max(drawing.y());
        return new Places(x, y, size, drawn + 2 * (ROUND + LARGEST));
    }

    /** The median of how far it is to the next actor. */
    private static double near(double[] x, double[] y) {
        int step = 1 + x.length / ASKED;
        double[] nearest = IntStream.iterate(0, v -> v < x.length, v -> v + step)
                .mapToDouble(v -> IntStream.range(0, x.length)
                        .filter(u -> u != v)
                        .mapToDouble(u -> Math.hypot(x[u] - x[v], y[u] - y[v]))
                        .min()
                        .orElse(Double.MAX_VALUE))
                .sorted()
                .toArray();
        return nearest.length == 0 ? 0 : nearest[nearest.length / 2];
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    /** The largest first. */
    int[] largestFirst() {
        return IntStream.range(0, size.length)
                .boxed()
                .sorted((a, b) -> Double.compare(size[b], size[a]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
