package nl.kleurplaat.analysis.drawing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.measures.Components;
import nl.kleurplaat.lens.Ties;

/**
 * Where to draw each actor, so that actors who are tied stand together and the picture is read without its ties crossing
 * everywhere. Each component is laid out by itself (see {@link Layout}) with its longest direction across, and no two
 * overlap: the largest first, in rows (see {@link ShapeRows}), and isolates in a grid below.
 *
 * <p>About O(n log n + m) for n actors and m ties, with a factor that goes down where the network is larger. The same
 * ties and seed give the same bits on every run and on any number of threads, and components that are alike look alike.
 * The distance between two actors tells nothing exact.
 *
 * @param x by actor, 0 … 1, to the right
 * @param y by actor, 0 … 1, downwards. The longer side of the whole is 1 and the other in proportion. No two actors are
 *     at the same point; one actor alone is at 0, 0
 */
@SuppressWarnings("ArrayRecordComponent")
public record Drawing(double[] x, double[] y) {

    /** The seed of whoever does not ask for another. */
    public static final long SEED = 42;

    /**
     * @param seed another gives another picture, as good
     * @param effort in points and ties times rounds
     */
    public static Drawing of(Ties ties, long seed, Effort effort) {
        int[][] components = components(ties);
        Layout[] layouts = layouts(ties, components, seed);
        effort.expect(Arrays.stream(layouts).mapToLong(Layout::steps).sum());
        int[] isolates = IntStream.range(0, ties.actors())
                .filter(v -> ties.degree(v) == 0)
                .toArray();
        Shape[] shapes =
                Arrays.stream(layouts).map(layout -> layout.shape(effort)).toArray(Shape[]::new);
        ShapeRows rows = new ShapeRows(shapes, isolates.length);
        Shape whole = new Shape(new double[ties.actors()], new double[ties.actors()]);
        for (int c = 0; c < components.length; c++) {
            put(rows.shape(c), components[c], whole);
        }
        put(rows.grid(), isolates, whole);
        Shape unit = whole.unit();
        separate(unit.x(), unit.y());
        return new Drawing(unit.x(), unit.y());
    }

    /** The actors of every component of two or more, each ascending. */
    private static int[][] components(Ties ties) {
        Components found = Components.of(ties);
        int[][] members = new int[found.count()][];
        Arrays.setAll(members, c -> new int[found.sizes()[c]]);
        int[] next = new int[found.count()];
        for (int v = 0; v < ties.actors(); v++) {
            members[found.of(v)][next[found.of(v)]++] = v;
        }
        return Stream.of(members).filter(actors -> actors.length > 1).toArray(int[][]::new);
    }

    private static Layout[] layouts(Ties ties, int[][] components, long seed) {
        int[] number = new int[ties.actors()];
        for (int[] actors : components) {
            for (int i = 0; i < actors.length; i++) {
                number[actors[i]] = i;
            }
        }
        return Stream.of(components)
                .map(actors -> new Layout(Level.of(ties, actors, number), seed))
                .toArray(Layout[]::new);
    }

    private static void put(Shape part, int[] actors, Shape whole) {
        for (int i = 0; i < actors.length; i++) {
            whole.x()[actors[i]] = part.x()[i];
            whole.y()[actors[i]] = part.y()[i];
        }
    }

    /** Moves what is at the same point as something else to the next number that there is, towards the middle. */
    static void separate(double[] x, double[] y) {
        int[] order = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer v) -> x[v]).thenComparingDouble(v -> y[v]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 1; i < order.length && x[order[i]] < 0.5; i++) {
            if (!ascends(x, y, order[i - 1], order[i])) {
                x[order[i]] = Math.nextUp(x[order[i - 1]]);
            }
        }
        for (int i = order.length - 2; i >= 0 && x[order[i]] >= 0.5; i--) {
            if (!ascends(x, y, order[i], order[i + 1])) {
                x[order[i]] = Math.nextDown(x[order[i + 1]]);
            }
        }
    }

    private static boolean ascends(double[] x, double[] y, int a, int b) {
        return x[a] < x[b] || (x[a] == x[b] && y[a] < y[b]);
    }
}
