package nl.kleurplaat.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collaboration of organisations.
 *
 * @param start its first day, see {@link Days}
 * @param end its last day
 * @param domains the places of the domains it covers, the primary one first
 * @param region the place of its region, or -1
 * @param conversation BUSINESS, CONTENT or BOTH; null is not known
 * @param setting FORMAL, INFORMAL or BOTH; null is not known
 * @param participations which organisations take part, ordered by organisation
 * @param representations who speaks for them, ordered by stakeholder
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
        int version,
        List<Participation> participations,
        List<Representation> representations) {

    /**
     * An organisation's part, inclusive of both days.
     *
     * @param organisation its place
     */
    public record Participation(int organisation, @Nullable String role, int from, int until) {}

    /**
     * Who speaks for an organisation, inclusive of both days.
     *
     * @param stakeholder the place of who speaks
     * @param organisation the place of for whom, or -1 where that is not known
     */
    public record Representation(int stakeholder, int organisation, @Nullable String mandate, int from, int until) {}
}
