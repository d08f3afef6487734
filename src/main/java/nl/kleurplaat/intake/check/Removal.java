package nl.kleurplaat.intake.check;

import java.util.List;
import java.util.Objects;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/**
 * A thing that an import in the mode {@code replace} deletes.
 *
 * @param name null where it has none, or where it is personal data that is not stored
 * @param hanging what goes with it or loses a reference
 */
public record Removal(String table, String key, @Nullable String name, List<Along> hanging) {

    /** What hung on it is not known where a version of the program before stored it. */
    public Removal {
        hanging = Objects.requireNonNullElse(hanging, List.of());
    }

    /** The same without personal data, to be stored. */
    Removal impersonal() {
        return Types.named(table).personal() ? new Removal(table, key, null, hanging) : this;
    }
}
