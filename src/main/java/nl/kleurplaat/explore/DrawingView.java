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
 * A network to draw as the API shows it: lists side by side.
 *
 * @param measured the measures that are asked for
 */
record DrawingView(NetworkAnalysis analysis, Drawing drawing, List<Measure> measured) {

    public List<String> keys() {
        return network().keys();
    }

    public List<String> names() {
        return network().names();
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
        return Arrays.stream(drawing.x()).boxed().toList();
    }

    public List<Double> y() {
        return Arrays.stream(drawing.y()).boxed().toList();
    }

    public List<Integer> tieA() {
        return Arrays.stream(network().ties().tieA()).boxed().toList();
    }

    public List<Integer> tieB() {
        return Arrays.stream(network().ties().tieB()).boxed().toList();
    }

    public List<Double> weight() {
        return Arrays.stream(network().ties().tieWeight()).boxed().toList();
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

    private Network network() {
        return analysis.network();
    }

    private Attributes attributes() {
        return Attributes.of(analysis.snapshot(), analysis.lens(), network());
    }

    private <T extends @Nullable Object> List<T> ofActors(IntFunction<T> value) {
        return IntStream.range(0, network().size()).mapToObj(value).toList();
    }

    private <T extends @Nullable Object> List<T> ofTies(IntFunction<T> value) {
        return IntStream.range(0, network().ties().ties()).mapToObj(value).toList();
    }

    private static @Nullable String first(List<String> texts) {
        return texts.isEmpty() ? null : texts.getFirst();
    }
}
