package nl.kleurplaat.explore;

import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;
import nl.kleurplaat.analysis.drawing.Drawing;
import nl.kleurplaat.analysis.drawing.GroupedDrawing;
import nl.kleurplaat.results.Drawn;
import nl.kleurplaat.results.DrawnGrouped;
import nl.kleurplaat.results.Measure;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The whole of a network, to draw, actor by actor or with groups that stand for their members. */
@Controller
class DrawingController {

    @SchemaMapping(typeName = "Network")
    DrawingView drawing(
            NetworkView network, @Argument @Nullable Integer seed, @Argument @Nullable List<Measure> measures) {
        NetworkAnalysis analysis = network.analysis();
        Drawing drawing = analysis.get(new Drawn(seed == null ? Drawing.SEED : seed));
        return DrawingView.whole(analysis, drawing, measures == null ? List.of() : measures);
    }

    /** Groups and actors that the network does not have are left out: the same may be asked of another day. */
    @SchemaMapping(typeName = "Network")
    GroupedDrawingView groupedDrawing(
            NetworkView network,
            @Argument @Nullable List<String> open,
            @Argument @Nullable List<String> apart,
            @Argument @Nullable Integer seed,
            @Argument @Nullable List<Measure> measures) {
        NetworkAnalysis analysis = network.analysis();
        DrawnGrouped asked = new DrawnGrouped(
                places(
                        open,
                        GroupedDrawing.NO_GROUP,
                        key -> group(analysis.network().groups().keys(), key)),
                places(
                        apart,
                        0,
                        key -> Collections.binarySearch(analysis.network().keys(), key)),
                seed == null ? Drawing.SEED : seed);
        return new GroupedDrawingView(analysis, analysis.get(asked), measures == null ? List.of() : measures);
    }

    private static int group(List<String> keys, String key) {
        if (key.isEmpty()) {
            return GroupedDrawing.NO_GROUP;
        }
        int place = Collections.binarySearch(keys, key);
        return place < 0 ? Integer.MIN_VALUE : place;
    }

    /** @param least of the places that there are */
    private static List<Integer> places(@Nullable List<String> keys, int least, ToIntFunction<String> place) {
        return (keys == null ? List.<String>of() : keys)
                .stream()
                        .map(place::applyAsInt)
                        .filter(number -> number >= least)
                        .distinct()
                        .sorted()
                        .toList();
    }
}
