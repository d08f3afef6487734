package nl.kleurplaat.snapshot;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** By what stakeholders are ordered. */
public enum StakeholderOrder {
    NAME,
    ROLE,
    ORGANISATION,
    COLLABORATIONS;

    /** What is ordered by, by place, as texts that compare as it does; null: by name alone. */
    @Nullable
    IntFunction<@Nullable String> text(Snapshot snapshot) {
        return switch (this) {
            case NAME -> null;
            case ROLE ->
                place -> Sortable.text(snapshot.stakeholders().get(place).role());
            case ORGANISATION ->
                place -> {
                    int[] of = snapshot.stakeholders().get(place).organisations();
                    return of.length == 0
                            ? null
                            : Sortable.text(snapshot.organisations().get(of[0]).name());
                };
            case COLLABORATIONS ->
                place -> Sortable.number(snapshot.index().speaksIn.get().row(place).length);
        };
    }
}
