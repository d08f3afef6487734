package nl.kleurplaat.practice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to bring parties together, such as a focusweek.
 *
 * @param start the first day; null is not known
 * @param end the last day; null: it goes on, or lasted only the first day
 * @param organisations keys of those who took part
 * @param stakeholders keys of those who took part
 * @param domains keys, the primary one first
 */
public record Intervention(
        String key,
        String name,
        @Nullable String kind,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        List<String> organisations,
        List<String> stakeholders,
        List<String> domains,
        @Nullable String description,
        int version)
        implements Thing, Lasting {

    public Intervention {
        organisations = List.copyOf(organisations);
        stakeholders = List.copyOf(stakeholders);
        domains = List.copyOf(domains);
    }

    @Override
    public boolean isThereOn(LocalDate day) {
        return start != null && Period.holds(start, end, day);
    }
}
