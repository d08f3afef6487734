package nl.kleurplaat.analysis.drawing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.lens.Ties;

/** Lays out groups that stand for their members: first these, and then single actors in and beside them. */
final class GroupedLayout {

    /** How much wider than a closed group of as many members an open one is. */
    private static final double OPEN = 2.3;

    /** How much larger the whole is than the discs in it, before they are moved apart. */
    private static final double ROOM = 3.5;

    private final Ties ties;
    private final int[] groups;

    /** By actor, the place of its group. */
    private final int[] home;

    private final boolean[] open;
    private final int[] parties;
    private final int[] actors;

    /** By actor, its place among those that are drawn singly, or -1. */
    private final int[] single;

    /** About as wide as a single actor should have for itself. */
    private final double step;

    GroupedLayout(Ties ties, int[] primaries, int count, int[] opened, BitSet apart) {
        this.ties = ties;
        int last = count;
        int[] number =
                Arrays.stream(primaries).map(group -> group < 0 ? last : group).toArray();
        int[] used = Arrays.stream(number).sorted().distinct().toArray();
        groups = Arrays.stream(used)
                .map(group -> group == last ? GroupedDrawing.NO_GROUP : group)
                .toArray();
        home = Arrays.stream(number)
                .map(group -> Arrays.binarySearch(used, group))
                .toArray();
        BitSet asked = new BitSet();
        Arrays.stream(opened).forEach(group -> asked.set(group < 0 ? last : group));
        open = new boolean[groups.length];
        IntStream.range(0, open.length).forEach(place -> open[place] = asked.get(used[place]));
        actors = IntStream.range(0, home.length)
                .filter(v -> open[home[v]] || apart.get(v))
                .toArray();
        single = new int[home.length];
        Arrays.fill(single, -1);
        IntStream.range(0, actors.length).forEach(i -> single[actors[i]] = i);
        parties = new int[groups.length];
        IntStream.range(0, home.length).filter(v -> single[v] < 0).forEach(v -> parties[home[v]]++);
        step = Math.sqrt(home.length) / 22;
    }

    GroupedDrawing drawing(long seed, Effort effort) {
        int[][] members = members();
        Discs discs = discs(members, seed, effort);
        double[] x = new double[actors.length];
        double[] y = new double[actors.length];
        for (int place = 0; place < groups.length; place++) {
            if (open[place]) {
                inside(place, members[place], discs, seed, effort, x, y);
            } else {
                around(place, members[place], discs, x, y);
            }
        }
        Discs unit = unit(discs, x, y);
        int[] between = IntStream.range(0, ties.ties())
                .filter(tie -> single[ties.tieA()[tie]] >= 0 && single[ties.tieB()[tie]] >= 0)
                .toArray();
        return rest(unit, x, y, between);
    }

    /** By group, its members that are drawn singly. */
    private int[][] members() {
        int[] sizes = new int[groups.length];
        Arrays.stream(actors).forEach(v -> sizes[home[v]]++);
        int[][] members = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        int[] next = new int[groups.length];
        Arrays.stream(actors).forEach(v -> members[home[v]][next[home[v]]++] = v);
        return members;
    }

    /** Where groups come to lie: as if all were closed, and then moved aside where some need more. */
    private Discs discs(int[][] members, long seed, Effort effort) {
        Contracted between = Contracted.of(ties, home, groups.length);
        Drawing closed =
                Drawing.of(Ties.of(groups.length, between.tieA(), between.tieB(), between.weight()), seed, effort);
        double[] radius = new double[groups.length];
        double area = 0;
        for (int place = 0; place < radius.length; place++) {
            radius[place] = open[place]
                    ? Math.max(OPEN * Math.sqrt(members[place].length), 3 * step)
                    : Math.sqrt(parties[place]);
            double all = parties[place] + members[place].length;
            area += Math.PI * all;
        }
        double wide = Arrays.stream(closed.x()).max().orElse(0);
        double high = Arrays.stream(closed.y()).max().orElse(0);
        double scale = Math.sqrt(ROOM * area / Math.max(wide * high, 0.2));
        Discs discs = new Discs(
                Arrays.stream(closed.x()).map(at -> at * scale).toArray(),
                Arrays.stream(closed.y()).map(at -> at * scale).toArray(),
                IntStream.range(0, radius.length)
                        .mapToDouble(place ->
                                open[place] || members[place].length == 0 ? radius[place] : radius[place] + 2 * step)
                        .toArray());
        discs.separate(step);
        return new Discs(discs.x(), discs.y(), radius);
    }

