package nl.kleurplaat.explore;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.TieWeight;
import org.jspecify.annotations.Nullable;

/** A lens as it is written in a query; null is absent. */
record LensInput(
        @Nullable ActorKind actors,
        @Nullable Grouping groupBy,
        @Nullable LocalDate asOf,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable List<String> domains,
        @Nullable List<String> regions,
        @Nullable List<String> collaborationKinds,
        @Nullable Integer maxParticipants,
        @Nullable Boolean onlyParticipants,
        @Nullable TieWeight tieWeight,
        @Nullable List<ChangeInput> changes) {

    /** Null: that of who asks for none. */
    static Lens of(@Nullable LensInput asked) {
        return asked == null ? Lens.DEFAULT : asked.lens();
    }

    Lens lens() {
        return new Lens(
                actors == null ? ActorKind.ORGANISATION : actors,
                groupBy == null ? Grouping.DOMAIN : groupBy,
                asOf,
                from,
                until,
                all(domains),
                all(regions),
                all(collaborationKinds),
                maxParticipants,
                onlyParticipants != null && onlyParticipants,
                tieWeight == null ? TieWeight.SHARED : tieWeight,
                all(changes).stream().map(ChangeInput::change).toList());
    }

    static <T> List<T> all(@Nullable List<T> things) {
        return things == null ? List.of() : things;
    }
}
