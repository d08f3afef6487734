package nl.kleurplaat.browse;

import java.time.LocalDate;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.practice.Definition;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** A party's meaning of a term as the API shows it. */
public record DefinitionView(Snapshot snapshot, Definition it) implements NodeView {

    /** Null where there is nothing. */
    static @Nullable DefinitionView of(Snapshot snapshot, @Nullable Definition it) {
        return it == null ? null : new DefinitionView(snapshot, it);
    }

    @Override
    public String id() {
        return new GlobalId("Definition", key()).toString();
    }

    @Override
    public String key() {
        return it.key();
    }

    public TermView term() {
        return Referred.there(TermView.of(snapshot, snapshot.practice().terms().find(it.term())));
    }

    public OrganisationView organisation() {
        return Referred.there(Referred.organisation(snapshot, it.organisation()));
    }

    public String text() {
        return it.text();
    }

    public @Nullable LocalDate date() {
        return it.date();
    }

    public int version() {
        return it.version();
    }
}
