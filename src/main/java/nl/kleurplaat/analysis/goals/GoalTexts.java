package nl.kleurplaat.analysis.goals;

import nl.kleurplaat.analysis.Sentences;
import nl.kleurplaat.analysis.goals.UncoveredGoal.Candidate;

/** Says why a goal is not covered and who could carry it out; the sentences are in {@code texts/goals.properties}. */
public final class GoalTexts {

    private final Sentences sentences;

    public GoalTexts(Sentences sentences) {
        this.sentences = sentences;
    }

    public String reason(UncoveredGoal goal) {
        return sentences.text(
                switch (goal.cause()) {
                    case NO_PARTNER -> "goals.no-partner";
                    case PARTNERS_OUTSIDE -> "goals.partners-outside";
                    case PARTNERS_NOT_TIED -> "goals.partners-not-tied";
                },
                goal.goal().name(),
                goal.assignment().name(),
                sentences.organisations(goal.partners()),
                goal.partners().size(),
                goal.collaboration() < 0 ? "" : sentences.collaboration(goal.collaboration()),
                goal.commissioner() < 0 ? "" : sentences.organisation(goal.commissioner()));
    }

    public String reason(UncoveredGoal goal, Candidate candidate) {
        return sentences.text(
                candidate.takesPart() ? "goals.candidate.takes-part" : "goals.candidate.tied",
                sentences.organisation(candidate.organisation()),
                sentences.domains(candidate.domains()),
                goal.collaboration() < 0 ? "" : sentences.collaboration(goal.collaboration()),
                goal.commissioner() < 0 ? "" : sentences.organisation(goal.commissioner()),
                sentences.collaborations(candidate.shared()));
    }
}
