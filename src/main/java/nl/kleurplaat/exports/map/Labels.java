package nl.kleurplaat.exports.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts names beside what they are of: the first that are asked for first, none over another name, over an actor or over the
 * edge. A name that fits on no side is left out.
 */
final class Labels {

    static final double SIZE = 11;
    static final double LINE = 12;

    private static final double WIDEST = 115;
    private static final double GAP = 3;
    private static final int CELL = 60;

    /** How far off a name may stand that has no room beside what it is of; then a line leads to it. */
    private static final double[] FAR = {22, 38, 56, 78, 104};

    private static final int DIRECTIONS = 16;
    private static final double PIECE = 4;

    /**
     * A name where it stands.
     *
     * @param anchor of SVG: {@code start}, {@code middle} or {@code end}
     * @param y of the foot of its first line
     * @param leader where a line to it begins and ends; empty where it stands beside what it is of
     */
    record Label(List<String> lines, String anchor, double x, double y, List<Point> leader) {}

    record Point(double x, double y) {}

    private final Box edge;
    private final Map<Long, List<Box>> taken = new HashMap<>();

    Labels(Box edge) {
        this.edge = edge;
    }

    void take(Box box) {
        for (int column = cell(box.left()); column <= cell(box.right()); column++) {
            for (int row = cell(box.top()); row <= cell(box.bottom()); row++) {
                taken.computeIfAbsent(place(column, row), it -> new ArrayList<>())
                        .add(box);
            }
        }
    }

    /**
     * @param at the middle of what it is of
     * @param reach how far that reaches
     * @param far whether it may stand off
     * @return null where it fits nowhere
     */
    @Nullable
    Label put(String name, Point at, double reach, boolean far) {
        double whole = MapFont.width(name, SIZE);
        List<String> lines = MapFont.lines(name, SIZE, Math.max(WIDEST, whole / 3));
        double width = lines.stream()
                .mapToDouble(line -> MapFont.width(line, SIZE))
                .max()
                .orElse(0);
        double height = lines.size() * LINE;
        for (Side side : Side.values()) {
            Box box = side.box(at, reach, width, height);
            if (fits(box)) {
                double x = side.anchor.equals("start") ? box.left() : side.anchor.equals("end") ? box.right() : at.x();
                return put(lines, side.anchor, x, box, List.of());
            }
        }
        return far ? putFar(lines, at, reach, width, height) : null;
    }

    private @Nullable Label putFar(List<String> lines, Point at, double reach, double width, double height) {
        for (double far : FAR) {
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                double angle = 2 * Math.PI * direction / DIRECTIONS;
                double across = Math.cos(angle);
                double down = Math.sin(angle);
                double x = at.x() + across * (reach + far + width / 2);
                double y = at.y() + down * (reach + far + height / 2);
                Box box = new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
                Point end = new Point(
                        Math.clamp(at.x(), box.left(), box.right()), Math.clamp(at.y(), box.top(), box.bottom()));
                double part = reach / Math.hypot(end.x() - at.x(), end.y() - at.y());
                Point begin = new Point(at.x() + part * (end.x() - at.x()), at.y() + part * (end.y() - at.y()));
                List<Box> line = line(begin, end);
                if (fits(box) && line.stream().allMatch(this::isFree)) {
                    line.forEach(this::take);
                    return put(lines, "middle", x, box, List.of(begin, end));
                }
            }
        }
        return null;
    }

    /** What a line takes, in small pieces. */
    private static List<Box> line(Point begin, Point end) {
        int pieces = (int) Math.ceil(Math.hypot(end.x() - begin.x(), end.y() - begin.y()) / PIECE);
        return IntStream.range(1, pieces)
                .mapToObj(piece -> {
                    double x = begin.x() + (end.x() - begin.x()) * piece / pieces;
                    double y = begin.y() + (end.y() - begin.y()) * piece / pieces;
                    return new Box(x - 1, y - 1, x + 1, y + 1);
                })
                .toList();
    }

    private Label put(List<String> lines, String anchor, double x, Box box, List<Point> leader) {
        take(box);
        return new Label(lines, anchor, x, box.top() + SIZE - 2, leader);
    }

    private boolean fits(Box box) {
        return edge.contains(box) && isFree(box);
    }

    /** Where a name may stand, the best first. */
    private enum Side {
        RIGHT("start", 1, 0),
        LEFT("end", -1, 0),
        BELOW("middle", 0, 1),
        ABOVE("middle", 0, -1),
        BELOW_RIGHT("start", 1, 1),
        ABOVE_RIGHT("start", 1, -1),
        BELOW_LEFT("end", -1, 1),
        ABOVE_LEFT("end", -1, -1);

        final String anchor;
        private final int across;
        private final int down;

        Side(String anchor, int across, int down) {
            this.anchor = anchor;
            this.across = across;
            this.down = down;
        }

        Box box(Point at, double reach, double width, double height) {
            // at a corner the name begins or ends under the middle
            double x = at.x() + across * (width / 2 + (down == 0 ? reach + GAP : 0));
            double y = at.y() + down * (height / 2 + reach + (across == 0 ? GAP : 1));
            return new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
        }
    }

    private boolean isFree(Box box) {
        for (int column = cell(box.left()); column <= cell(box.right()); column++) {
            for (int row = cell(box.top()); row <= cell(box.bottom()); row++) {
                if (taken.getOrDefault(place(column, row), List.of()).stream().anyMatch(box::overlaps)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int cell(double value) {
        return (int) Math.floor(value / CELL);
    }

    private static long place(int column, int row) {
        return ((long) column << 32) | (row & 0xFFFFFFFFL);
    }
}
