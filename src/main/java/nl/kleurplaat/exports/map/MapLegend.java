package nl.kleurplaat.exports.map;

/** Writes what colours, shapes, sizes and lines mean: headings, and beside each a row or more of pictures with a text. */
final class MapLegend {

    static final double SIZE = 13;

    private static final double MARGIN = 24;
    private static final double ENTRIES = 175;
    private static final double GAP = 6;
    private static final double BETWEEN = 20;

    /** From the foot of a line of text to the middle of its letters. */
    private static final double RISE = 4.5;

    /** Draws the picture of an entry around a point. */
    interface Picture {
        void draw(double x, double y);
    }

    private final Svg svg;
    private final double right;
    private double x = ENTRIES;
    private double y;
    private double row;

    /** @param top where it begins */
    MapLegend(Svg svg, double width, double top) {
        this.svg = svg;
        this.right = width - MARGIN;
        this.y = top;
    }

    /** @param high how high the pictures of its rows are */
    void heading(String text, double high) {
        y += row / 2;
        row = Math.max(SIZE + 9, high + 4);
        y += row / 2;
        x = ENTRIES;
        svg.say(
                "text",
                text,
                "x",
                Outline.number(MARGIN),
                "y",
                Outline.number(y + RISE),
                "font-size",
                Outline.number(SIZE),
                "font-weight",
                "bold");
    }

    /** @param wide how wide the picture is */
    void entry(double wide, String text, Picture picture) {
        double whole = wide + GAP + MapFont.width(text, SIZE);
        if (x > ENTRIES && x + whole > right) {
            x = ENTRIES;
            y += row;
        }
        picture.draw(x + wide / 2, y);
        svg.say(
                "text",
                text,
                "x",
                Outline.number(x + (wide == 0 ? 0 : wide + GAP)),
                "y",
                Outline.number(y + RISE),
                "font-size",
                Outline.number(SIZE));
        x += whole + BETWEEN;
    }

    /** Text over the whole width. */
    void note(String text) {
        y += row / 2 + GAP;
        row = 0;
        for (String line : MapFont.lines(text, SIZE, right - MARGIN)) {
            y += SIZE + GAP;
            svg.say(
                    "text",
                    line,
                    "x",
                    Outline.number(MARGIN),
                    "y",
                    Outline.number(y),
                    "font-size",
                    Outline.number(SIZE),
                    "fill",
                    "#55526A");
        }
    }

    double bottom() {
        return y + row / 2;
    }
}
