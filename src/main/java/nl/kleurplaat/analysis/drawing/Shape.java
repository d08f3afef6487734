package nl.kleurplaat.analysis.drawing;

import java.util.Arrays;

/**
 * Points in a plane.
 *
 * @param x by point
 * @param y by point
 */
@SuppressWarnings("ArrayRecordComponent")
record Shape(double[] x, double[] y) {

    double left() {
        return Arrays.stream(x).min().orElse(0);
    }

    double top() {
        return Arrays.stream(y).min().orElse(0);
    }

    double width() {
        return Arrays.stream(x).max().orElse(0) - left();
    }

    double height() {
        return Arrays.stream(y).max().orElse(0) - top();
    }

    double distance(int a, int b) {
        double dx = x[b] - x[a];
        double dy = y[b] - y[a];
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** How far apart points would be if they filled the rectangle around them evenly; above 0 where two differ. */
    double spacing() {
        double longest = Math.max(width(), height());
        return Math.max(Math.sqrt(width() * height() / x.length), longest / x.length);
    }

    /** Turned about its middle until it is as wide as can be: the direction in which points differ most comes to lie flat. */
    Shape lying() {
        double middleX = Arrays.stream(x).average().orElse(0);
        double middleY = Arrays.stream(y).average().orElse(0);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - middleX) * (x[i] - middleX);
            yy += (y[i] - middleY) * (y[i] - middleY);
            xy += (x[i] - middleX) * (y[i] - middleY);
        }
        double angle = StrictMath.atan2(2 * xy, xx - yy) / 2;
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        Shape turned = new Shape(new double[x.length], new double[x.length]);
        for (int i = 0; i < x.length; i++) {
            turned.x[i] = cos * (x[i] - middleX) + sin * (y[i] - middleY);
            turned.y[i] = cos * (y[i] - middleY) - sin * (x[i] - middleX);
        }
        return turned;
    }

    /** Moved and enlarged or made smaller: its left top corner comes to be there. */
    Shape at(double left, double top, double scale) {
        double fromX = left();
        double fromY = top();
        return new Shape(
                Arrays.stream(x).map(at -> left + (at - fromX) * scale).toArray(),
                Arrays.stream(y).map(at -> top + (at - fromY) * scale).toArray());
    }

    /** Made to fit: the longer side is 1, to the bit. */
    Shape unit() {
        double fromX = left();
        double fromY = top();
        double longest = Math.max(width(), height());
        double side = longest == 0 ? 1 : longest;
        return new Shape(
                Arrays.stream(x).map(at -> (at - fromX) / side).toArray(),
                Arrays.stream(y).map(at -> (at - fromY) / side).toArray());
    }
}
