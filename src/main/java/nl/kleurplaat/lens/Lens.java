package nl.kleurplaat.lens;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * What one looks at. A null or empty field does not narrow.
 *
 * @param asOf one day; not together with {@code from} or {@code until}
 * @param from the first day of a period; null is open
 * @param until its last day; null is today, or {@code from} where that is later
 * @param domains keys or names
 * @param regions keys or names
 * @param collaborationKinds in any case
 * @param maxParticipants collaborations with more participants do not count; 1 or more
 * @param onlyParticipants leaves out actors that take part in no counted collaboration
 * @param recordedAt what was known at this moment is looked at; null is now
 * @param changes a what-if: made to what is seen, in this order; at most {@value #MOST_CHANGES}
 */
public record Lens(
        ActorKind actors,
        Grouping groupBy,
        @Nullable LocalDate asOf,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<String> domains,
        List<String> regions,
        List<String> collaborationKinds,
        @Nullable Integer maxParticipants,
        boolean onlyParticipants,
        TieWeight tieWeight,
        @Nullable Instant recordedAt,
        List<Change> changes) {

    /** More changes than this are {@code BAD_INPUT}. */
    public static final int MOST_CHANGES = 1_000;

    /** All organisations by domain, today. */
    public static final Lens DEFAULT = new Lens(
            ActorKind.ORGANISATION,
            Grouping.DOMAIN,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            false,
            TieWeight.SHARED,
            null,
            List.of());

    public Lens {
        domains = List.copyOf(domains);
        regions = List.copyOf(regions);
        collaborationKinds = List.copyOf(collaborationKinds);
        changes = List.copyOf(changes);
        if (asOf != null && (from != null || until != null)) {
            throw new Problem(ProblemCode.BAD_INPUT, "lens.day-and-period");
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw new Problem(
                    ProblemCode.BAD_INPUT, "lens.period-ends-before-start", from.toString(), until.toString());
        }
        if (maxParticipants != null && maxParticipants < 1) {
            throw new Problem(ProblemCode.BAD_INPUT, "lens.max-participants", maxParticipants.toString());
        }
        if (groupBy == Grouping.ORGANISATION && actors == ActorKind.ORGANISATION) {
            throw new Problem(ProblemCode.BAD_INPUT, "lens.organisations-by-organisation");
        }
        if (changes.size() > MOST_CHANGES) {
            throw new Problem(ProblemCode.BAD_INPUT, "lens.changes", changes.size(), MOST_CHANGES);
        }
    }

    /** The same lens with its days filled in, so that equal lenses show the same whenever they are used. */
    public Lens on(LocalDate today) {
        LocalDate day = asOf != null ? asOf : from == null && until == null ? today : null;
        LocalDate last =
                day != null ? null : until != null ? until : from != null && from.isAfter(today) ? from : today;
        return with(actors, groupBy, day, from, last, regions, changes);
    }

    /** The same lens on one day. */
    public Lens onDay(LocalDate day) {
        return with(actors, groupBy, day, null, null, regions, changes);
    }

    /** The same lens on a period; without a first day on all that was before. */
    public Lens during(@Nullable LocalDate from, LocalDate until) {
        return with(actors, groupBy, null, from, until, regions, changes);
    }

    /** The same lens in other regions. */
    public Lens in(List<String> regions) {
        return with(actors, groupBy, asOf, from, until, regions, changes);
    }

    /** The same lens with another what-if. */
    public Lens after(List<Change> changes) {
        return with(actors, groupBy, asOf, from, until, regions, changes);
    }

    /** The same lens on actors of a kind; grouped by domain where they cannot be grouped so. */
    public Lens on(ActorKind kind) {
        boolean isItself = kind == ActorKind.ORGANISATION && groupBy == Grouping.ORGANISATION;
        return with(kind, isItself ? Grouping.DOMAIN : groupBy, asOf, from, until, regions, changes);
    }

    /** The same lens with its actors grouped otherwise. */
    public Lens by(Grouping grouping) {
        return with(actors, grouping, asOf, from, until, regions, changes);
    }

    private Lens with(
            ActorKind actors,
            Grouping groupBy,
            @Nullable LocalDate asOf,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<String> regions,
            List<Change> changes) {
        return new Lens(
                actors,
                groupBy,
                asOf,
                from,
                until,
                domains,
                regions,
                collaborationKinds,
                maxParticipants,
                onlyParticipants,
                tieWeight,
                recordedAt,
                changes);
    }
}
