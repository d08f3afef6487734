package nl.kleurplaat.analysis.drawing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Puts shapes beside and below one another so that the rectangles around them do not overlap: in rows, the one with
 * the most points first and then the tallest, and within a row below one another where there is room. Ones that are equal
 * stay in their order. What belongs to no shape stands in a grid below. O(k log k) for k shapes, beside moving their
 * points.
 */
final class ShapeRows {

    /** Between two shapes, and between two points of the grid. */
    private static final double GAP = 1;

    /** How wide the whole should be for its height. */
    private static final double PROPORTION = 1.4;

    private final Shape[] shapes;
    private final double width;
    private final Shape grid;

    /** Of the row that is being filled. */
    private double top;

    private double bottom = -GAP;

    /** Of the place in the row where shapes come to stand below one another, and where the next one would begin. */
    private double left;

    private double right = Double.POSITIVE_INFINITY;
    private double next;

    /** @param single how many points belong to no shape */
    ShapeRows(Shape[] sized, int single) {
        shapes = new Shape[sized.length];
        double area = single * GAP * GAP;
        double widest = 0;
        int most =
                Arrays.stream(sized).mapToInt(shape -> shape.x().length).max().orElse(0);
        for (Shape shape : sized) {
            area += (shape.width() + GAP) * (shape.height() + GAP);
            widest = Math.max(widest, shape.width());
        }
        width = Math.max(widest, Math.sqrt(PROPORTION * area));
        double[] heights = Arrays.stream(sized).mapToDouble(Shape::height).toArray();
        IntStream.range(0, sized.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> sized[i].x().length < most)
                        .thenComparingDouble(i -> -heights[i]))
                .forEach(i -> shapes[i] = put(sized[i]));
        grid = grid(single);
    }

    /** A shape in its place. */
    Shape shape(int number) {
        return shapes[number];
    }

    /** The points that belong to no shape. */
    Shape grid() {
        return grid;
    }

    private Shape put(Shape shape) {
        boolean below = next + shape.height() <= bottom && shape.width() <= right - left;
        if (!below) {
            left = right + GAP;
            next = top;
            if (left + shape.width() > width) {
                left = 0;
                top = bottom + GAP;
                next = top;
            }
            right = left + shape.width();
            bottom = Math.max(bottom, top + shape.height());
        }
        Shape put = shape.at(left, next, 1);
        next += shape.height() + GAP;
        return put;
    }

    private Shape grid(int points) {
        int columns = (int) (width / GAP) + 1;
        Shape all = new Shape(new double[points], new double[points]);
        for (int i = 0; i < points; i++) {
            all.x()[i] = i % columns * GAP;
            all.y()[i] = bottom + (1 + i / columns) * GAP;
        }
        return all;
    }
}
