package nl.kleurplaat.browse;

import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.practice.Strength;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** A strength as the API shows it. */
public record StrengthView(Snapshot snapshot, Strength it) implements NodeView {

    /** Null where there is nothing. */
    static @Nullable StrengthView of(Snapshot snapshot, @Nullable Strength it) {
        return it == null ? null : new StrengthView(snapshot, it);
    }

    @Override
    public String id() {
        return new GlobalId("Strength", key()).toString();
    }

    @Override
    public String key() {
        return it.key();
    }

    public DialogueView dialogue() {
        return Referred.there(
                DialogueView.of(snapshot, snapshot.practice().dialogues().find(it.dialogue())));
    }

    public String text() {
        return it.text();
    }

    public int version() {
        return it.version();
    }
}
