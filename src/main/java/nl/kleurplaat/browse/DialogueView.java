package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.practice.Dialogue;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** A dialogue as the API shows it. */
public record DialogueView(Snapshot snapshot, Dialogue it) implements NodeView {

    /** Null where there is nothing. */
    static @Nullable DialogueView of(Snapshot snapshot, @Nullable Dialogue it) {
        return it == null ? null : new DialogueView(snapshot, it);
    }

    @Override
    public String id() {
        return new GlobalId("Dialogue", key()).toString();
    }

    @Override
    public String key() {
        return it.key();
    }

    public OrganisationView organisation() {
        return Referred.there(Referred.organisation(snapshot, it.organisation()));
    }

    public @Nullable String team() {
        return it.team();
    }

    public LocalDate date() {
        return it.date();
    }

    public @Nullable String theme() {
        return it.theme();
    }

    public @Nullable String conversation() {
        return it.conversation();
    }

    public @Nullable String setting() {
        return it.setting();
    }

    public @Nullable CollaborationView collaboration() {
        return Referred.collaboration(snapshot, it.collaboration());
    }

    public List<StakeholderView> stakeholders() {
        return Referred.stakeholders(snapshot, it.stakeholders());
    }

    public List<StrengthView> strengths() {
        return snapshot.practice().strengthsOf(key()).stream()
                .map(thing -> new StrengthView(snapshot, thing))
                .toList();
    }

    public List<OpportunityView> opportunities() {
        return snapshot.practice().opportunitiesOf(key()).stream()
                .map(thing -> new OpportunityView(snapshot, thing))
                .toList();
    }

    public int version() {
        return it.version();
    }
}
