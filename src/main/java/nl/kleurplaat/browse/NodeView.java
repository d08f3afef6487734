package nl.kleurplaat.browse;

/** Something of a snapshot as the API shows it, with its references followed. */
public sealed interface NodeView
        permits OrganisationView,
                StakeholderView,
                CollaborationView,
                DomainView,
                RegionView,
                DialogueView,
                StrengthView,
                OpportunityView,
                StepView,
                ObstacleView,
                AgendaItemView,
                TermView,
                DefinitionView,
                AssignmentView,
                GoalView,
                InterventionView,
                AssessmentView {

    /** Names it in the whole API. */
    String id();

    String key();
}
