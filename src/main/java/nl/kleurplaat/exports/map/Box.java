package nl.kleurplaat.exports.map;

/** A part of the picture that something stands in. */
record Box(double left, double top, double right, double bottom) {

    boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean contains(Box other) {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }
}
