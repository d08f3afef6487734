package nl.kleurplaat.analysis.goals;

import java.util.List;
import java.util.Map;
import nl.kleurplaat.analysis.RecordNames;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.practice.Assignment;
import nl.kleurplaat.practice.Goal;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * A goal that nobody carries out who is in a place to.
 *
 * @param partners places of the organisations that are to carry it out
 * @param collaboration place of the one in which the assignment is carried out; -1 where none is named that is active
 * @param commissioner place of an organisation, or -1
 */
public record UncoveredGoal(
        Goal goal, Assignment assignment, Cause cause, List<Integer> partners, int collaboration, int commissioner) {

    /** Why it is not covered. */
    public enum Cause {
        /** Nobody is to carry it out. */
        NO_PARTNER,
        /** None of its partners takes part in the collaboration in which the assignment is carried out. */
        PARTNERS_OUTSIDE,
        /** There is no such collaboration, and none of its partners is tied to the commissioner. */
        PARTNERS_NOT_TIED
    }

    /**
     * An organisation that could carry it out.
     *
     * @param organisation place
     * @param domains places of those of the goal in which it works
     * @param takesPart whether it takes part in the collaboration in which the assignment is carried out
     * @param shared places of the collaborations that it shares with the commissioner
     */
    public record Candidate(int organisation, List<Integer> domains, boolean takesPart, List<Integer> shared) {}

    /** Why it is not covered. */
    public Sentence reason(Snapshot snapshot) {
        RecordNames names = new RecordNames(snapshot);
        Sentence reason = switch (cause) {
            case NO_PARTNER -> Sentence.of("goals.no-partner");
            case PARTNERS_OUTSIDE ->
                partners("goals.partners-outside", names).with("collaboration", names.collaboration(collaboration));
            case PARTNERS_NOT_TIED ->
                partners("goals.partners-not-tied", names).with("commissioner", names.organisation(commissioner));
        };
        return reason.with("goal", goal.name()).with("assignment", assignment.name());
    }

    private Sentence partners(String key, RecordNames names) {
        return new Sentence(key, Map.of("partners", names.organisations(partners), "count", partners.size()));
    }

    /** Why somebody could carry it out. */
    public Sentence reason(Snapshot snapshot, Candidate candidate) {
        RecordNames names = new RecordNames(snapshot);
        Sentence reason = candidate.takesPart()
                ? new Sentence(
                        "goals.candidate.takes-part", Map.of("collaboration", names.collaboration(collaboration)))
                : new Sentence(
                        "goals.candidate.tied",
                        Map.of(
                                "commissioner", names.organisation(commissioner),
                                "shared", names.collaborations(candidate.shared())));
        return reason.with("who", names.organisation(candidate.organisation()))
                .with("domains", names.domains(candidate.domains()));
    }
}
