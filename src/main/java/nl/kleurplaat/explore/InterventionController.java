package nl.kleurplaat.explore;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.comparison.Attention;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.browse.OrganisationView;
import nl.kleurplaat.browse.StakeholderView;
import nl.kleurplaat.browse.ThingView;
import nl.kleurplaat.lens.ActorKind;
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
            Visit visit) {
        Lens through = LensInput.of(lens);
        LocalDate start = start(intervention.it());
        if (through.from() != null || through.until() != null) {
            throw new Problem(ProblemCode.BAD_INPUT, "comparison.effect-period");
        }
        LocalDate one = before != null ? before : start.minusDays(1);
        LocalDate other = after != null ? after : through.asOf() != null ? through.asOf() : visit.today();
        if (!one.isBefore(other)) {
            throw new Problem(
                    ProblemCode.BAD_INPUT,
                    "comparison.effect-days",
                    one.toString(),
                    other.toString(),
                    start.toString());
        }
        return ComparisonView.of(
                results.of(through.onDay(one), visit),
                results.of(through.onDay(other), visit),
                new Attention(tookPart(intervention, through.actors()), among != null && among));
    }

    private static LocalDate start(Intervention intervention) {
        LocalDate start = intervention.start();
        if (start == null) {
            throw new Problem(ProblemCode.BAD_INPUT, "comparison.effect-undated", intervention.key());
        }
        return start;
    }

    /** The keys of the actors that took part: of organisations also those whose people did. */
    private static Set<String> tookPart(ThingView<Intervention> intervention, ActorKind actors) {
        Set<String> keys = new TreeSet<>();
        for (StakeholderView person : intervention.those("stakeholders", StakeholderView.class)) {
            if (actors == ActorKind.STAKEHOLDER) {
                keys.add(person.key());
            } else {
                IntStream.of(person.it().organisations())
                        .forEach(of -> keys.add(
                                person.snapshot().organisations().get(of).key()));
            }
        }
        if (actors == ActorKind.ORGANISATION) {
            intervention.those("organisations", OrganisationView.class).stream()
                    .map(OrganisationView::key)
                    .forEach(keys::add);
        }
        return keys;
    }
}
