package nl.kleurplaat.practice;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one side of a partnership scores it on a day.
 *
 * @param collaboration key
 * @param organisation key of the side
 * @param stakeholder key of the person who scored
 * @param scores 1 (low) to 5 (high); a criterion that was not scored is absent
 */
public record Assessment(
        String key,
        String collaboration,
        String organisation,
        LocalDate date,
        @Nullable String stakeholder,
        Map<Criterion, Integer> scores,
        @Nullable String remark,
        int version)
        implements Thing {

    public Assessment {
        Map<Criterion, Integer> ordered = new EnumMap<>(Criterion.class);
        ordered.putAll(scores);
        scores = Collections.unmodifiableMap(ordered);
    }

    /** The mean of the scores, 1 to 5; null without any. */
    public @Nullable Double mean() {
        return scores.isEmpty()
                ? null
                : scores.values().stream().mapToInt(Integer::intValue).average().orElseThrow();
    }
}
