package nl.kleurplaat.explore;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.drawing.GroupedDrawing;
import nl.kleurplaat.results.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A network in which groups stand for their members, as the API shows it.
 *
 * @param measured the measures that are asked for of single actors
 */
record GroupedDrawingView(NetworkAnalysis analysis, GroupedDrawing drawing, List<Measure> measured) {

    /** A group of it, by its place. */
    record DrawnGroup(NetworkAnalysis analysis, GroupedDrawing drawing, int place) {

        public @Nullable GroupView group() {
            int group = drawing.groups()[place];
            return group == GroupedDrawing.NO_GROUP ? null : new GroupView(analysis, group);
        }

        public boolean open() {
            return drawing.open()[place];
        }

        public int standsFor() {
            return drawing.parties()[place];
        }

        public double x() {
            return drawing.groupX(place);
        }

        public double y() {
            return drawing.groupY(place);
        }

        public double radius() {
            return drawing.radius(place);
        }
    }

    public List<DrawnGroup> groups() {
        return IntStream.range(0, drawing.groups().length)
                .mapToObj(place -> new DrawnGroup(analysis, drawing, place))
                .toList();
    }

    public DrawingView singly() {
        return new DrawingView(analysis, drawing.actors(), drawing.x(), drawing.y(), drawing.ties(), measured);
    }

    public List<Integer> tieA() {
        return Arrays.stream(drawing.tieA()).boxed().toList();
    }

    public List<Integer> tieB() {
        return Arrays.stream(drawing.tieB()).boxed().toList();
    }

    public List<Double> weight() {
        return Arrays.stream(drawing.weight()).boxed().toList();
    }

    public List<Integer> ties() {
        return Arrays.stream(drawing.count()).boxed().toList();
    }
}
