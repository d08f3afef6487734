package nl.kleurplaat.browse;

import java.time.LocalDate;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.practice.Step;
import nl.kleurplaat.practice.StepStatus;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** A step as the API shows it. */
public record StepView(Snapshot snapshot, Step it) implements NodeView {

    /** Null where there is nothing. */
    static @Nullable StepView of(Snapshot snapshot, @Nullable Step it) {
        return it == null ? null : new StepView(snapshot, it);
    }

    @Override
    public String id() {
        return new GlobalId("Step", key()).toString();
    }

    @Override
    public String key() {
        return it.key();
    }

    public @Nullable OpportunityView opportunity() {
        return OpportunityView.of(snapshot, snapshot.practice().opportunities().find(it.opportunity()));
    }

    public @Nullable AgendaItemView agendaItem() {
        return AgendaItemView.of(snapshot, snapshot.practice().agenda().find(it.agendaItem()));
    }

    public String action() {
        return it.action();
    }

    public @Nullable OrganisationView owner() {
        return Referred.organisation(snapshot, it.owner());
    }

    public @Nullable StakeholderView stakeholder() {
        return Referred.stakeholder(snapshot, it.stakeholder());
    }

    public @Nullable LocalDate due() {
        return it.due();
    }

    public StepStatus status() {
        return it.status();
    }

    public int version() {
        return it.version();
    }
}
