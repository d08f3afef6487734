package nl.kleurplaat.editing;

import java.util.List;
import nl.kleurplaat.browse.NodeView;
import nl.kleurplaat.intake.check.Along;
import org.jspecify.annotations.Nullable;

/**
 * What became of several edits.
 *
 * @param things in the order of the edits
 * @param version of the record
 */
record EditPayload(List<EditedThing> things, String version) {

    /**
     * One of them.
     *
     * @param node null where it was deleted, and where it has no id
     */
    record EditedThing(
            String action,
            String type,
            String key,
            @Nullable NodeView node,
            List<Along> along) {}
}
