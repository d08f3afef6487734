package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.kleurplaat.api.Connection;
import nl.kleurplaat.api.Page;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.browse.PracticeFilters.AgendaItemFilter;
import nl.kleurplaat.browse.PracticeFilters.AssessmentFilter;
import nl.kleurplaat.browse.PracticeFilters.AssignmentFilter;
import nl.kleurplaat.browse.PracticeFilters.DefinitionFilter;
import nl.kleurplaat.browse.PracticeFilters.DialogueFilter;
import nl.kleurplaat.browse.PracticeFilters.GoalFilter;
import nl.kleurplaat.browse.PracticeFilters.InterventionFilter;
import nl.kleurplaat.browse.PracticeFilters.ObstacleFilter;
import nl.kleurplaat.browse.PracticeFilters.OpportunityFilter;
import nl.kleurplaat.browse.PracticeFilters.StepFilter;
import nl.kleurplaat.browse.PracticeFilters.StrengthFilter;
import nl.kleurplaat.browse.PracticeFilters.TermFilter;
import nl.kleurplaat.practice.AgendaItem;
import nl.kleurplaat.practice.Assessment;
import nl.kleurplaat.practice.Assignment;
import nl.kleurplaat.practice.Definition;
import nl.kleurplaat.practice.Dialogue;
import nl.kleurplaat.practice.Goal;
import nl.kleurplaat.practice.Intervention;
import nl.kleurplaat.practice.Obstacle;
import nl.kleurplaat.practice.Opportunity;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.practice.Step;
import nl.kleurplaat.practice.Strength;
import nl.kleurplaat.practice.Term;
import nl.kleurplaat.practice.Thing;
import nl.kleurplaat.practice.Things;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What partners say and agree, through GraphQL. */
@Controller
class PracticeController {

    @QueryMapping
    @Nullable
    DialogueView dialogue(@Argument String key, @ContextValue Snapshot snapshot) {
        return DialogueView.of(snapshot, snapshot.practice().dialogues().find(key));
    }

    @QueryMapping
    Connection<DialogueView> dialogues(
            @Argument @Nullable DialogueFilter filter, @Arguments Page page, @ContextValue Snapshot snapshot) {
        return page(
                snapshot.practice().dialogues(),
                filter == null ? all -> true : filter.in(snapshot),
                Comparator.comparing(Dialogue::date).reversed(),
                it -> new DialogueView(snapshot, it),
                page.paging());
    }

    @QueryMapping
    @Nullable
    StrengthView strength(@Argument String key, @ContextValue Snapshot snapshot) {
        return StrengthView.of(snapshot, snapshot.practice().strengths().find(key));
    }

    @QueryMapping
    Connection<StrengthView> strengths(
            @Argument @Nullable StrengthFilter filter, @Arguments Page page, @ContextValue Snapshot snapshot) {
        return page(
                snapshot.practice().strengths(),
                filter == null ? all -> true : filter.in(snapshot),
                Comparator.comparing(Strength::key),
                it -> new StrengthView(snapshot, it),
                page.paging());
    }

    @QueryMapping
    @Nullable
    OpportunityView opportunity(@Argument String key, @ContextValue Snapshot snapshot) {
        return OpportunityView.of(snapshot, snapshot.practice().opportunities().find(key));
    }

    @QueryMapping
    Connection<OpportunityView> opportunities(
            @Argument @Nullable OpportunityFilter filter, @Arguments Page page, @ContextValue Snapshot snapshot) {
        return page(
                snapshot.practice().opportunities(),
                filter == null ? all -> true : filter.in(snapshot),
                Comparator.comparing(Opportunity::key),
                it -> new OpportunityView(snapshot, it),
                page.paging());
    }

    @QueryMapping
    @Nullable
    StepView step(@Argument String key, @ContextValue Snapshot snapshot) {
        return StepView.of(snapshot, snapshot.practice().steps().find(key));
    }

