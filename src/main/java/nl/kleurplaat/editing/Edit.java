package nl.kleurplaat.editing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of one thing by hand.
 *
 * @param type of the thing, see {@link nl.kleurplaat.types.Type#title()}
 * @param path of the place where it is asked for, such as {@code input.edits[3].createOrganisation}
 * @param values by {@link nl.kleurplaat.types.Field#name()}: absent leaves what is there, null takes it away
 * @param version that the thing is thought to have; null for a new one
 * @param along whether what goes with a thing that is deleted may go
 */
public record Edit(
        Action action,
        String type,
        String path,
        Map<String, @Nullable Object> values,
        @Nullable Integer version,
        boolean along) {

    /** What is done. */
    public enum Action {
        CREATE,
        UPDATE,
        DELETE,
        MERGE
    }
}
