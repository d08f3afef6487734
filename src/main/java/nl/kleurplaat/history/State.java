package nl.kleurplaat.history;

import java.util.Map;
import nl.kleurplaat.network.Touched;
import org.jspecify.annotations.Nullable;

/**
 * What the record held of a thing.
 *
 * @param values what it says, by the names of its fields, its key and version, and who is involved in it, as {@link
 *     nl.kleurplaat.types.ReadStatement} tells it; null: it was not there
 */
public record State(String label, String key, @Nullable Map<String, @Nullable Object> values) {

    /** How it is named among what a change touches. */
    public String thing() {
        return Touched.thing(label, key);
    }
}
