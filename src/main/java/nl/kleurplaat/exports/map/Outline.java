package nl.kleurplaat.exports.map;

import java.util.Locale;
import nl.kleurplaat.analysis.drawing.ActorShape;

/**
 * The outline of a shape around a point, and the parts that it is cut into like a pie. Shapes of the same size have the same
 * area.
 */
final class Outline {

    private static final double FULL = 2 * Math.PI;

    private final double x;
    private final double y;
    private final double radius;
    private final int corners;
    private final double turn;

    /** @param size the radius of a circle of the same area */
    Outline(ActorShape shape, double x, double y, double size) {
        this.x = x;
        this.y = y;
        this.corners = corners(shape);
        this.turn = shape == ActorShape.SQUARE ? FULL / 8 : 0;
        this.radius = corners == 0 ? size : size * Math.sqrt(FULL / (corners * Math.sin(FULL / corners)));
    }

    /** Of a circle none. */
    private static int corners(ActorShape shape) {
        return switch (shape) {
            case CIRCLE -> 0;
            case TRIANGLE -> 3;
            case SQUARE, DIAMOND -> 4;
            case PENTAGON -> 5;
            case HEXAGON -> 6;
        };
    }

    /** How far the outline reaches from the middle. */
    double reach() {
        return radius;
    }

    String whole() {
        if (corners == 0) {
            return "M" + point(0) + arc(FULL / 2, false) + arc(FULL, false) + "Z";
        }
        StringBuilder path = new StringBuilder();
        for (int corner = 0; corner < corners; corner++) {
            path.append(corner == 0 ? "M" : "L").append(point(corner(corner)));
        }
        return path.append("Z").toString();
    }

    /**
     * One of so many equal parts, clockwise from the top.
     *
     * @param part from 0
     */
    String part(int part, int parts) {
        double from = FULL * part / parts;
        double to = FULL * (part + 1) / parts;
        StringBuilder path = new StringBuilder("M").append(at(x, y)).append("L").append(point(from));
        if (corners == 0) {
            path.append(arc(to, to - from > FULL / 2));
        } else {
            for (int corner = 0; corner <= corners; corner++) {
                if (corner(corner) > from && corner(corner) < to) {
                    path.append("L").append(point(corner(corner)));
                }
            }
            path.append("L").append(point(to));
        }
        return path.append("Z").toString();
    }

    private double corner(int number) {
        return turn + number * FULL / corners;
    }

    private String arc(double to, boolean large) {
        return "A" + at(radius, radius) + " 0 " + (large ? 1 : 0) + " 1 " + point(to);
    }

    /** On the outline, clockwise from the top. */
    private String point(double angle) {
        double far = corners == 0
                ? radius
                : radius * Math.cos(Math.PI / corners) / Math.cos(positive(angle - turn) - Math.PI / corners);
        return at(x + far * Math.sin(angle), y - far * Math.cos(angle));
    }

    /** What is left of an angle within one side. */
    private double positive(double angle) {
        double side = FULL / corners;
        return angle - side * Math.floor(angle / side + 1e-9);
    }

    static String at(double x, double y) {
        return number(x) + " " + number(y);
    }

    /** With one decimal where that is not 0. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }
}
