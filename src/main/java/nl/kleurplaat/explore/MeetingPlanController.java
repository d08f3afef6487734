package nl.kleurplaat.explore;

import java.util.Locale;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.explore.MeetingPlanView.RuleView;
import nl.kleurplaat.explore.MeetingPlanView.TableView;
import nl.kleurplaat.lens.LensInput;
import nl.kleurplaat.results.Computations;
import nl.kleurplaat.results.Results;
import nl.kleurplaat.results.Seen;
import nl.kleurplaat.results.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Who sits at which table: searched in the background. */
@Controller
class MeetingPlanController {

    private final Results results;
    private final Computations computations;
    private final Texts texts;

    MeetingPlanController(Results results, Computations computations, Texts texts) {
        this.results = results;
        this.computations = computations;
        this.texts = texts;
    }

    @MutationMapping
    ComputationView planMeeting(@Argument @Nullable LensInput lens, @Argument PlanMeetingInput input, Visit visit) {
        Seen seen = results.of(LensInput.of(lens), visit);
        return new ComputationView(computations.of(seen, input.of(new NetworkAnalysis(seen, false))), visit.deadline());
    }

    @SchemaMapping(typeName = "MeetingPlan", field = "reason")
    String reasonOf(MeetingPlanView plan, Locale language) {
        return texts.text(language, plan.it().reason());
    }

    @SchemaMapping(typeName = "MeetingPlanRule", field = "reason")
    String reasonOf(RuleView rule, Locale language) {
        return texts.text(language, rule.plan().reason(rule.rule()));
    }

    @SchemaMapping(typeName = "PlannedTable", field = "reason")
    String reasonOf(TableView table, Locale language) {
        MeetingPlanView plan = table.plan();
        return texts.text(language, plan.it().reason(table.it(), plan.analysis().words()));
    }
}
