package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.practice.AgendaItem;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** An item of a development agenda as the API shows it. */
public record AgendaItemView(Snapshot snapshot, AgendaItem it) implements NodeView {

    /** Null where there is nothing. */
    static @Nullable AgendaItemView of(Snapshot snapshot, @Nullable AgendaItem it) {
        return it == null ? null : new AgendaItemView(snapshot, it);
    }

    @Override
    public String id() {
        return new GlobalId("AgendaItem", key()).toString();
    }

    @Override
    public String key() {
        return it.key();
    }

    public String theme() {
        return it.theme();
    }

    public @Nullable CollaborationView collaboration() {
        return Referred.collaboration(snapshot, it.collaboration());
    }

    public @Nullable String region() {
        return Referred.region(snapshot, it.region());
    }

    public List<DomainView> domains() {
        return Referred.domains(snapshot, it.domains());
    }

    public List<String> principles() {
        return it.principles();
    }

    public @Nullable LocalDate from() {
        return it.from();
    }

    public @Nullable LocalDate until() {
        return it.until();
    }

    public List<StepView> steps() {
        return snapshot.practice().stepsOnAgenda(key()).stream()
                .map(thing -> new StepView(snapshot, thing))
                .toList();
    }

    public int version() {
        return it.version();
    }
}
