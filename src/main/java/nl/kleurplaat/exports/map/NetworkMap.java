package nl.kleurplaat.exports.map;

import static nl.kleurplaat.exports.map.Outline.number;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.drawing.ActorShape;
import nl.kleurplaat.analysis.drawing.Drawing;
import nl.kleurplaat.analysis.drawing.GroupColours;
import nl.kleurplaat.analysis.drawing.KindShapes;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.lens.Attributes;
import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.lens.Ties;
import nl.kleurplaat.results.Drawn;
import nl.kleurplaat.results.HeaviestTies;
import nl.kleurplaat.results.Measure;
import nl.kleurplaat.results.Measures;
import nl.kleurplaat.results.Seen;

/**
 * A network as a picture in SVG, with a title, what is looked at in words, and what colours, shapes, sizes and lines mean.
 * Actors stand where the drawing of the API puts them. The same network, measure and language give the same picture.
 */
public final class NetworkMap {

    /** How wide a picture is; it is as high as it has to be. */
    public static final int WIDTH = 1_000;

    private static final double MARGIN = 24;
    private static final double TITLE = 24;
    private static final double TEXT = 14;
    private static final double LINE = 19;

    /** More groups than this are not all named. */
    private static final int MOST_GROUPS = 16;

    /** So many of the largest actors are told to whoever does not see the picture. */
    private static final int TOLD = 5;

    private final Seen seen;
    private final Measure measure;
    private final MapWords words;
    private final Svg svg = new Svg();
    private final Groups groups;
    private final GroupColours colours;
    private final KindShapes shapes;
    private final double[] values;

    private NetworkMap(Seen seen, Measure measure, MapWords words) {
        this.seen = seen;
        this.measure = measure;
        this.words = words;
        groups = seen.network().groups();
        colours = seen.get(Measures.GROUP_COLOURS);
        shapes = KindShapes.of(seen.snapshot());
        values = new double[seen.network().size()];
        measure.scores(seen, false).getScores().forEach((v, score) -> values[v] = Math.max(0, score.doubleValue()));
    }

    /**
     * @param measure that the size of actors goes by; one that has no value has the smallest size
     * @return an element {@code svg}, with a role, a title and a description for whoever does not see it
     */
    public static String svg(Seen seen, Measure measure, Texts texts, Locale language) {
        return new NetworkMap(seen, measure, new MapWords(texts, language)).drawn();
    }

