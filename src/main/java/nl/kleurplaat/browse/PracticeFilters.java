package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.kleurplaat.practice.AgendaItem;
import nl.kleurplaat.practice.Assessment;
import nl.kleurplaat.practice.Assignment;
import nl.kleurplaat.practice.Definition;
import nl.kleurplaat.practice.Dialogue;
import nl.kleurplaat.practice.Goal;
import nl.kleurplaat.practice.Intervention;
import nl.kleurplaat.practice.Obstacle;
import nl.kleurplaat.practice.Opportunity;
import nl.kleurplaat.practice.Step;
import nl.kleurplaat.practice.StepStatus;
import nl.kleurplaat.practice.Strength;
import nl.kleurplaat.practice.Term;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** What lists of what partners say and agree are narrowed by; an absent field does not narrow. */
public final class PracticeFilters {

    private PracticeFilters() {}

    record DialogueFilter(
            @Nullable String text,
            @Nullable List<String> organisations,
            @Nullable List<String> collaborations,
            @Nullable String conversation,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        Predicate<Dialogue> in(Snapshot snapshot) {
            Predicate<Collection<@Nullable String>> words = Among.text(text);
            Predicate<Collection<String>> ofOrganisations = new Among(snapshot).organisations(organisations);
            Predicate<Collection<String>> ofCollaborations = new Among(snapshot).collaborations(collaborations);
            return it -> words.test(texts(it.team(), it.theme()))
                    && ofOrganisations.test(List.of(it.organisation()))
                    && ofCollaborations.test(one(it.collaboration()))
                    && (conversation == null
                            || conversation.equals(it.conversation())
                            || "BOTH".equals(it.conversation()))
                    && Among.between(from, it.date(), until);
        }
    }

    record StrengthFilter(@Nullable String text, @Nullable List<String> organisations) {

        Predicate<Strength> in(Snapshot snapshot) {
            Predicate<Collection<@Nullable String>> words = Among.text(text);
            Predicate<Collection<String>> ofOrganisations = new Among(snapshot).organisations(organisations);
            return it -> words.test(texts(it.text())) && ofOrganisations.test(holder(snapshot, it.dialogue()));
        }
    }

    record OpportunityFilter(
            @Nullable String text,
            @Nullable List<String> organisations,
            @Nullable List<String> domains) {

        Predicate<Opportunity> in(Snapshot snapshot) {
            Predicate<Collection<@Nullable String>> words = Among.text(text);
            Predicate<Collection<String>> ofOrganisations = new Among(snapshot).organisations(organisations);
            Predicate<Collection<String>> ofDomains = new Among(snapshot).domains(domains);
            return it -> words.test(texts(it.question()))
                    && ofOrganisations.test(both(holder(snapshot, it.dialogue()), it.partners()))
                    && ofDomains.test(it.domains());
        }
    }

    record StepFilter(
            @Nullable String text,
            @Nullable List<StepStatus> statuses,
            @Nullable List<String> owners,
            @Nullable LocalDate dueBefore) {

        Predicate<Step> in(Snapshot snapshot) {
            Predicate<Collection<@Nullable String>> words = Among.text(text);
            Predicate<Collection<String>> ofOwners = new Among(snapshot).organisations(owners);
            return it -> words.test(texts(it.action()))
                    && ofOwners.test(one(it.owner()))
                    && (statuses == null || statuses.contains(it.status()))
                    && dueBefore(it.due());
        }

        private boolean dueBefore(@Nullable LocalDate due) {
            return dueBefore == null || (due != null && due.isBefore(dueBefore));
        }
    }

    record ObstacleFilter(
            @Nullable String text,
            @Nullable List<String> organisations,
            @Nullable List<String> collaborations,
            @Nullable List<String> domains,
            @Nullable LocalDate activeOn,
            @Nullable Boolean joint) {

        Predicate<Obstacle> in(Snapshot snapshot) {
            Predicate<Collection<@Nullable String>> words = Among.text(text);
            Predicate<Collection<String>> ofOrganisations = new Among(snapshot).organisations(organisations);
            Predicate<Collection<String>> ofCollaborations = new Among(snapshot).collaborations(collaborations);
            Predicate<Collection<String>> ofDomains = new Among(snapshot).domains(domains);
            return it -> words.test(texts(it.name()))
                    && ofOrganisations.test(both(one(it.raisedBy()), it.owners()))
                    && ofCollaborations.test(one(it.collaboration()))
                    && ofDomains.test(it.domains())
                    && (activeOn == null || it.isThereOn(activeOn))
                    && (joint == null || joint == it.isJoint());
        }
    }

    public record AgendaItemFilter(
            @Nullable String text,
            @Nullable List<String> collaborations,
            @Nullable List<String> domains,
            @Nullable LocalDate activeOn) {

        /** @throws nl.kleurplaat.api.Problem NOT_FOUND for a collaboration or domain that does not exist */
        public Predicate<AgendaItem> in(Snapshot snapshot) {
            Predicate<Collection<@Nullable String>> words = Among.text(text);
            Predicate<Collection<String>> ofCollaborations = new Among(snapshot).collaborations(collaborations);
            Predicate<Collection<String>> ofDomains = new Among(snapshot).domains(domains);
            return it -> words.test(both(texts(it.theme()), it.principles()))
                    && ofCollaborations.test(one(it.collaboration()))
                    && ofDomains.test(it.domains())
                    && (activeOn == null || it.isThereOn(activeOn));
        }
    }

