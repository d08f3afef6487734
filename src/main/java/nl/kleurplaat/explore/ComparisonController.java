package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.analysis.comparison.Attention;
import nl.kleurplaat.analysis.comparison.Comparison.TieChange;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.results.Results;
import nl.kleurplaat.results.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Two networks side by side. */
@Controller
class ComparisonController {

    private final Results results;

    ComparisonController(Results results) {
        this.results = results;
    }

    @QueryMapping
    ComparisonView comparison(@Argument LensInput before, @Argument LensInput after, Visit visit) {
        return ComparisonView.of(results.of(before.lens(), visit), results.of(after.lens(), visit), Attention.EVEN);
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