    @QueryMapping
    Connection<StepView> steps(
            @Argument @Nullable StepFilter filter, @Arguments Page page, @ContextValue Snapshot snapshot) {
        return page(
                snapshot.practice().steps(),
                filter == null ? all -> true : filter.in(snapshot),
                Comparator.comparing(Step::due, Comparator.nullsLast(Comparator.naturalOrder())),
                it -> new StepView(snapshot, it),
                page.paging());
    }

    @QueryMapping
    @Nullable
    ObstacleView obstacle(@Argument String key, @ContextValue Snapshot snapshot) {
        return ObstacleView.of(snapshot, snapshot.practice().obstacles().find(key));
    }

    @QueryMapping
    Connection<ObstacleView> obstacles(
            @Argument @Nullable ObstacleFilter filter, @Arguments Page page, @ContextValue Snapshot snapshot) {
        return page(
                snapshot.practice().obstacles(),
                filter == null ? all -> true : filter.in(snapshot),
                byText(Obstacle::name),
                it -> new ObstacleView(snapshot, it),
                page.paging());
    }

    @QueryMapping
    @Nullable
    AgendaItemView agendaItem(@Argument String key, @ContextValue Snapshot snapshot) {
        return AgendaItemView.of(snapshot, snapshot.practice().agenda().find(key));
    }

    @QueryMapping
    Connection<AgendaItemView> agenda(
            @Argument @Nullable AgendaItemFilter filter, @Arguments Page page, @ContextValue Snapshot snapshot) {
        return page(
                snapshot.practice().agenda(),
                filter == null ? all -> true : filter.in(snapshot),
                byText(AgendaItem::theme),
                it -> new AgendaItemView(snapshot, it),
                page.paging());
    }

    @QueryMapping
    @Nullable
    TermView term(@Argument String key, @ContextValue Snapshot snapshot) {
        return TermView.of(snapshot, snapshot.practice().terms().find(key));
    }

    @QueryMapping
    Connection<TermView> terms(
            @Argument @Nullable TermFilter filter, @Arguments Page page, @ContextValue Snapshot snapshot) {
        return page(
                snapshot.practice().terms(),
                filter == null ? all -> true : filter.in(snapshot),
                byText(Term::name),
                it -> new TermView(snapshot, it),
                page.paging());
    }

    @QueryMapping
    @Nullable
    DefinitionView definition(@Argument String key, @ContextValue Snapshot snapshot) {
        return DefinitionView.of(snapshot, snapshot.practice().definitions().find(key));
    }

    @QueryMapping
    Connection<DefinitionView> definitions(
            @Argument @Nullable DefinitionFilter filter, @Arguments Page page, @ContextValue Snapshot snapshot) {
        return page(
                snapshot.practice().definitions(),
                filter == null ? all -> true : filter.in(snapshot),
                Comparator.comparing(Definition::key),
                it -> new DefinitionView(snapshot, it),
                page.paging());
    }

    @QueryMapping
    @Nullable
    AssignmentView assignment(@Argument String key, @ContextValue Snapshot snapshot) {
        return AssignmentView.of(snapshot, snapshot.practice().assignments().find(key));
    }

    @QueryMapping
    Connection<AssignmentView> assignments(
            @Argument @Nullable AssignmentFilter filter, @Arguments Page page, @ContextValue Snapshot snapshot) {
        return page(
                snapshot.practice().assignments(),
                filter == null ? all -> true : filter.in(snapshot),
                byText(Assignment::name),
                it -> new AssignmentView(snapshot, it),
                page.paging());
    }

    @QueryMapping
    @Nullable
    GoalView goal(@Argument String key, @ContextValue Snapshot snapshot) {
        return GoalView.of(snapshot, snapshot.practice().goals().find(key));
    }

