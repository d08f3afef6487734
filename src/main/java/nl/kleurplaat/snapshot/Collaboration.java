package nl.kleurplaat.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * A collaboration of organisations; who is in it stands in {@link Snapshot#participations} and
 * {@link Snapshot#representations}.
 *
 * @param start its first day, see {@link Days}
 * @param end its last day
 * @param domains the places of the domains it covers, the primary one first
 * @param region the place of its region, or -1
 * @param conversation BUSINESS, CONTENT or BOTH; null is not known
 * @param setting FORMAL, INFORMAL or BOTH; null is not known
 */
@SuppressWarnings("ArrayRecordComponent")
public record Collaboration(
        String key,
        String name,
        @Nullable String kind,
        int start,
        int end,
        int[] domains,
        int region,
        @Nullable String goal,
        @Nullable String conversation,
        @Nullable String setting,
        int version)
        implements Named {}
