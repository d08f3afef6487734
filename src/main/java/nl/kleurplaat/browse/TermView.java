package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.practice.Term;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** A term as the API shows it. */
public record TermView(Snapshot snapshot, Term it) implements NodeView {

    /** Null where there is nothing. */
    static @Nullable TermView of(Snapshot snapshot, @Nullable Term it) {
        return it == null ? null : new TermView(snapshot, it);
    }

    @Override
    public String id() {
        return new GlobalId("Term", key()).toString();
    }

    @Override
    public String key() {
        return it.key();
    }

    public String name() {
        return it.name();
    }

    public @Nullable String agreed() {
        return it.agreed();
    }

    public @Nullable LocalDate agreedOn() {
        return it.agreedOn();
    }

    public @Nullable CollaborationView collaboration() {
        return Referred.collaboration(snapshot, it.collaboration());
    }

    public List<DomainView> domains() {
        return Referred.domains(snapshot, it.domains());
    }

    public List<DefinitionView> definitions() {
        return snapshot.practice().definitionsOf(key()).stream()
                .map(thing -> new DefinitionView(snapshot, thing))
                .toList();
    }

    public int version() {
        return it.version();
    }
}
