package nl.kleurplaat.exports.map;

import static nl.kleurplaat.exports.map.Outline.number;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.kleurplaat.analysis.drawing.ActorShape;
import nl.kleurplaat.analysis.drawing.GroupColours;
import nl.kleurplaat.analysis.drawing.KindShapes;
import nl.kleurplaat.exports.map.Labels.Label;
import nl.kleurplaat.exports.map.Labels.Point;
import nl.kleurplaat.lens.Attributes;
import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.lens.Ties;
import nl.kleurplaat.results.HeaviestTies;
import nl.kleurplaat.results.Seen;

/** Draws ties, actors over them and names over these. */
final class MapPicture {

    static final String INK = "#1D1B2A";
    static final String WITHIN = "#C9C6D3";
    static final String ACROSS = "#8F8BA0";

    private static final double BOLD_LINE = 1.2;
    private static final double FINE_LINE = 0.7;
    private static final double FINE = 8;

    /** So many names may stand off, with a line that leads to them. */
    private static final int LED = 60;

    private final Seen seen;
    private final Places places;
    private final Strokes strokes;
    private final GroupColours colours;
    private final KindShapes shapes;
    private final Svg svg;

    MapPicture(Seen seen, Places places, Strokes strokes, GroupColours colours, KindShapes shapes, Svg svg) {
        this.seen = seen;
        this.places = places;
        this.strokes = strokes;
        this.colours = colours;
        this.shapes = shapes;
        this.svg = svg;
    }

    /** Those within a group below those across, and the lightest lowest. */
    void ties() {
        Ties ties = seen.ties();
        svg.open("g", "fill", "none", "stroke-linecap", "round");
        for (boolean across : new boolean[] {false, true}) {
            for (int width = 0; width < Strokes.WIDTHS; width++) {
                StringBuilder path = new StringBuilder();
                for (int t : strokes.ties()) {
                    if (strokes.width(ties.tieWeight()[t]) == width && HeaviestTies.isCrossGroup(seen, t) == across) {
                        path.append("M")
                                .append(middle(ties.tieA()[t]))
                                .append("L")
                                .append(middle(ties.tieB()[t]));
                    }
                }
                if (!path.isEmpty()) {
                    line(path.toString(), across, width);
                }
            }
        }
        svg.close();
    }

    void line(String path, boolean across, int width) {
        svg.put(
                "path",
                "d",
                path,
                "stroke",
                across ? ACROSS : WITHIN,
                "stroke-width",
                String.valueOf(Math.round(strokes.broad(width) * 100) / 100.0));
    }

    private String middle(int actor) {
        return Outline.at(places.x()[actor], places.y()[actor]);
    }

    /** The smallest on top; each says its name to whoever points at it. */
    void actors() {
        Attributes attributes = Attributes.of(seen.snapshot(), seen.lens(), seen.network());
        Groups groups = seen.network().groups();
        for (int v : places.largestFirst()) {
            List<String> fills = new ArrayList<>();
            for (int i = groups.offsets()[v]; i < groups.offsets()[v + 1]; i++) {
                fills.add(colours.of(groups.members()[i]));
            }
            svg.open("g").say("title", seen.network().names().get(v));
            actor(outline(attributes, v), places.size()[v], fills);
            svg.close();
        }
    }

    private Outline outline(Attributes attributes, int actor) {
        ActorShape shape = shapes.of(KindShapes.kind(attributes, actor));
        return new Outline(shape, places.x()[actor], places.y()[actor], places.size()[actor]);
    }

    /** @param fills the colour of each group, which each have a part; none: it has no group */
    void actor(Outline outline, double size, List<String> fills) {
        String width = number(size > FINE ? BOLD_LINE : FINE_LINE);
        if (fills.size() > 1) {
            for (int part = 0; part < fills.size(); part++) {
                svg.put("path", "d", outline.part(part, fills.size()), "fill", fills.get(part));
            }
        }
        String fill = fills.size() > 1 ? "none" : fills.isEmpty() ? GroupColours.NONE : fills.getFirst();
        svg.put("path", "d", outline.whole(), "fill", fill, "stroke", INK, "stroke-width", width);
    }

    /**
     * Each name twice: white and broad below, so that it is read over lines.
     *
     * @return how many names fit nowhere
     */
    int names(Box edge) {
        Attributes attributes = Attributes.of(seen.snapshot(), seen.lens(), seen.network());
        Labels labels = new Labels(edge);
        int[] order = places.largestFirst();
        for (int v : order) {
            double reach = outline(attributes, v).reach();
            double x = places.x()[v];
            double y = places.y()[v];
            labels.take(new Box(x - reach, y - reach, x + reach, y + reach));
        }
        List<Label> put = new ArrayList<>();
        for (int v : order) {
            Label label = labels.put(
                    seen.network().names().get(v),
                    new Point(places.x()[v], places.y()[v]),
                    outline(attributes, v).reach(),
                    put.size() < LED);
            if (label != null) {
                put.add(label);
            }
        }
        leaders(put);
        names(put, "fill", "none", "stroke", "#FFFFFF", "stroke-width", "3", "stroke-linejoin", "round");
        names(put, "fill", INK);
        return order.length - put.size();
    }

    private void leaders(List<Label> labels) {
        String path = labels.stream()
                .filter(label -> !label.leader().isEmpty())
                .map(label -> {
                    Point from = label.leader().getFirst();
                    Point to = label.leader().getLast();
                    return "M" + Outline.at(from.x(), from.y()) + "L" + Outline.at(to.x(), to.y());
                })
                .collect(Collectors.joining());
        svg.put("path", "d", path, "stroke", INK, "stroke-width", number(FINE_LINE));
    }

    private void names(List<Label> labels, String... style) {
        svg.open("g", style).open("g", "font-size", number(Labels.SIZE));
        for (Label label : labels) {
            for (int line = 0; line < label.lines().size(); line++) {
                svg.say(
                        "text",
                        label.lines().get(line),
                        "x",
                        number(label.x()),
                        "y",
                        number(label.y() + line * Labels.LINE),
                        "text-anchor",
                        label.anchor());
            }
        }
        svg.close().close();
    }
}
