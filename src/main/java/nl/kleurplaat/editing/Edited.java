package nl.kleurplaat.editing;

import java.util.List;
import nl.kleurplaat.intake.check.Along;

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
     * @param along what went with it or lost a reference to it
     */
    public record Thing(Edit.Action action, String type, String key, List<Along> along) {}
}
