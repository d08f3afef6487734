package nl.kleurplaat.practice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a commissioner asks for (an opdracht), with goals and priorities.
 *
 * @param commissioner key of an organisation
 * @param collaboration key of the one in which it is carried out
 * @param region key
 * @param domains keys, the primary one first
 * @param start the first day; null is open
 * @param end the last day; null is open
 */
public record Assignment(
        String key,
        String name,
        @Nullable String commissioner,
        @Nullable String collaboration,
        @Nullable String region,
        List<String> domains,
        List<String> priorities,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        int version)
        implements Thing, Lasting {

    public Assignment {
        domains = List.copyOf(domains);
        priorities = List.copyOf(priorities);
    }

    @Override
    public boolean isThereOn(LocalDate day) {
        return Period.holds(start, end, day);
    }
}
