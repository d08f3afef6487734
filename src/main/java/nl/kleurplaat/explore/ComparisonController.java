package nl.kleurplaat.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.kleurplaat.analysis.comparison.Attention;
import nl.kleurplaat.analysis.comparison.Comparison.TieChange;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.lens.LensInput;
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
    private final Texts texts;

    ComparisonController(Results results, Texts texts) {
        this.results = results;
        this.texts = texts;
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

    @SchemaMapping(typeName = "Comparison", field = "reason")
    String reasonOf(ComparisonView comparison, Locale language) {
        LocalDate before = comparison.first().network().asOf();
        LocalDate after = comparison.second().network().asOf();
        String days = texts.text(language, before.equals(after) ? "comparison.day" : "comparison.days", before, after);
        return texts.text(language, comparison.found()) + " " + days;
    }
}
