package nl.kleurplaat.editing;

import java.util.List;
import java.util.Map;

/**
 * What became of edits.
 *
 * @param version of the record, with them
 * @param things one for each edit, in their order
 */
public record Edited(long version, List<Thing> things) {

    /**
     * A thing that was edited.
     *
     * @param along what went with it, and how much of it
     */
    public record Thing(Edit.Action action, String type, String key, Map<String, Long> along) {}
}
