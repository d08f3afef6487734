package nl.kleurplaat.analysis.drawing;

import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;

/**
 * Moves the points of a connected network, round by round: ties pull with the square of their length, and all points push
 * each other with 1/distance, as in Fruchterman and Reingold, <i>Graph drawing by force-directed placement</i>, 1991. Points
 * may go less and less far. How points far away push is taken from {@link Cells}.
 *
 * <p>O(n log n + m) a round for n points and m ties, over all cores. Each point is moved by where the others were before
 * the round: the same bits on any number of threads.
 */
final class Forces {

    private static final int BLOCK = 256;

    /** How far a point may go in the first round and in the last, as a share of the mean length of a tie. */
    private static final double FIRST_STEP = 0.5;

    private static final double LAST_STEP = 0.02;

    private final Level level;
    private final Shape shape;
    private final double[] x;
    private final double[] y;
    private final double[] moveX;
    private final double[] moveY;
    /** Of the pushes: the larger the network, the less each counts, so that it stays of one size. */
    private final double share;

    private final Cells cells;

    /** @param shape where the points are, no two at the same place; they are moved in it */
    Forces(Level level, Shape shape) {
        this.level = level;
        this.shape = shape;
        x = shape.x();
        y = shape.y();
        moveX = new double[x.length];
        moveY = new double[x.length];
        double all = 0;
        for (double mass : level.mass()) {
            all += mass;
        }
        share = 1 / all;
        cells = new Cells(x, y, level.mass());
    }

    void run(int rounds, Effort effort) {
        double step = FIRST_STEP * settle();
        double cooling = StrictMath.pow(LAST_STEP / FIRST_STEP, 1.0 / rounds);
        for (int round = 0; round < rounds; round++) {
            cells.fill();
            moveAll(step);
            step *= cooling;
            effort.did(level.steps());
        }
    }

    /**
     * Enlarges the whole so that what pulls and what pushes are equal. Pulls grow with the cube of the size, while
     * the pushes, times distance, add up to the same at any size.
     *
     * @return the mean length of a tie
     */
    private double settle() {
        double pulls = 0;
        double lengths = 0;
        double all = 0;
        double own = 0;
        for (int v = 0; v < x.length; v++) {
            all += level.mass()[v];
            own += level.mass()[v] * level.mass()[v];
            for (int arc = level.offsets()[v]; arc < level.offsets()[v + 1]; arc++) {
                double length = shape.distance(v, level.neighbours()[arc]);
                pulls += level.pull()[arc] * length * length * length;
                lengths += length;
            }
        }
        double scale = StrictMath.cbrt(share * (all * all - own) / pulls);
        for (int v = 0; v < x.length; v++) {
            x[v] *= scale;
            y[v] *= scale;
        }
        return scale * lengths / level.arcs();
    }

    private void moveAll(double step) {
        int blocks = (x.length + BLOCK - 1) / BLOCK;
        if (blocks == 1) {
            moveBlock(0, step);
        } else {
            IntStream.range(0, blocks).parallel().forEach(block -> moveBlock(block, step));
        }
        for (int v = 0; v < x.length; v++) {
            x[v] += moveX[v];
            y[v] += moveY[v];
        }
    }

    private void moveBlock(int block, double step) {
        double[] force = new double[2];
        for (int i = block * BLOCK; i < Math.min(x.length, (block + 1) * BLOCK); i++) {
            move(cells.point(i), force, step);
        }
    }

    private void move(int v, double[] force, double step) {
        cells.push(v, force);
        double forceX = force[0] * share * level.mass()[v];
        double forceY = force[1] * share * level.mass()[v];
        double stiffness = 0;
        for (int arc = level.offsets()[v]; arc < level.offsets()[v + 1]; arc++) {
            int u = level.neighbours()[arc];
            double spring = level.pull()[arc] * shape.distance(v, u);
            forceX += spring * (x[u] - x[v]);
            forceY += spring * (y[u] - y[v]);
            stiffness += spring;
        }
        double total = Math.sqrt(forceX * forceX + forceY * forceY);
        // no further than where its ties would be at rest, or it would swing
        double far = total <= step * stiffness ? 1 / stiffness : step / total;
        moveX[v] = total == 0 ? 0 : forceX * far;
        moveY[v] = total == 0 ? 0 : forceY * far;
    }
}
