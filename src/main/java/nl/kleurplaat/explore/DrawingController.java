package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.analysis.drawing.Drawing;
import nl.kleurplaat.results.Drawn;
import nl.kleurplaat.results.Measure;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The whole of a network, to draw. */
@Controller
class DrawingController {

    @SchemaMapping(typeName = "Network")
    DrawingView drawing(
            NetworkView network, @Argument @Nullable Integer seed, @Argument @Nullable List<Measure> measures) {
        NetworkAnalysis analysis = network.analysis();
        Drawing drawing = analysis.get(new Drawn(seed == null ? Drawing.SEED : seed));
        return new DrawingView(analysis, drawing, measures == null ? List.of() : measures);
    }
}