    record TermFilter(
            @Nullable String text,
            @Nullable List<String> collaborations,
            @Nullable List<String> domains) {

        Predicate<Term> in(Snapshot snapshot) {
            Predicate<Collection<@Nullable String>> words = Among.text(text);
            Predicate<Collection<String>> ofCollaborations = new Among(snapshot).collaborations(collaborations);
            Predicate<Collection<String>> ofDomains = new Among(snapshot).domains(domains);
            return it -> words.test(texts(it.name(), it.agreed()))
                    && ofCollaborations.test(one(it.collaboration()))
                    && ofDomains.test(it.domains());
        }
    }

    record DefinitionFilter(
            @Nullable String text,
            @Nullable List<String> terms,
            @Nullable List<String> organisations) {

        Predicate<Definition> in(Snapshot snapshot) {
            Predicate<Collection<@Nullable String>> words = Among.text(text);
            Predicate<Collection<String>> ofTerms = Among.keys(terms);
            Predicate<Collection<String>> ofOrganisations = new Among(snapshot).organisations(organisations);
            return it -> words.test(texts(it.text()))
                    && ofTerms.test(List.of(it.term()))
                    && ofOrganisations.test(List.of(it.organisation()));
        }
    }

    record AssignmentFilter(
            @Nullable String text,
            @Nullable List<String> commissioners,
            @Nullable List<String> collaborations,
            @Nullable List<String> domains,
            @Nullable LocalDate activeOn) {

        Predicate<Assignment> in(Snapshot snapshot) {
            Predicate<Collection<@Nullable String>> words = Among.text(text);
            Predicate<Collection<String>> ofCommissioners = new Among(snapshot).organisations(commissioners);
            Predicate<Collection<String>> ofCollaborations = new Among(snapshot).collaborations(collaborations);
            Predicate<Collection<String>> ofDomains = new Among(snapshot).domains(domains);
            return it -> words.test(both(texts(it.name()), it.priorities()))
                    && ofCommissioners.test(one(it.commissioner()))
                    && ofCollaborations.test(one(it.collaboration()))
                    && ofDomains.test(it.domains())
                    && (activeOn == null || it.isThereOn(activeOn));
        }
    }

    record GoalFilter(
            @Nullable String text,
            @Nullable List<String> assignments,
            @Nullable List<String> partners,
            @Nullable List<String> domains,
            @Nullable Boolean hasPartner) {

        Predicate<Goal> in(Snapshot snapshot) {
            Predicate<Collection<@Nullable String>> words = Among.text(text);
            Predicate<Collection<String>> ofAssignments = Among.keys(assignments);
            Predicate<Collection<String>> ofPartners = new Among(snapshot).organisations(partners);
            Predicate<Collection<String>> ofDomains = new Among(snapshot).domains(domains);
            return it -> words.test(texts(it.name()))
                    && ofAssignments.test(List.of(it.assignment()))
                    && ofPartners.test(it.partners())
                    && ofDomains.test(it.domains())
                    && (hasPartner == null || hasPartner != it.partners().isEmpty());
        }
    }

    record InterventionFilter(
            @Nullable String text,
            @Nullable List<String> kinds,
            @Nullable List<String> organisations,
            @Nullable List<String> domains,
            @Nullable LocalDate activeOn) {

        Predicate<Intervention> in(Snapshot snapshot) {
            Predicate<Collection<@Nullable String>> words = Among.text(text);
            Predicate<Collection<String>> ofOrganisations = new Among(snapshot).organisations(organisations);
            Predicate<Collection<String>> ofDomains = new Among(snapshot).domains(domains);
            return it -> words.test(texts(it.name(), it.description()))
                    && ofOrganisations.test(it.organisations())
                    && ofDomains.test(it.domains())
                    && (kinds == null
                            || kinds.stream().anyMatch(kind -> kind.strip().equalsIgnoreCase(it.kind())))
                    && (activeOn == null || it.isThereOn(activeOn));
        }
    }

    record AssessmentFilter(
            @Nullable List<String> collaborations,
            @Nullable List<String> organisations,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        Predicate<Assessment> in(Snapshot snapshot) {
            Predicate<Collection<String>> ofCollaborations = new Among(snapshot).collaborations(collaborations);
            Predicate<Collection<String>> ofOrganisations = new Among(snapshot).organisations(organisations);
            return it -> ofCollaborations.test(List.of(it.collaboration()))
                    && ofOrganisations.test(List.of(it.organisation()))
                    && Among.between(from, it.date(), until);
        }
    }

    private static Collection<@Nullable String> texts(@Nullable String... texts) {
        return Arrays.asList(texts);
    }

    private static Collection<String> one(@Nullable String key) {
        return key == null ? List.of() : List.of(key);
    }

    private static <T extends @Nullable String> Collection<T> both(
            Collection<? extends T> some, Collection<? extends T> others) {
        return Stream.<T>concat(some.stream(), others.stream()).toList();
    }

    /** The organisation where a dialogue was held. */
    private static Collection<String> holder(Snapshot snapshot, String dialogue) {
        Dialogue it = snapshot.practice().dialogues().find(dialogue);
        return it == null ? List.of() : List.of(it.organisation());
    }
}
