package nl.kleurplaat.partnership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.kleurplaat.browse.OrganisationView;
import nl.kleurplaat.browse.ThingView;
import nl.kleurplaat.practice.Step;
import nl.kleurplaat.practice.StepStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What organisations see to. */
@Controller
class StepController {

    @SchemaMapping(typeName = "Organisation", field = "steps")
    List<ThingView<Step>> stepsOf(
            OrganisationView organisation,
            @Argument @Nullable List<StepStatus> statuses,
            @Argument @Nullable LocalDate overdueOn) {
        return organisation.snapshot().practice().naming(Step.class, "owner", organisation.key()).stream()
                .filter(step -> statuses == null || statuses.contains(step.status()))
                .filter(step -> overdueOn == null || isOverdue(step, overdueOn))
                .sorted(Comparator.comparing(Step::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(step -> new ThingView<>(organisation.snapshot(), step))
                .toList();
    }

    private static boolean isOverdue(Step step, LocalDate day) {
        return step.isOpen()
                && step.due() != null
                && Objects.requireNonNull(step.due()).isBefore(day);
    }
}
