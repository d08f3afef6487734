package nl.kleurplaat.analysis.drawing;

import java.util.Arrays;

/**
 * Points in a plane in squares within squares, so that how all of them push one point can be summed from few squares far
 * away and few points nearby: Barnes and Hut, <i>A hierarchical O(N log N) force-calculation algorithm</i>, 1986.
 *
 * <p>O(n log n) for n points to fill, O(log n) in practice for each push. Squares are in the order in which they are
 * first met, so that what is in square {@code c} is in {@code c … skip[c]-1}.
 */
final class Cells {

    /** A square that looks smaller than this share of its distance counts as one point. */
    private static final double OPENING = 0.9;

    private static final int FEW = 6;
    private static final int DEEPEST = 40;

    private final double[] x;
    private final double[] y;
    private final double[] mass;
    private final int[] order;
    private int count;
    private int[] skip;
    /** The points of a square that is not divided are {@code order[from[c] … to[c]-1]}; −1 for one that is. */
    private int[] from;

    private int[] to;
    private double[] centreX;
    private double[] centreY;
    private double[] heavy;
    /** The square of the distance from which it counts as one point. */
    private double[] far;

    Cells(double[] x, double[] y, double[] mass) {
        this.x = x;
        this.y = y;
        this.mass = mass;
        int room = 16 + x.length;
        order = new int[x.length];
        Arrays.setAll(order, i -> i);
        skip = new int[room];
        from = new int[room];
        to = new int[room];
        centreX = new double[room];
        centreY = new double[room];
        heavy = new double[room];
        far = new double[room];
    }

    /** Reads where the points are now. */
    void fill() {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = left;
        double bottom = right;
        for (int i = 0; i < x.length; i++) {
            left = Math.min(left, x[i]);
            right = Math.max(right, x[i]);
            top = Math.min(top, y[i]);
            bottom = Math.max(bottom, y[i]);
        }
        count = 0;
        divide(0, x.length, left, top, Math.max(right - left, bottom - top), 0);
    }

    private void divide(int lo, int hi, double left, double top, double side, int depth) {
        int cell = next();
        far[cell] = side / OPENING * (side / OPENING);
        if (hi - lo <= FEW || depth == DEEPEST) {
            from[cell] = lo;
            to[cell] = hi;
            for (int i = lo; i < hi; i++) {
                add(cell, x[order[i]], y[order[i]], mass[order[i]]);
            }
        } else {
            from[cell] = -1;
            double half = side / 2;
            int middle = part(y, lo, hi, top + half);
            int upper = part(x, lo, middle, left + half);
            int lower = part(x, middle, hi, left + half);
            quarter(cell, lo, upper, left, top, half, depth);
            quarter(cell, upper, middle, left + half, top, half, depth);
            quarter(cell, middle, lower, left, top + half, half, depth);
            quarter(cell, lower, hi, left + half, top + half, half, depth);
        }
        centreX[cell] /= heavy[cell];
        centreY[cell] /= heavy[cell];
        skip[cell] = count;
    }

    private void quarter(int cell, int lo, int hi, double left, double top, double side, int depth) {
        if (lo < hi) {
            int child = count;
            divide(lo, hi, left, top, side, depth + 1);
            add(cell, centreX[child], centreY[child], heavy[child]);
        }
    }

    private void add(int cell, double atX, double atY, double m) {
        centreX[cell] += m * atX;
        centreY[cell] += m * atY;
        heavy[cell] += m;
    }

    private int next() {
        if (count == skip.length) {
            int room = 2 * count;
            skip = Arrays.copyOf(skip, room);
            from = Arrays.copyOf(from, room);
            to = Arrays.copyOf(to, room);
            centreX = Arrays.copyOf(centreX, room);
            centreY = Arrays.copyOf(centreY, room);
            heavy = Arrays.copyOf(heavy, room);
            far = Arrays.copyOf(far, room);
        }
        centreX[count] = 0;
        centreY[count] = 0;
        heavy[count] = 0;
        return count++;
    }

    /** Puts the points below {@code border} first; gives where the others start. */
    private int part(double[] at, int lo, int hi, double border) {
        int next = lo;
        for (int i = lo; i < hi; i++) {
            int point = order[i];
            if (at[point] < border) {
                order[i] = order[next];
                order[next++] = point;
            }
        }
        return next;
    }

    /** The points in the order of their squares, which keeps what is near in the plane near in memory. */
    int point(int place) {
        return order[place];
    }

    /** How the others push a point away, each with its mass over its distance: into {@code push}, x and y. */
    void push(int point, double[] push) {
        double atX = x[point];
        double atY = y[point];
        double sumX = 0;
        double sumY = 0;
        int cell = 0;
        while (cell < count) {
            double dx = atX - centreX[cell];
            double dy = atY - centreY[cell];
            double d2 = dx * dx + dy * dy;
            if (d2 > far[cell]) {
                sumX += heavy[cell] / d2 * dx;
                sumY += heavy[cell] / d2 * dy;
                cell = skip[cell];
            } else if (from[cell] < 0) {
                cell++;
            } else {
                for (int i = from[cell]; i < to[cell]; i++) {
                    int other = order[i];
                    double ex = atX - x[other];
                    double ey = atY - y[other];
                    double e2 = ex * ex + ey * ey;
                    if (e2 > 0) {
                        sumX += mass[other] / e2 * ex;
                        sumY += mass[other] / e2 * ey;
                    }
                }
                cell = skip[cell];
            }
        }
        push[0] = sumX;
        push[1] = sumY;
    }
}