    private String drawn() {
        double top = heading();
        Places places = Places.of(seen.get(new Drawn(Drawing.SEED)), values, WIDTH, top);
        Strokes strokes = Strokes.of(seen.ties());
        var picture = new MapPicture(seen, places, strokes, colours, shapes, svg);
        picture.ties();
        picture.actors();
        double bottom = top + places.height();
        int unnamed = picture.names(new Box(MARGIN / 2, top + MARGIN / 2, WIDTH - MARGIN / 2, bottom));
        MapLegend legend = new MapLegend(svg, WIDTH, bottom);
        colours(legend, picture);
        shapes(legend, picture);
        sizes(legend, picture, places);
        lines(legend, picture, strokes);
        notes(legend, strokes, unnamed);
        double height = legend.bottom() + MARGIN;
        String title = words.title(seen);
        String told = told(places);
        return new Svg()
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "viewBox",
                        "0 0 " + WIDTH + " " + number(height),
                        "width",
                        String.valueOf(WIDTH),
                        "height",
                        number(height),
                        "font-family",
                        MapFont.FAMILY,
                        "fill",
                        MapPicture.INK,
                        "lang",
                        words.language().getLanguage(),
                        "role",
                        "img",
                        "aria-label",
                        title + ". " + told)
                .say("title", title)
                .say("desc", told)
                .put("rect", "width", "100%", "height", "100%", "fill", "#FFFFFF")
                .with(svg)
                .close()
                .toString();
    }

    /** @return where it ends */
    private double heading() {
        svg.say(
                "text",
                words.title(seen),
                "x",
                number(MARGIN),
                "y",
                number(MARGIN + TITLE),
                "font-size",
                number(TITLE),
                "font-weight",
                "bold");
        double y = MARGIN + TITLE + 4;
        for (String line : MapFont.lines(words.about(seen), TEXT, WIDTH - 2 * MARGIN)) {
            y += LINE;
            svg.say("text", line, "x", number(MARGIN), "y", number(y), "font-size", number(TEXT));
        }
        return y;
    }

    private void colours(MapLegend legend, MapPicture picture) {
        if (groups.count() == 0) {
            return;
        }
        legend.heading(words.say("exports.map.colour." + seen.lens().groupBy()), 0);
        Wording wording = Wording.of(seen.snapshot(), seen.lens(), seen.network());
        int[] order = mostFirst();
        for (int group : Arrays.copyOf(order, Math.min(order.length, MOST_GROUPS))) {
            swatch(legend, picture, wording.group(group).in(words.language()), List.of(colours.of(group)));
        }
        if (order.length > MOST_GROUPS) {
            legend.entry(0, words.say("exports.map.more", order.length - MOST_GROUPS), (x, y) -> {});
        }
        List<Integer> counts =
                IntStream.range(0, values.length).map(groups::count).boxed().toList();
        if (counts.stream().anyMatch(count -> count > 1)) {
            List<String> two =
                    Arrays.stream(order).limit(2).mapToObj(colours::of).toList();
            swatch(legend, picture, words.say("exports.map.several"), two);
        }
        if (counts.contains(0)) {
            swatch(legend, picture, words.say("exports.map.none"), List.of());
        }
    }

    private static void swatch(MapLegend legend, MapPicture picture, String text, List<String> fills) {
        double size = MapLegend.SIZE / 2;
        legend.entry(2 * size, text, (x, y) -> picture.actor(new Outline(ActorShape.CIRCLE, x, y, size), size, fills));
    }

    /** The groups that most actors belong to first. */
    private int[] mostFirst() {
        int[] actors = new int[groups.count()];
        Arrays.stream(groups.members()).forEach(group -> actors[group]++);
        return IntStream.range(0, actors.length)
                .boxed()
                .sorted(Comparator.comparingInt(group -> -actors[group]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void shapes(MapLegend legend, MapPicture picture) {
        Attributes attributes = Attributes.of(seen.snapshot(), seen.lens(), seen.network());
        Map<ActorShape, String> used = new EnumMap<>(ActorShape.class);
        for (int v = 0; v < values.length; v++) {
            String kind = KindShapes.kind(attributes, v);
            String other = words.say("exports.map.other-kinds");
            used.put(shapes.of(kind), kind != null && shapes.kinds().contains(kind) ? kind : other);
        }
        if (used.size() > 1) {
            legend.heading(words.say("exports.map.shape"), 0);
            used.forEach((shape, kind) -> shape(legend, picture, kind, shape));
        }
    }

    private static void shape(MapLegend legend, MapPicture picture, String text, ActorShape shape) {
        double size = MapLegend.SIZE / 2;
        legend.entry(2 * size, text, (x, y) -> picture.actor(new Outline(shape, x, y, size), size, List.of("#FFFFFF")));
    }

    /** The smallest and the largest that there are. */
    private void sizes(MapLegend legend, MapPicture picture, Places places) {
        int[] order = places.largestFirst();
        if (order.length == 0) {
            return;
        }
        double largest = places.size()[order[0]];
        legend.heading(words.say("exports.map.size." + measure), 2 * largest);
        int smallest = order[order.length - 1];
        int[] shown = values[smallest] < values[order[0]] ? new int[] {smallest, order[0]} : new int[] {smallest};
        for (int v : shown) {
            double size = places.size()[v];
            legend.entry(
                    2 * size,
                    words.number(values[v]),
                    (x, y) -> picture.actor(new Outline(ActorShape.CIRCLE, x, y, size), size, List.of("#FFFFFF")));
        }
    }

    private void lines(MapLegend legend, MapPicture picture, Strokes strokes) {
        if (strokes.ties().length == 0) {
            return;
        }
        legend.heading(words.say("exports.map.tie"), 0);
        String by = "exports.map.weight." + seen.lens().tieWeight();
        line(legend, picture, words.say(by, strokes.lightest()), true, 0);
        if (strokes.heaviest() > strokes.lightest()) {
            line(legend, picture, words.say(by, strokes.heaviest()), true, Strokes.WIDTHS - 1);
        }
        boolean across = Arrays.stream(strokes.ties()).anyMatch(t -> HeaviestTies.isCrossGroup(seen, t));
        boolean within = Arrays.stream(strokes.ties()).anyMatch(t -> !HeaviestTies.isCrossGroup(seen, t));
        if (across && within) {
            line(legend, picture, words.say("exports.map.across." + seen.lens().groupBy()), true, 2);
            line(legend, picture, words.say("exports.map.within"), false, 2);
        }
    }

    private static void line(MapLegend legend, MapPicture picture, String text, boolean across, int width) {
        double half = MapLegend.SIZE;
        legend.entry(
                2 * half,
                text,
                (x, y) -> picture.line("M" + Outline.at(x - half, y) + "L" + Outline.at(x + half, y), across, width));
    }

    private void notes(MapLegend legend, Strokes strokes, int unnamed) {
        Ties ties = seen.ties();
        StringBuilder notes = new StringBuilder();
        if (strokes.ties().length < ties.ties()) {
            notes.append(words.say("exports.map.heaviest", strokes.ties().length, ties.ties()))
                    .append(' ');
        }
        if (unnamed > 0) {
            Wording wording = Wording.of(seen.snapshot(), seen.lens(), seen.network());
            notes.append(words.say("exports.map.unnamed", wording.actors(unnamed)))
                    .append(' ');
        }
        legend.note(notes.append(words.say("exports.map.distance")).toString());
    }

    /** What is to be seen, for whoever does not see it. */
    private String told(Places places) {
        Wording wording = Wording.of(seen.snapshot(), seen.lens(), seen.network());
        List<Integer> largest =
                Arrays.stream(places.largestFirst()).limit(TOLD).boxed().toList();
        String about = words.about(seen);
        return largest.isEmpty()
                ? about
                : about + " "
                        + words.say(Sentence.of(
                                "exports.map.largest",
                                words.say("exports.map.size." + measure),
                                wording.actors(largest)));
    }
}
