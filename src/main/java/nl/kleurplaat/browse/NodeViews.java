package nl.kleurplaat.browse;

import nl.kleurplaat.network.Keys;
import nl.kleurplaat.snapshot.Domain;
import nl.kleurplaat.snapshot.Merged;
import nl.kleurplaat.snapshot.Region;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Finds things of a snapshot by the name of their type and their key. */
public final class NodeViews {

    private NodeViews() {}

    /** The class of what shows things of a type, participations and representations too. */
    public static Class<?> type(String type) {
        return switch (type) {
            case "Organisation" -> OrganisationView.class;
            case "Stakeholder" -> StakeholderView.class;
            case "Collaboration" -> CollaborationView.class;
            case "Domain" -> DomainView.class;
            case "Dialogue" -> DialogueView.class;
            case "Strength" -> StrengthView.class;
            case "Opportunity" -> OpportunityView.class;
            case "Step" -> StepView.class;
            case "Obstacle" -> ObstacleView.class;
            case "AgendaItem" -> AgendaItemView.class;
            case "Term" -> TermView.class;
            case "Definition" -> DefinitionView.class;
            case "Assignment" -> AssignmentView.class;
            case "Goal" -> GoalView.class;
            case "Intervention" -> InterventionView.class;
            case "Assessment" -> AssessmentView.class;
            case "Participation" -> CollaborationView.Participation.class;
            case "Representation" -> CollaborationView.Representation.class;
            default -> throw new IllegalArgumentException(type);
        };
    }

    /** A thing of any type, of {@link #type} that class; null where there is no such thing. */
    public static @Nullable Object thing(Snapshot snapshot, String type, String key) {
        boolean part = type.equals("Participation") || type.equals("Representation");
        CollaborationView whole = part ? CollaborationView.at(snapshot, snapshot.collaboration(Keys.first(key))) : null;
        if (whole == null) {
            return find(snapshot, type, key);
        }
        return type.equals("Participation")
                ? whole.participations(null).stream()
                        .filter(it -> it.key().equals(key))
                        .findFirst()
                        .orElse(null)
                : whole.spoken(null)
                        .mapToObj(whole::representation)
                        .filter(it -> it.key().equals(key))
                        .findFirst()
                        .orElse(null);
    }

    /** Null where there is no such thing. */
    public static @Nullable NodeView find(Snapshot snapshot, String type, String key) {
        return switch (type) {
            case "Organisation" -> OrganisationView.at(snapshot, snapshot.organisation(key));
            case "Stakeholder" -> StakeholderView.at(snapshot, snapshot.stakeholder(key));
            case "Collaboration" -> CollaborationView.at(snapshot, snapshot.collaboration(key));
            case "Domain" -> {
                int place = Merged.place(snapshot.domains(), key, Domain::key);
                yield place < 0 ? null : DomainView.at(snapshot, place);
            }
            case "Region" -> RegionView.at(snapshot, Merged.place(snapshot.regions(), key, Region::key));
            case "Dialogue" ->
                DialogueView.of(snapshot, snapshot.practice().dialogues().find(key));
            case "Strength" ->
                StrengthView.of(snapshot, snapshot.practice().strengths().find(key));
            case "Opportunity" ->
                OpportunityView.of(snapshot, snapshot.practice().opportunities().find(key));
            case "Step" -> StepView.of(snapshot, snapshot.practice().steps().find(key));
            case "Obstacle" ->
                ObstacleView.of(snapshot, snapshot.practice().obstacles().find(key));
            case "AgendaItem" ->
                AgendaItemView.of(snapshot, snapshot.practice().agenda().find(key));
            case "Term" -> TermView.of(snapshot, snapshot.practice().terms().find(key));
            case "Definition" ->
                DefinitionView.of(snapshot, snapshot.practice().definitions().find(key));
            case "Assignment" ->
                AssignmentView.of(snapshot, snapshot.practice().assignments().find(key));
            case "Goal" -> GoalView.of(snapshot, snapshot.practice().goals().find(key));
            case "Intervention" ->
                InterventionView.of(
                        snapshot, snapshot.practice().interventions().find(key));
            case "Assessment" ->
                AssessmentView.of(snapshot, snapshot.practice().assessments().find(key));
            default -> null;
        };
    }
}
