package nl.kleurplaat.explore;

import java.time.LocalDate;
import nl.kleurplaat.analysis.comparison.Attention;
import nl.kleurplaat.analysis.comparison.Intervened;
import nl.kleurplaat.browse.ThingView;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.LensInput;
import nl.kleurplaat.practice.Intervention;
import nl.kleurplaat.results.Results;
import nl.kleurplaat.results.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The network before and after an intervention. */
@Controller
class InterventionController {

    private final Results results;

    InterventionController(Results results) {
        this.results = results;
    }

    @SchemaMapping(typeName = "Intervention")
    ComparisonView effect(
            ThingView<Intervention> intervention,
            @Argument @Nullable LocalDate before,
            @Argument @Nullable LocalDate after,
            @Argument @Nullable LensInput lens,
            @Argument @Nullable Boolean among,
            Visit asked) {
        Lens through = LensInput.of(lens);
        Visit visit = results.visit(through, asked);
        LocalDate last = after != null ? after : through.asOf() != null ? through.asOf() : visit.today();
        Intervened intervened = Intervened.of(visit.snapshot(), through, intervention.it(), before, last);
        return ComparisonView.of(
                results.of(through.onDay(intervened.before()), asked),
                results.of(through.onDay(intervened.after()), asked),
                new Attention(intervened.tookPart(), among != null && among));
    }
}
