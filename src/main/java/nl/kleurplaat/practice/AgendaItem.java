package nl.kleurplaat.practice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A theme of a development agenda (ontwikkelagenda), with the principles to work by; what is done for it are steps.
 *
 * @param collaboration key of the one whose agenda it is
 * @param region key
 * @param domains keys, the primary one first
 * @param from the first day; null is open
 * @param until the last day; null is open
 */
public record AgendaItem(
        String key,
        String theme,
        @Nullable String collaboration,
        @Nullable String region,
        List<String> domains,
        List<String> principles,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int version)
        implements Thing, Lasting {

    public AgendaItem {
        domains = List.copyOf(domains);
        principles = List.copyOf(principles);
    }

    @Override
    public boolean isThereOn(LocalDate day) {
        return Period.holds(from, until, day);
    }
}
