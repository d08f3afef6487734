package nl.kleurplaat.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached within an assignment.
 *
 * @param assignment key
 * @param priority 1 is the highest
 * @param partners keys of the organisations that carry it out
 * @param domains keys, the primary one first
 */
public record Goal(
        String key,
        String assignment,
        String name,
        @Nullable Integer priority,
        List<String> partners,
        List<String> domains,
        int version)
        implements Thing {

    public Goal {
        partners = List.copyOf(partners);
        domains = List.copyOf(domains);
    }
}
