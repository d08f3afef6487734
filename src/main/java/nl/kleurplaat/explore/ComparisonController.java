package nl.kleurplaat.explore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import nl.kleurplaat.analysis.comparison.Comparison.TieChange;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.explore.ComparisonView.Compared;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Two networks side by side. What was compared last is kept: asked again, it is not computed again. */
@Controller
class ComparisonController {

    private static final int MOST = 16;

    /** Lenses with their days filled in. */
    private record Key(long version, Lens before, Lens after) {}

    private final Networks networks;
    private final Cache<Key, Compared> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();

    ComparisonController(Networks networks) {
        this.networks = networks;
    }

    @QueryMapping
    ComparisonView comparison(
            @Argument LensInput before,
            @Argument LensInput after,
            @ContextValue Snapshot snapshot,
            @ContextValue Deadline deadline) {
        NetworkAnalysis one = networks.of(snapshot, before.lens(), deadline);
        NetworkAnalysis other = networks.of(snapshot, after.lens(), deadline);
        ComparisonView.comparable(one.lens(), other.lens());
        Compared compared = kept.get(
                new Key(snapshot.version(), one.lens(), other.lens()),
                key -> new Compared(one.network(), other.network()));
        return new ComparisonView(one, other, compared, deadline);
    }

    @SchemaMapping(typeName = "Comparison")
    List<TieChange> tiesGained(ComparisonView comparison, @Argument @Nullable Integer first) {
        return comparison.gained().stream().limit(Paging.limit(first)).toList();
    }

    @SchemaMapping(typeName = "Comparison")
    List<TieChange> tiesLost(ComparisonView comparison, @Argument @Nullable Integer first) {
        return comparison.lost().stream().limit(Paging.limit(first)).toList();
    }
}
