package nl.kleurplaat.analysis.partnership;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collaboration as its sides see it on a day.
 *
 * @param collaboration its place in the snapshot
 * @param sides at least two, in the order of their keys
 * @param health null where no side has scored, or only long ago
 */
public record Partnership(
        int collaboration,
        LocalDate day,
        List<Side> sides,
        Conversation conversation,
        @Nullable Health health) {

    /** The sides where nobody may decide on the day. */
    public List<Side> withoutMandate() {
        return sides.stream().filter(side -> !side.mandate().valid()).toList();
    }

    /** Whether the sides see it differently; null where fewer than two have scored lately. */
    public @Nullable Boolean disagreeing() {
        return health == null ? null : health.disagreeing();
    }
}
