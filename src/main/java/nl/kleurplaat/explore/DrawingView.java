package nl.kleurplaat.explore;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.drawing.ActorShape;
import nl.kleurplaat.analysis.drawing.Drawing;
import nl.kleurplaat.analysis.drawing.GroupColours;
import nl.kleurplaat.analysis.drawing.KindShapes;
import nl.kleurplaat.lens.Attributes;
import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.results.HeaviestTies;
import nl.kleurplaat.results.Measure;
import nl.kleurplaat.results.Measures;
import nl.kleurplaat.snapshot.Days;
import org.jspecify.annotations.Nullable;

/**
 * A network to draw as the API shows it, or a part of one: lists side by side.
 *
 * @param actors who are in it, ascending
 * @param drawnX where each of these is
 * @param drawnY likewise
 * @param ties those that are in it, ascending, each with both ends in it
 * @param measured the measures that are asked for
 */
@SuppressWarnings("ArrayRecordComponent")
record DrawingView(
        NetworkAnalysis analysis, int[] actors, double[] drawnX, double[] drawnY, int[] ties, List<Measure> measured) {

    static DrawingView whole(NetworkAnalysis analysis, Drawing drawing, List<Measure> measured) {
        int[] actors = IntStream.range(0, analysis.network().size()).toArray();
        int[] ties = IntStream.range(0, analysis.network().ties().ties()).toArray();
        return new DrawingView(analysis, actors, drawing.x(), drawing.y(), ties, measured);
    }

    public List<String> keys() {
        return ofActors(network().keys()::get);
    }

    public List<String> names() {
        return ofActors(network().names()::get);
    }

    public List<List<String>> groups() {
        Groups groups = network().groups();
        return ofActors(v -> Arrays.stream(groups.members(), groups.offsets()[v], groups.offsets()[v + 1])
                .mapToObj(groups.keys()::get)
                .toList());
    }

    public List<@Nullable String> kind() {
        Attributes attributes = attributes();
        return ofActors(v -> first(attributes.kinds(v)));
    }

    public List<@Nullable String> region() {
        Attributes attributes = attributes();
        return ofActors(v -> Arrays.stream(attributes.regions(v))
                .mapToObj(place -> analysis.snapshot().regions().get(place).name())
                .findFirst()
                .orElse(null));
    }

    public List<String> colour() {
        int[] primaries = analysis.get(Measures.PRIMARIES);
        GroupColours colours = analysis.get(Measures.GROUP_COLOURS);
        return ofActors(v -> colours.of(primaries[v]));
    }

    public List<ActorShape> shape() {
        KindShapes shapes = KindShapes.of(analysis.snapshot());
        return kind().stream().map(shapes::of).toList();
    }

    public List<List<@Nullable Double>> measures() {
        return measured.stream().map(this::scores).toList();
    }

    private List<@Nullable Double> scores(Measure measure) {
        var scores = measure.scores(analysis.seen(), analysis.exact()).getScores();
        return ofActors(v -> {
            Number score = scores.get(v);
            return score == null ? null : score.doubleValue();
        });
    }

    public List<Double> x() {
        return Arrays.stream(drawnX).boxed().toList();
    }

    public List<Double> y() {
        return Arrays.stream(drawnY).boxed().toList();
    }

    public List<Integer> tieA() {
        return ends(network().ties().tieA());
    }

    public List<Integer> tieB() {
        return ends(network().ties().tieB());
    }

    public List<Double> weight() {
        return ofTies(tie -> network().ties().tieWeight()[tie]);
    }

    public List<Boolean> bridge() {
        boolean[] bridges = analysis.get(Measures.CUT_POINTS).bridgeTie();
        return ofTies(tie -> bridges[tie]);
    }

    public List<Boolean> crossGroup() {
        return ofTies(tie -> HeaviestTies.isCrossGroup(analysis.seen(), tie));
    }

    public List<@Nullable LocalDate> since() {
        int[] first = analysis.get(Measures.TIE_DAYS).first();
        return ofTies(tie -> Days.date(first[tie]));
    }

    /** One end of each tie, as a place among the actors. */
    private List<Integer> ends(int[] end) {
        int[] place = new int[network().size()];
        for (int i = 0; i < actors.length; i++) {
            place[actors[i]] = i;
        }
        return ofTies(tie -> place[end[tie]]);
    }

    private Network network() {
        return analysis.network();
    }

    private Attributes attributes() {
        return Attributes.of(analysis.snapshot(), analysis.lens(), network());
    }

    private <T extends @Nullable Object> List<T> ofActors(IntFunction<T> value) {
        return Arrays.stream(actors).mapToObj(value).toList();
    }

    private <T extends @Nullable Object> List<T> ofTies(IntFunction<T> value) {
        return Arrays.stream(ties).mapToObj(value).toList();
    }

    private static @Nullable String first(List<String> texts) {
        return texts.isEmpty() ? null : texts.getFirst();
    }
}
