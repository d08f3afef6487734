package nl.kleurplaat.practice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of a collaboration (a knelpunt).
 *
 * @param raisedBy key of the organisation that raised it
 * @param collaboration key
 * @param owners keys of the organisations that own it
 * @param domains keys, the primary one first
 * @param from the first day; null is open
 * @param until the last day it was there; null: it still is
 */
public record Obstacle(
        String key,
        String name,
        @Nullable String raisedBy,
        @Nullable String collaboration,
        List<String> owners,
        List<String> domains,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int version)
        implements Thing, Lasting {

    public Obstacle {
        owners = List.copyOf(owners);
        domains = List.copyOf(domains);
    }

    @Override
    public boolean isThereOn(LocalDate day) {
        return Period.holds(from, until, day);
    }

    /** Whether others than the party that raised it own it too, or nobody raised it and several own it. */
    public boolean isJoint() {
        return raisedBy == null ? owners.size() > 1 : owners.stream().anyMatch(owner -> !owner.equals(raisedBy));
    }
}
