package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.analysis.comparison.Attention;
import nl.kleurplaat.analysis.comparison.Comparison.TieChange;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Two networks side by side. */
@Controller
class ComparisonController {

    private final Comparisons comparisons;

    ComparisonController(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @QueryMapping
    ComparisonView comparison(
            @Argument LensInput before,
            @Argument LensInput after,
            @ContextValue Snapshot snapshot,
            @ContextValue Deadline deadline) {
        return comparisons.of(snapshot, before.lens(), after.lens(), Attention.EVEN, deadline);
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
