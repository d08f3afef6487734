package nl.kleurplaat.explore;

import nl.kleurplaat.analysis.drawing.Drawing;
import nl.kleurplaat.results.Drawn;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The whole of a network, to draw. */
@Controller
class DrawingController {

    @SchemaMapping(typeName = "Network")
    DrawingView drawing(NetworkView network, @Argument @Nullable Integer seed) {
        NetworkAnalysis analysis = network.analysis();
        return new DrawingView(analysis.network(), analysis.get(new Drawn(seed == null ? Drawing.SEED : seed)));
    }
}
