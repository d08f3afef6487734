package nl.kleurplaat.practice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that was held at an organisation, from which strengths and opportunities come.
 *
 * @param organisation key
 * @param team of the organisation
 * @param conversation BUSINESS, CONTENT or BOTH; null is not known
 * @param setting FORMAL, INFORMAL or BOTH; null is not known
 * @param collaboration key of the one that it was about
 * @param stakeholders keys of those who were there
 */
public record Dialogue(
        String key,
        String organisation,
        @Nullable String team,
        LocalDate date,
        @Nullable String theme,
        @Nullable String conversation,
        @Nullable String setting,
        @Nullable String collaboration,
        List<String> stakeholders,
        int version)
        implements Thing, Talk {

    public Dialogue {
        stakeholders = List.copyOf(stakeholders);
    }
}
