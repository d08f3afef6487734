package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.function.IntPredicate;
import nl.kleurplaat.browse.Filters.CollaborationFilter;
import nl.kleurplaat.browse.Filters.OrganisationFilter;
import nl.kleurplaat.browse.Filters.StakeholderFilter;
import nl.kleurplaat.snapshot.CollaborationOrder;
import nl.kleurplaat.snapshot.Direction;
import nl.kleurplaat.snapshot.Order;
import nl.kleurplaat.snapshot.OrganisationOrder;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.StakeholderOrder;
import org.jspecify.annotations.Nullable;

/** The arguments by which lists are narrowed and ordered. */
final class Narrowing {

    private Narrowing() {}

    /** How a list of organisations is narrowed and ordered. */
    record OrganisationList(
            @Nullable OrganisationFilter filter,
            @Nullable LocalDate asOf,
            @Nullable OrganisationOrder orderBy,
            @Nullable Direction direction) {

        Order order(Snapshot snapshot) {
            return snapshot.index().order(orderBy == null ? OrganisationOrder.NAME : orderBy, or(direction));
        }

        @Nullable
        IntPredicate test(Snapshot snapshot) {
            return both(
                    filter == null ? null : filter.in(snapshot),
                    asOf == null ? null : Filters.existing(snapshot, asOf));
        }
    }

    /** How a list of stakeholders is narrowed and ordered. */
    record StakeholderList(
            @Nullable StakeholderFilter filter,
            @Nullable StakeholderOrder orderBy,
            @Nullable Direction direction) {

        Order order(Snapshot snapshot) {
            return snapshot.index().order(orderBy == null ? StakeholderOrder.NAME : orderBy, or(direction));
        }

        @Nullable
        IntPredicate test(Snapshot snapshot) {
            return filter == null ? null : filter.in(snapshot);
        }
    }

    /** How a list of collaborations is narrowed and ordered. */
    record CollaborationList(
            @Nullable CollaborationFilter filter,
            @Nullable LocalDate asOf,
            @Nullable CollaborationOrder orderBy,
            @Nullable Direction direction) {

        Order order(Snapshot snapshot) {
            return snapshot.index().order(orderBy == null ? CollaborationOrder.NAME : orderBy, or(direction));
        }

        @Nullable
        IntPredicate test(Snapshot snapshot) {
            return both(
                    filter == null ? null : filter.in(snapshot), asOf == null ? null : Filters.active(snapshot, asOf));
        }
    }

    private static Direction or(@Nullable Direction direction) {
        return direction == null ? Direction.ASCENDING : direction;
    }

    static @Nullable IntPredicate both(@Nullable IntPredicate one, @Nullable IntPredicate other) {
        return one == null ? other : other == null ? one : one.and(other);
    }
}
