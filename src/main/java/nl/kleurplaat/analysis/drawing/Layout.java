package nl.kleurplaat.analysis.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.kleurplaat.analysis.Effort;

/**
 * Lays out one connected network by {@link Forces}, from coarse to fine: pairs of tied points are merged until few are
 * left; these are laid out first, and then what they are made of from where they are. So it unfolds in few rounds what a
 * random start leaves in knots. Walshaw, <i>A multilevel algorithm for force-directed graph drawing</i>, 2003.
 *
 * <p>O(r·(n log n + m)) for r rounds, n points and m ties, and r goes down where n + m goes up. The same seed gives the
 * same bits.
 */
final class Layout {

    private static final int COARSEST = 20;
    private static final int ROUNDS_OF_COARSEST = 200;
    private static final int MOST_ROUNDS = 100;
    private static final int FEWEST_ROUNDS = 12;
    /** Points and arcs times rounds, roughly, at one level. */
    private static final long WORK = 12_000_000;

    /** How much larger than others of as many points a crowded network is drawn at most. */
    private static final double LARGEST = 2;

    private final Random random;
    /** From fine to coarse. */
    private final List<Level> levels = new ArrayList<>();
    /** Which points of the next coarser level those of each level are part of. */
    private final List<int[]> parts = new ArrayList<>();

    Layout(Level level, long seed) {
        random = new Random(seed);
        Level last = level;
        levels.add(last);
        while (last.size() > COARSEST) {
            int[] part = last.pairs(random);
            parts.add(part);
            last = last.merged(part);
            levels.add(last);
        }
    }

    /** How much {@link Effort} it takes. */
    long steps() {
        return levels.stream()
                .filter(level -> level.size() > 1)
                .mapToLong(level -> rounds(level) * level.steps())
                .sum();
    }

    private static long rounds(Level level) {
        return level.size() <= COARSEST
                ? Math.min(ROUNDS_OF_COARSEST, 20 * level.size())
                : Math.clamp(WORK / (4L * level.size() + level.arcs()), FEWEST_ROUNDS, MOST_ROUNDS);
    }

    /** Where each point is: the whole lies flat and has room for its points, about a place of 1 by 1 for each. */
    Shape shape(Effort effort) {
        Shape shape = laidOut(effort).lying();
        double longest = Math.max(shape.width(), shape.height());
        double area = Math.max(shape.width() * shape.height(), longest * longest / 2);
        double even = Math.sqrt((shape.x().length - 1) / area);
        // crowds in a shape that is not filled evenly get more room, within measure
        return shape.at(0, 0, Math.clamp(1 / crowding(shape), even, LARGEST * even));
    }

    /** The distance to the nearest point that it is tied to, of the middle one of all points. */
    private double crowding(Shape shape) {
        Level level = levels.getFirst();
        double[] nearest = new double[level.size()];
        for (int v = 0; v < nearest.length; v++) {
            nearest[v] = Double.POSITIVE_INFINITY;
            for (int arc = level.offsets()[v]; arc < level.offsets()[v + 1]; arc++) {
                nearest[v] = Math.min(nearest[v], shape.distance(v, level.neighbours()[arc]));
            }
        }
        Arrays.sort(nearest);
        return nearest[nearest.length / 2];
    }

    private Shape laidOut(Effort effort) {
        int coarsest = levels.size() - 1;
        Shape shape = scattered(levels.get(coarsest).size());
        for (int i = coarsest; i >= 0; i--) {
            Level level = levels.get(i);
            if (i < coarsest) {
                shape = refined(shape, parts.get(i));
            }
            if (level.size() > 1) {
                new Forces(level, shape).run((int) rounds(level), effort);
            }
        }
        return shape;
    }

    private Shape scattered(int points) {
        Shape shape = new Shape(new double[points], new double[points]);
        for (int v = 0; v < points; v++) {
            shape.x()[v] = random.nextDouble();
            shape.y()[v] = random.nextDouble();
        }
        return shape;
    }

    /** Each point near the coarser one that it is part of. */
    private Shape refined(Shape coarse, int[] part) {
        double room = coarse.x().length == 1 ? 1 : coarse.spacing() / 2;
        Shape fine = scattered(part.length);
        for (int v = 0; v < part.length; v++) {
            fine.x()[v] = coarse.x()[part[v]] + room * (fine.x()[v] - 0.5);
            fine.y()[v] = coarse.y()[part[v]] + room * (fine.y()[v] - 0.5);
        }
        return fine;
    }
}
