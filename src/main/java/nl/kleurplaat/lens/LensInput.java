package nl.kleurplaat.lens;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lens as it is asked for; null is absent. */
public record LensInput(
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
        @Nullable OffsetDateTime recordedAt,
        @Nullable List<ChangeInput> changes) {

    /** Null: that of who asks for none. */
    public static Lens of(@Nullable LensInput asked) {
        return asked == null ? Lens.DEFAULT : asked.lens();
    }

    public Lens lens() {
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
                recordedAt == null ? null : recordedAt.toInstant(),
                all(changes).stream().map(ChangeInput::change).toList());
    }

    static <T> List<T> all(@Nullable List<T> things) {
        return things == null ? List.of() : things;
    }
}
