package nl.kleurplaat.practice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of several parties.
 *
 * @param conversation BUSINESS, CONTENT or BOTH; null is not known
 * @param setting FORMAL, INFORMAL or BOTH; null is not known
 * @param collaboration key of the one that it was about
 * @param domains keys, the primary one first
 * @param organisations keys of those who took part
 * @param stakeholders keys of those who were there
 */
public record Meeting(
        String key,
        String name,
        LocalDate date,
        @Nullable String place,
        @Nullable String conversation,
        @Nullable String setting,
        @Nullable String collaboration,
        List<String> domains,
        List<String> organisations,
        List<String> stakeholders,
        int version)
        implements Thing, Talk {

    public Meeting {
        domains = List.copyOf(domains);
        organisations = List.copyOf(organisations);
        stakeholders = List.copyOf(stakeholders);
    }
}
