package nl.kleurplaat.snapshot;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** By what organisations are ordered. */
public enum OrganisationOrder {
    NAME,
    KIND,
    REGION,
    COLLABORATIONS,
    STAKEHOLDERS;

    /** What is ordered by, by place, as texts that compare as it does; null: by name alone. */
    @Nullable
    IntFunction<@Nullable String> text(Snapshot snapshot) {
        return switch (this) {
            case NAME -> null;
            case KIND ->
                place -> Sortable.text(snapshot.organisations().get(place).kind());
            case REGION ->
                place -> Sortable.region(
                        snapshot, snapshot.organisations().get(place).region());
            case COLLABORATIONS -> place -> Sortable.number(snapshot.collaborationsOf(place).length);
            case STAKEHOLDERS -> place -> Sortable.number(snapshot.stakeholdersOf(place).length);
        };
    }
}
