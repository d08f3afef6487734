package nl.kleurplaat.practice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that partners say and agree, and what belongs to what. Immutable. */
public final class Practice {

    /** Nothing. */
    public static final Practice NONE = new Practice(
            Things.none(),
            Things.none(),
            Things.none(),
            Things.none(),
            Things.none(),
            Things.none(),
            Things.none(),
            Things.none(),
            Things.none(),
            Things.none(),
            Things.none(),
            Things.none());

    private final Things<Dialogue> dialogues;
    private final Things<Strength> strengths;
    private final Things<Opportunity> opportunities;
    private final Things<Step> steps;
    private final Things<Obstacle> obstacles;
    private final Things<AgendaItem> agenda;
    private final Things<Term> terms;
    private final Things<Definition> definitions;
    private final Things<Assignment> assignments;
    private final Things<Goal> goals;
    private final Things<Intervention> interventions;
    private final Things<Assessment> assessments;
    private final Map<String, List<Strength>> strengthsOf;
    private final Map<String, List<Opportunity>> opportunitiesOf;
    private final Map<String, List<Step>> stepsTowards;
    private final Map<String, List<Step>> stepsOnAgenda;
    private final Map<String, List<Step>> stepsOf;
    private final Map<String, List<Definition>> definitionsOf;
    private final Map<String, List<Goal>> goalsOf;
    private final Map<String, List<Dialogue>> dialoguesAt;
    private final Map<String, List<Dialogue>> dialoguesAbout;
    private final Map<String, List<Obstacle>> obstaclesIn;
    private final Map<String, List<AgendaItem>> agendaOf;
    private final Map<String, List<Assessment>> assessmentsOf;

    public Practice(
            Things<Dialogue> dialogues,
            Things<Strength> strengths,
            Things<Opportunity> opportunities,
            Things<Step> steps,
            Things<Obstacle> obstacles,
            Things<AgendaItem> agenda,
            Things<Term> terms,
            Things<Definition> definitions,
            Things<Assignment> assignments,
            Things<Goal> goals,
            Things<Intervention> interventions,
            Things<Assessment> assessments) {
        this.dialogues = dialogues;
        this.strengths = strengths;
        this.opportunities = opportunities;
        this.steps = steps;
        this.obstacles = obstacles;
        this.agenda = agenda;
        this.terms = terms;
        this.definitions = definitions;
        this.assignments = assignments;
        this.goals = goals;
        this.interventions = interventions;
        this.assessments = assessments;
        strengthsOf = strengths.by(one(Strength::dialogue));
        opportunitiesOf = opportunities.by(one(Opportunity::dialogue));
        stepsTowards = steps.by(one(Step::opportunity));
        stepsOnAgenda = steps.by(one(Step::agendaItem));
        stepsOf = steps.by(one(Step::owner));
        definitionsOf = definitions.by(one(Definition::term));
        goalsOf = goals.by(one(Goal::assignment));
        dialoguesAt = dialogues.by(one(Dialogue::organisation));
        dialoguesAbout = dialogues.by(one(Dialogue::collaboration));
        obstaclesIn = obstacles.by(one(Obstacle::collaboration));
        agendaOf = agenda.by(one(AgendaItem::collaboration));
        assessmentsOf = assessments.by(one(Assessment::collaboration));
    }

    private static <T> Function<T, Collection<String>> one(Function<T, @Nullable String> key) {
        return thing -> Stream.ofNullable(key.apply(thing)).toList();
    }

    public Things<Dialogue> dialogues() {
        return dialogues;
    }

    public Things<Strength> strengths() {
        return strengths;
    }

    public Things<Opportunity> opportunities() {
        return opportunities;
    }

    public Things<Step> steps() {
        return steps;
    }

    public Things<Obstacle> obstacles() {
        return obstacles;
    }

    public Things<AgendaItem> agenda() {
        return agenda;
    }

    public Things<Term> terms() {
        return terms;
    }

    public Things<Definition> definitions() {
        return definitions;
    }

    public Things<Assignment> assignments() {
        return assignments;
    }

    public Things<Goal> goals() {
        return goals;
    }

    public Things<Intervention> interventions() {
        return interventions;
    }

    public Things<Assessment> assessments() {
        return assessments;
    }

    /** Everything, type by type, each by key. */
    public Stream<Thing> all() {
        return Stream.of(
                        dialogues,
                        strengths,
                        opportunities,
                        steps,
                        obstacles,
                        agenda,
                        terms,
                        definitions,
                        assignments,
                        goals,
                        interventions,
                        assessments)
                .flatMap(things -> things.all().stream());
    }

    /** The strengths that a dialogue brought out. */
    public List<Strength> strengthsOf(String key) {
        return Objects.requireNonNull(strengthsOf.getOrDefault(key, List.of()));
    }

    /** The opportunities that a dialogue brought out. */
    public List<Opportunity> opportunitiesOf(String key) {
        return Objects.requireNonNull(opportunitiesOf.getOrDefault(key, List.of()));
    }

    /** The steps towards an opportunity. */
    public List<Step> stepsTowards(String key) {
        return Objects.requireNonNull(stepsTowards.getOrDefault(key, List.of()));
    }

    /** What is done for an item of an agenda. */
    public List<Step> stepsOnAgenda(String key) {
        return Objects.requireNonNull(stepsOnAgenda.getOrDefault(key, List.of()));
    }

    /** What an organisation sees to. */
    public List<Step> stepsOf(String key) {
        return Objects.requireNonNull(stepsOf.getOrDefault(key, List.of()));
    }

    /** The parties' meanings of a term. */
    public List<Definition> definitionsOf(String key) {
        return Objects.requireNonNull(definitionsOf.getOrDefault(key, List.of()));
    }

    /** The goals of an assignment. */
    public List<Goal> goalsOf(String key) {
        return Objects.requireNonNull(goalsOf.getOrDefault(key, List.of()));
    }

    /** The dialogues that were held at an organisation. */
    public List<Dialogue> dialoguesAt(String key) {
        return Objects.requireNonNull(dialoguesAt.getOrDefault(key, List.of()));
    }

    /** The dialogues that were about a collaboration. */
    public List<Dialogue> dialoguesAbout(String key) {
        return Objects.requireNonNull(dialoguesAbout.getOrDefault(key, List.of()));
    }

    /** What stands or stood in the way of a collaboration. */
    public List<Obstacle> obstaclesIn(String key) {
        return Objects.requireNonNull(obstaclesIn.getOrDefault(key, List.of()));
    }

    /** The items on the agenda of a collaboration. */
    public List<AgendaItem> agendaOf(String key) {
        return Objects.requireNonNull(agendaOf.getOrDefault(key, List.of()));
    }

    /** How a collaboration was scored, by all sides. */
    public List<Assessment> assessmentsOf(String key) {
        return Objects.requireNonNull(assessmentsOf.getOrDefault(key, List.of()));
    }

    /** The last assessments of each side of a collaboration up to a day: those of the last day on which it scored, in the order of key. */
    public List<Assessment> lastAssessments(String collaboration, LocalDate day) {
        Map<String, LocalDate> last = new HashMap<>();
        List<Assessment> all = assessmentsOf(collaboration).stream()
                .filter(it -> !it.date().isAfter(day))
                .toList();
        all.forEach(it -> last.merge(it.organisation(), it.date(), (a, b) -> a.isAfter(b) ? a : b));
        return all.stream()
                .filter(it -> it.date().equals(last.get(it.organisation())))
                .toList();
    }
}
