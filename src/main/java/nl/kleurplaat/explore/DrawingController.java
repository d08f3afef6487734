package nl.kleurplaat.explore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.drawing.Drawing;
import nl.kleurplaat.lens.Lens;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Networks to draw. What was drawn last is kept: asked again, it is not computed again. */
@Controller
class DrawingController {

    private static final int MOST = 16;

    /** @param lens with its days filled in */
    private record Key(long version, Lens lens, long seed) {}

    private final Cache<Key, DrawingView> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();

    @SchemaMapping(typeName = "Network")
    DrawingView drawing(NetworkView network, @Argument @Nullable Integer seed) {
        NetworkAnalysis analysis = network.analysis();
        long chosen = seed == null ? Drawing.SEED : seed;
        return kept.get(
                new Key(analysis.snapshot().version(), analysis.lens(), chosen),
                key -> new DrawingView(
                        analysis.network(), Drawing.of(analysis.network().ties(), chosen, new Effort())));
    }
}
