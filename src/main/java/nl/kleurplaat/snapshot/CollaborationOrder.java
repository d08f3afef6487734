package nl.kleurplaat.snapshot;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** By what collaborations are ordered. */
public enum CollaborationOrder {
    NAME,
    KIND,
    REGION,
    START,
    END,
    PARTICIPANTS;

    /** What is ordered by, by place, as texts that compare as it does; null: by name alone. */
    @Nullable
    IntFunction<@Nullable String> text(Snapshot snapshot) {
        return switch (this) {
            case NAME -> null;
            case KIND ->
                place -> Sortable.text(snapshot.collaborations().get(place).kind());
            case REGION ->
                place -> Sortable.region(
                        snapshot, snapshot.collaborations().get(place).region());
            case START ->
                place -> Sortable.day(snapshot.collaborations().get(place).start());
            case END ->
                place -> Sortable.day(snapshot.collaborations().get(place).end());
            case PARTICIPANTS ->
                place -> Sortable.number(snapshot.participations().participants(place));
        };
    }
}
