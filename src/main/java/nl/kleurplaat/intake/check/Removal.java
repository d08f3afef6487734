package nl.kleurplaat.intake.check;

import java.util.Map;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/**
 * A thing that an import in the mode {@code replace} deletes.
 *
 * @param name null where it has none, or where it is personal data that is not stored
 * @param along what goes with it, and how many: participations, representations, stakeholders, parts
 */
public record Removal(String table, String key, @Nullable String name, Map<String, Long> along) {

    /** The same without personal data, to be stored. */
    Removal impersonal() {
        return table.equals(Types.STAKEHOLDERS.name()) ? new Removal(table, key, null, along) : this;
    }
}