    @QueryMapping
    Connection<GoalView> goals(
            @Argument @Nullable GoalFilter filter, @Arguments Page page, @ContextValue Snapshot snapshot) {
        return page(
                snapshot.practice().goals(),
                filter == null ? all -> true : filter.in(snapshot),
                Comparator.comparing(Goal::priority, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(byText(Goal::name)),
                it -> new GoalView(snapshot, it),
                page.paging());
    }

    @QueryMapping
    @Nullable
    InterventionView intervention(@Argument String key, @ContextValue Snapshot snapshot) {
        return InterventionView.of(snapshot, snapshot.practice().interventions().find(key));
    }

    @QueryMapping
    Connection<InterventionView> interventions(
            @Argument @Nullable InterventionFilter filter, @Arguments Page page, @ContextValue Snapshot snapshot) {
        return page(
                snapshot.practice().interventions(),
                filter == null ? all -> true : filter.in(snapshot),
                Comparator.comparing(Intervention::start, Comparator.nullsLast(Comparator.reverseOrder())),
                it -> new InterventionView(snapshot, it),
                page.paging());
    }

    @QueryMapping
    @Nullable
    AssessmentView assessment(@Argument String key, @ContextValue Snapshot snapshot) {
        return AssessmentView.of(snapshot, snapshot.practice().assessments().find(key));
    }

    @QueryMapping
    Connection<AssessmentView> assessments(
            @Argument @Nullable AssessmentFilter filter, @Arguments Page page, @ContextValue Snapshot snapshot) {
        return page(
                snapshot.practice().assessments(),
                filter == null ? all -> true : filter.in(snapshot),
                Comparator.comparing(Assessment::date).reversed(),
                it -> new AssessmentView(snapshot, it),
                page.paging());
    }

    @SchemaMapping(typeName = "Organisation", field = "dialogues")
    List<DialogueView> dialoguesAt(OrganisationView organisation) {
        Snapshot snapshot = organisation.snapshot();
        return latest(snapshot, snapshot.practice().dialoguesAt(organisation.key()));
    }

    @SchemaMapping(typeName = "Collaboration", field = "dialogues")
    List<DialogueView> dialoguesAbout(CollaborationView collaboration) {
        Snapshot snapshot = collaboration.snapshot();
        return latest(snapshot, snapshot.practice().dialoguesAbout(collaboration.key()));
    }

    private static List<DialogueView> latest(Snapshot snapshot, List<Dialogue> dialogues) {
        return dialogues.stream()
                .sorted(Comparator.comparing(Dialogue::date).reversed())
                .map(it -> new DialogueView(snapshot, it))
                .toList();
    }

    @SchemaMapping(typeName = "Collaboration", field = "obstacles")
    List<ObstacleView> obstaclesIn(CollaborationView collaboration, @Argument @Nullable LocalDate asOf) {
        Snapshot snapshot = collaboration.snapshot();
        return snapshot.practice().obstaclesIn(collaboration.key()).stream()
                .filter(it -> asOf == null || it.isThereOn(asOf))
                .map(it -> new ObstacleView(snapshot, it))
                .toList();
    }

    @SchemaMapping(typeName = "Collaboration", field = "agenda")
    List<AgendaItemView> agendaOf(CollaborationView collaboration, @Argument @Nullable LocalDate asOf) {
        Snapshot snapshot = collaboration.snapshot();
        return snapshot.practice().agendaOf(collaboration.key()).stream()
                .filter(it -> asOf == null || it.isThereOn(asOf))
                .map(it -> new AgendaItemView(snapshot, it))
                .toList();
    }

    @SchemaMapping(typeName = "Collaboration", field = "assessments")
    List<AssessmentView> assessmentsOf(CollaborationView collaboration, @Argument @Nullable LocalDate asOf) {
        Snapshot snapshot = collaboration.snapshot();
        Practice practice = snapshot.practice();
        List<Assessment> all = asOf == null
                ? practice.assessmentsOf(collaboration.key())
                : practice.lastAssessments(collaboration.key(), asOf);
        return all.stream()
                .sorted(Comparator.comparing(Assessment::date).reversed())
                .map(it -> new AssessmentView(snapshot, it))
                .toList();
    }

    private static <T extends Thing, V extends NodeView> Connection<V> page(
            Things<T> things, Predicate<T> passes, Comparator<T> order, Function<T, V> view, Paging paging) {
        List<T> all = things.all().stream().filter(passes).sorted(order).toList();
        return paging.of(all, Thing::key, view);
    }

    private static <T> Comparator<T> byText(Function<T, String> text) {
        return Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
    }
}
