package nl.kleurplaat.practice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That parties or people were brought together, or that this was proposed. Of several about the same two the latest counts.
 *
 * @param date since when it is so
 * @param organisations keys of the parties, every two of them
 * @param stakeholders keys of the people, every two of them
 * @param through key of the organisation that brought them together
 * @param meeting key of the one at which they met
 */
public record Acquaintance(
        String key,
        LocalDate date,
        Outcome outcome,
        List<String> organisations,
        List<String> stakeholders,
        @Nullable String through,
        @Nullable String meeting,
        int version)
        implements Thing {

    public Acquaintance {
        organisations = List.copyOf(organisations);
        stakeholders = List.copyOf(stakeholders);
    }
}
