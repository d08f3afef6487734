package nl.kleurplaat.browse;

import java.util.List;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.practice.Opportunity;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** An opportunity as the API shows it. */
public record OpportunityView(Snapshot snapshot, Opportunity it) implements NodeView {

    /** Null where there is nothing. */
    static @Nullable OpportunityView of(Snapshot snapshot, @Nullable Opportunity it) {
        return it == null ? null : new OpportunityView(snapshot, it);
    }

    @Override
    public String id() {
        return new GlobalId("Opportunity", key()).toString();
    }

    @Override
    public String key() {
        return it.key();
    }

    public DialogueView dialogue() {
        return Referred.there(
                DialogueView.of(snapshot, snapshot.practice().dialogues().find(it.dialogue())));
    }

    public String question() {
        return it.question();
    }

    public List<StrengthView> strengths() {
        return Referred.each(
                it.strengths(),
                key -> StrengthView.of(snapshot, snapshot.practice().strengths().find(key)));
    }

    public List<DomainView> domains() {
        return Referred.domains(snapshot, it.domains());
    }

    public List<OrganisationView> partners() {
        return Referred.organisations(snapshot, it.partners());
    }

    public List<StepView> steps() {
        return snapshot.practice().stepsTowards(key()).stream()
                .map(thing -> new StepView(snapshot, thing))
                .toList();
    }

    public int version() {
        return it.version();
    }
}
