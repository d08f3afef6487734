package nl.kleurplaat.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.kleurplaat.analysis.goals.UncoveredGoals;
import nl.kleurplaat.api.Connection;
import nl.kleurplaat.api.Page;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Goals that nobody carries out who is in a place to, and who could. */
@Controller
class GoalController {

    private final Texts texts;

    GoalController(Texts texts) {
        this.texts = texts;
    }

    @QueryMapping
    Connection<UncoveredGoalView> uncoveredGoals(
            @Argument @Nullable LocalDate asOf,
            @Arguments Page page,
            @ContextValue Snapshot snapshot,
            @ContextValue LocalDate today) {
        Paging paging = page.paging();
        UncoveredGoals goals = new UncoveredGoals(snapshot, asOf == null ? today : asOf);
        return paging.of(goals.all(), goal -> goal.goal().key(), goal -> new UncoveredGoalView(snapshot, goals, goal));
    }

    @SchemaMapping(typeName = "UncoveredGoal")
    List<UncoveredGoalView.CandidateView> candidates(UncoveredGoalView goal, @Argument @Nullable Integer first) {
        return goal.best(Paging.limit(first));
    }

    @SchemaMapping(typeName = "UncoveredGoal", field = "reason")
    String reasonOf(UncoveredGoalView goal, Locale language) {
        return texts.text(language, goal.uncovered().reason(goal.snapshot()));
    }

    @SchemaMapping(typeName = "GoalCandidate", field = "reason")
    String reasonOf(UncoveredGoalView.CandidateView candidate, Locale language) {
        return texts.text(language, candidate.uncovered().reason(candidate.snapshot(), candidate.candidate()));
    }
}