    private void inside(int place, int[] members, Discs discs, long seed, Effort effort, double[] x, double[] y) {
        int[] part = new int[home.length];
        Arrays.fill(part, members.length);
        IntStream.range(0, members.length).forEach(i -> part[members[i]] = i);
        int[] within = IntStream.range(0, ties.ties())
                .filter(tie -> home[ties.tieA()[tie]] == place && home[ties.tieB()[tie]] == place)
                .toArray();
        Drawing drawing = Drawing.of(
                Ties.of(
                        members.length,
                        Arrays.stream(within).map(tie -> part[ties.tieA()[tie]]).toArray(),
                        Arrays.stream(within).map(tie -> part[ties.tieB()[tie]]).toArray(),
                        Arrays.stream(within)
                                .mapToDouble(tie -> ties.tieWeight()[tie])
                                .toArray()),
                seed,
                effort);
        double middleX = Arrays.stream(drawing.x()).max().orElse(0) / 2;
        double middleY = Arrays.stream(drawing.y()).max().orElse(0) / 2;
        double furthest = IntStream.range(0, members.length)
                .mapToDouble(i -> Math.hypot(drawing.x()[i] - middleX, drawing.y()[i] - middleY))
                .max()
                .orElse(0);
        double scale = furthest == 0 ? 0 : (discs.radius()[place] - step) / furthest;
        for (int i = 0; i < members.length; i++) {
            x[single[members[i]]] = discs.x()[place] + scale * (drawing.x()[i] - middleX);
            y[single[members[i]]] = discs.y()[place] + scale * (drawing.y()[i] - middleY);
        }
    }

    /** Beside the group that stands for the others. */
    private void around(int place, int[] members, Discs discs, double[] x, double[] y) {
        double away = parties[place] == 0 && members.length == 1 ? 0 : discs.radius()[place] + step;
        for (int i = 0; i < members.length; i++) {
            double angle = 2 * Math.PI * i / members.length - Math.PI / 4;
            x[single[members[i]]] = discs.x()[place] + away * StrictMath.cos(angle);
            y[single[members[i]]] = discs.y()[place] + away * StrictMath.sin(angle);
        }
    }

    /** All made to fit, in place for the actors. */
    private Discs unit(Discs discs, double[] x, double[] y) {
        double left = least(discs.x(), discs.radius(), x);
        double top = least(discs.y(), discs.radius(), y);
        double width = most(discs.x(), discs.radius(), x) - left;
        double height = most(discs.y(), discs.radius(), y) - top;
        double side = Math.max(Math.max(width, height), Double.MIN_NORMAL);
        Arrays.setAll(x, i -> (x[i] - left) / side);
        Arrays.setAll(y, i -> (y[i] - top) / side);
        return new Discs(
                Arrays.stream(discs.x()).map(at -> (at - left) / side).toArray(),
                Arrays.stream(discs.y()).map(at -> (at - top) / side).toArray(),
                Arrays.stream(discs.radius()).map(one -> one / side).toArray());
    }

    private static double least(double[] middles, double[] radius, double[] others) {
        double least = Arrays.stream(others).min().orElse(Double.POSITIVE_INFINITY);
        for (int i = 0; i < middles.length; i++) {
            least = Math.min(least, middles[i] - radius[i]);
        }
        return least == Double.POSITIVE_INFINITY ? 0 : least;
    }

    private static double most(double[] middles, double[] radius, double[] others) {
        double most = Arrays.stream(others).max().orElse(Double.NEGATIVE_INFINITY);
        for (int i = 0; i < middles.length; i++) {
            most = Math.max(most, middles[i] + radius[i]);
        }
        return most == Double.NEGATIVE_INFINITY ? 0 : most;
    }

    private GroupedDrawing rest(Discs unit, double[] x, double[] y, int[] between) {
        int[] node = IntStream.range(0, home.length)
                .map(v -> single[v] < 0 ? home[v] : groups.length + single[v])
                .toArray();
        Contracted all = Contracted.of(ties, node, groups.length + actors.length);
        int[] those = IntStream.range(0, all.tieA().length)
                .filter(tie -> all.tieA()[tie] < groups.length)
                .toArray();
        return new GroupedDrawing(
                groups,
                open,
                parties,
                unit,
                actors,
                x,
                y,
                between,
                Arrays.stream(those).map(tie -> all.tieA()[tie]).toArray(),
                Arrays.stream(those).map(tie -> all.tieB()[tie]).toArray(),
                Arrays.stream(those).mapToDouble(tie -> all.weight()[tie]).toArray(),
                Arrays.stream(those).map(tie -> all.count()[tie]).toArray());
    }
}
